begin;
drop policy hausmeister_bereiche_hausmeister_select on verwaltung.hausmeister_bereiche;
drop policy hausmeister_bereiche_personal_select on verwaltung.hausmeister_bereiche;
revoke all on verwaltung.hausmeister_bereiche from hausdraht_dba, hausdraht_sicherung, hausmeister, leitung, verwalter;
alter table verwaltung.hausmeister_bereiche no force row level security;
alter table verwaltung.hausmeister_bereiche disable row level security;
commit;
