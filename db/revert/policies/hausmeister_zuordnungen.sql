begin;
drop policy hausmeister_zuordnungen_dienst_identitaet_select on verwaltung.hausmeister_zuordnungen;
drop policy hausmeister_zuordnungen_personal_select on verwaltung.hausmeister_zuordnungen;
revoke all on verwaltung.hausmeister_zuordnungen from dienst_identitaet, hausdraht_dba, hausdraht_sicherung, leitung, verwalter;
alter table verwaltung.hausmeister_zuordnungen no force row level security;
alter table verwaltung.hausmeister_zuordnungen disable row level security;
commit;
