begin;
drop policy mieter_dienst_select on verwaltung.mieter;
drop policy mieter_mieter_select on verwaltung.mieter;
drop policy mieter_personal_select on verwaltung.mieter;
revoke all on verwaltung.mieter from dienst_anfragen, dienst_email, dienst_identitaet, hausdraht_dba, hausdraht_sicherung, leitung, mieter, verwalter;
alter table verwaltung.mieter no force row level security;
alter table verwaltung.mieter disable row level security;
commit;
