begin;
drop table verwaltung.eigentuemer;
commit;
