begin;
drop table verwaltung.mieter;
drop table verwaltung.mietverhaeltnisse;
commit;
