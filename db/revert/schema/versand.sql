begin;
drop table verwaltung.versand;
commit;
