begin;
drop table verwaltung.hausmeister_zuordnungen;
drop table verwaltung.hausmeister_bereiche;
commit;
