begin;
select mandant_id, anfrage_id, benutzerkonto_id, rolle, gelesen_bis from verwaltung.lesestaende where false;
select mandant_id, benutzerkonto_id, anfrage_id, strang, inhalt, geaendert_am from verwaltung.entwuerfe where false;
rollback;
