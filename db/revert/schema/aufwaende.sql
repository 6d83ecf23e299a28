begin;
drop table verwaltung.aufwaende;
commit;
