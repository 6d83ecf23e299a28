begin;
drop table verwaltung.ansichten;
commit;
