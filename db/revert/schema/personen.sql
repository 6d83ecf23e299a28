begin;
drop table verwaltung.personen;
commit;
