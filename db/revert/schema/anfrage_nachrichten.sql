begin;
drop table verwaltung.anhaenge;
drop table verwaltung.anfrage_nachrichten;
commit;
