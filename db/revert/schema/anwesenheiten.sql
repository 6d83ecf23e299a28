begin;
drop table verwaltung.anwesenheiten;
commit;
