begin;
drop policy anfrage_ausgaben_personal_insert on verwaltung.anfrage_ausgaben;
drop policy anfrage_ausgaben_verwalter_select on verwaltung.anfrage_ausgaben;
drop policy anfrage_ausgaben_leitung_select on verwaltung.anfrage_ausgaben;
alter table verwaltung.anfrage_ausgaben no force row level security;
alter table verwaltung.anfrage_ausgaben disable row level security;
revoke all on verwaltung.anfrage_ausgaben from verwalter, leitung, hausdraht_dba, hausdraht_sicherung;
commit;
