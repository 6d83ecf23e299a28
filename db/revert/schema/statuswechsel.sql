begin;
drop table verwaltung.statuswechsel;
commit;
