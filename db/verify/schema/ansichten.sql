begin;
select mandant_id, id, benutzerkonto_id, name, auswahl, geteilt, erstellt_am from verwaltung.ansichten where false;
rollback;
