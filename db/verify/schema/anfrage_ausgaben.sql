begin;
select mandant_id, id, benutzerkonto_id, art, anfrage_id, auswahl, zeilen, mit_internem, am from verwaltung.anfrage_ausgaben where false;
rollback;
