begin;
drop table verwaltung.suchwoerter;
drop table verwaltung.anfrage_suche;
commit;
