begin;
drop policy ansichten_dienst_anfragen_all on verwaltung.ansichten;
drop policy ansichten_personal_update on verwaltung.ansichten;
drop policy ansichten_personal_insert on verwaltung.ansichten;
drop policy ansichten_personal_select on verwaltung.ansichten;
alter table verwaltung.ansichten no force row level security;
alter table verwaltung.ansichten disable row level security;
revoke all on verwaltung.ansichten from verwalter, leitung, dienst_anfragen, hausdraht_dba, hausdraht_sicherung;
commit;
