begin;
drop policy personen_email_dienst_email_select on verwaltung.personen_email;
drop policy personen_email_mieter_select on verwaltung.personen_email;
drop policy personen_email_personal_select on verwaltung.personen_email;
revoke all on verwaltung.personen_email from dienst_email, hausdraht_dba, hausdraht_sicherung, leitung, mieter, verwalter;
alter table verwaltung.personen_email no force row level security;
alter table verwaltung.personen_email disable row level security;
commit;
