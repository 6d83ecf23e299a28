begin;
drop policy objekte_dienst_select on verwaltung.objekte;
drop policy objekte_hausmeister_select on verwaltung.objekte;
drop policy objekte_mieter_select on verwaltung.objekte;
drop policy objekte_personal_select on verwaltung.objekte;
revoke all on verwaltung.objekte from dienst_anfragen, dienst_email, dienst_identitaet, hausdraht_dba, hausdraht_sicherung, hausmeister, leitung, mieter, verwalter;
alter table verwaltung.objekte no force row level security;
alter table verwaltung.objekte disable row level security;
commit;
