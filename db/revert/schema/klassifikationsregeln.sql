begin;
drop table verwaltung.klassifikationsregeln;
commit;
