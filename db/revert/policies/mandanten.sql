begin;
drop policy mandanten_dienst_anfragen_select on verwaltung.mandanten;
drop policy mandanten_dienst_anmeldung_update on verwaltung.mandanten;
drop policy mandanten_dienst_anmeldung_select on verwaltung.mandanten;
drop policy mandanten_alle_select on verwaltung.mandanten;
revoke all on verwaltung.mandanten from dienst_anfragen, dienst_anmeldung, hausdraht_dba, hausdraht_sicherung, hausmeister, leitung, mieter, pruefer, verwalter;
alter table verwaltung.mandanten no force row level security;
alter table verwaltung.mandanten disable row level security;
commit;
