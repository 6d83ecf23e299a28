begin;
drop table verwaltung.frist_einstellungen;
drop table verwaltung.frist_ziele;
commit;
