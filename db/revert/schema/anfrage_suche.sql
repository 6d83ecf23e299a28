begin;
drop table verwaltung.anfrage_wortschatz;
drop table verwaltung.anfrage_suche;
commit;
