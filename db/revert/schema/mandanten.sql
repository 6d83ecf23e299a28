begin;
drop table verwaltung.mandanten;
commit;
