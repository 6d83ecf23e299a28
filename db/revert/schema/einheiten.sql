begin;
drop table verwaltung.einheiten;
commit;
