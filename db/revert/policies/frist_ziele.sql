begin;
drop policy frist_einstellungen_dienst_anfragen_insert on verwaltung.frist_einstellungen;
drop policy frist_einstellungen_dienst_anfragen_select on verwaltung.frist_einstellungen;
drop policy frist_ziele_dienst_anfragen_insert on verwaltung.frist_ziele;
drop policy frist_ziele_dienst_anfragen_select on verwaltung.frist_ziele;
drop policy frist_einstellungen_leitung_update on verwaltung.frist_einstellungen;
drop policy frist_ziele_leitung_update on verwaltung.frist_ziele;
drop policy frist_einstellungen_personal_select on verwaltung.frist_einstellungen;
drop policy frist_ziele_personal_select on verwaltung.frist_ziele;
revoke all on verwaltung.frist_ziele, verwaltung.frist_einstellungen
from verwalter, leitung, dienst_anfragen, hausdraht_sicherung, hausdraht_dba;
alter table verwaltung.frist_einstellungen no force row level security;
alter table verwaltung.frist_einstellungen disable row level security;
alter table verwaltung.frist_ziele no force row level security;
alter table verwaltung.frist_ziele disable row level security;
commit;
