begin;
drop policy textbausteine_dienst_anfragen_all on verwaltung.textbausteine;
drop policy textbausteine_personal_update on verwaltung.textbausteine;
drop policy textbausteine_personal_insert on verwaltung.textbausteine;
drop policy textbausteine_personal_select on verwaltung.textbausteine;
alter table verwaltung.textbausteine no force row level security;
alter table verwaltung.textbausteine disable row level security;
revoke all on verwaltung.textbausteine from hausmeister, verwalter, leitung, dienst_anfragen, hausdraht_dba, hausdraht_sicherung;
commit;
