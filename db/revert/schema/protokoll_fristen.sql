begin;
drop table verwaltung.protokoll_fristen;
commit;
