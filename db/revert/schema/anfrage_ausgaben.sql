begin;
drop table verwaltung.anfrage_ausgaben;
commit;
