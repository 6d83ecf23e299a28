begin;
drop table verwaltung.objekte;
commit;
