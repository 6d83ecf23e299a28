begin;
drop table verwaltung.aushang_gelesen;
drop table verwaltung.aushaenge;
commit;
