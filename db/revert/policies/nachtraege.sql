begin;
drop policy nachtraege_hausmeister_update on verwaltung.nachtraege;
drop policy nachtraege_hausmeister_insert on verwaltung.nachtraege;
drop policy nachtraege_hausmeister_select on verwaltung.nachtraege;
drop policy nachtraege_personal_select on verwaltung.nachtraege;
revoke all on verwaltung.nachtraege from hausmeister, verwalter, leitung, hausdraht_dba, hausdraht_sicherung;
alter table verwaltung.nachtraege no force row level security;
alter table verwaltung.nachtraege disable row level security;
commit;
