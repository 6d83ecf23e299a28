begin;
drop table verwaltung.anfrage_zaehler;
drop table verwaltung.anfragen;
commit;
