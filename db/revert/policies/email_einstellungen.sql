begin;
drop policy email_einstellungen_dienst_email_insert on verwaltung.email_einstellungen;
drop policy email_einstellungen_dienst_email_select on verwaltung.email_einstellungen;
drop policy email_einstellungen_leitung_update on verwaltung.email_einstellungen;
drop policy email_einstellungen_verwalter_select on verwaltung.email_einstellungen;
alter table verwaltung.email_einstellungen no force row level security;
alter table verwaltung.email_einstellungen disable row level security;
revoke all on verwaltung.email_einstellungen from dienst_email, hausdraht_dba, hausdraht_sicherung, leitung, verwalter;
commit;
