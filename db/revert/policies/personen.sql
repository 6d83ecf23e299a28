begin;
drop policy personen_dienst_select on verwaltung.personen;
drop policy personen_hausmeister_select on verwaltung.personen;
drop policy personen_mieter_select on verwaltung.personen;
drop policy personen_personal_select on verwaltung.personen;
revoke all on verwaltung.personen from dienst_anfragen, dienst_email, hausdraht_dba, hausdraht_sicherung, hausmeister, leitung, mieter, verwalter;
alter table verwaltung.personen no force row level security;
alter table verwaltung.personen disable row level security;
commit;
