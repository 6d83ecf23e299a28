begin;
drop policy rundschreiben_dienst_versand_all on verwaltung.rundschreiben;
drop policy rundschreiben_personal_insert on verwaltung.rundschreiben;
drop policy rundschreiben_personal_select on verwaltung.rundschreiben;
alter table verwaltung.rundschreiben no force row level security;
alter table verwaltung.rundschreiben disable row level security;
revoke all on verwaltung.rundschreiben from dienst_versand, hausdraht_dba, hausdraht_sicherung, leitung, verwalter;
commit;
