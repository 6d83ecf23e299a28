begin;
drop table verwaltung.anfrage_schlagworte;
drop table verwaltung.schlagworte;
commit;
