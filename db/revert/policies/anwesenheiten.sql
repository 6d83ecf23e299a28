begin;
drop policy anwesenheiten_dienst_ereignisse_all on verwaltung.anwesenheiten;
drop policy anwesenheiten_personal_select on verwaltung.anwesenheiten;
alter table verwaltung.anwesenheiten no force row level security;
alter table verwaltung.anwesenheiten disable row level security;
revoke all on verwaltung.anwesenheiten from dienst_ereignisse, hausdraht_dba, hausdraht_sicherung, leitung, verwalter;
commit;
