begin;
drop table verwaltung.anfrage_verknuepfungen;
commit;
