begin;
drop trigger _900_audit on verwaltung.sammelakt_anfragen;
drop trigger _900_audit on verwaltung.sammelakte;
drop trigger _900_audit on verwaltung.anfrage_ausgaben;
commit;
