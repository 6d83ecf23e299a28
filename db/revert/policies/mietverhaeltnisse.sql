begin;
drop policy mietverhaeltnisse_dienst_select on verwaltung.mietverhaeltnisse;
drop policy mietverhaeltnisse_mieter_select on verwaltung.mietverhaeltnisse;
drop policy mietverhaeltnisse_personal_select on verwaltung.mietverhaeltnisse;
revoke all on verwaltung.mietverhaeltnisse from dienst_anfragen, dienst_email, dienst_identitaet, hausdraht_dba, hausdraht_sicherung, leitung, mieter, verwalter;
alter table verwaltung.mietverhaeltnisse no force row level security;
alter table verwaltung.mietverhaeltnisse disable row level security;
commit;
