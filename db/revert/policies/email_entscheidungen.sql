begin;
drop policy email_entscheidungen_dienst_email_insert on verwaltung.email_entscheidungen;
drop policy email_entscheidungen_dienst_email_select on verwaltung.email_entscheidungen;
drop policy email_entscheidungen_personal_select on verwaltung.email_entscheidungen;
alter table verwaltung.email_entscheidungen no force row level security;
alter table verwaltung.email_entscheidungen disable row level security;
revoke all on verwaltung.email_entscheidungen from dienst_email, hausdraht_dba, hausdraht_sicherung, leitung, verwalter;
commit;
