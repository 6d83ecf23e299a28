begin;
drop policy email_rohdaten_dienst_email_insert on verwaltung.email_rohdaten;
drop policy email_rohdaten_dienst_email_select on verwaltung.email_rohdaten;
drop policy email_rohdaten_verwalter_select on verwaltung.email_rohdaten;
alter table verwaltung.email_rohdaten no force row level security;
alter table verwaltung.email_rohdaten disable row level security;
revoke all on verwaltung.email_rohdaten from dienst_email, hausdraht_dba, hausdraht_sicherung, leitung, verwalter;
commit;
