begin;
drop policy beschwerden_personal_update on verwaltung.beschwerden;
drop policy beschwerden_personal_insert on verwaltung.beschwerden;
drop policy beschwerden_personal_select on verwaltung.beschwerden;
alter table verwaltung.beschwerden no force row level security;
alter table verwaltung.beschwerden disable row level security;
revoke all on verwaltung.beschwerden from hausdraht_dba, hausdraht_sicherung, leitung, verwalter;
commit;
