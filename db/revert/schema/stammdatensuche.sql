begin;
drop table verwaltung.stammdatensuche;
commit;
