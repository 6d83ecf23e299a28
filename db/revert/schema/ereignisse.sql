begin;
drop table verwaltung.ereignisse;
commit;
