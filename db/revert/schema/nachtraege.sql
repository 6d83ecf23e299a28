begin;
drop table verwaltung.nachtraege;
commit;
