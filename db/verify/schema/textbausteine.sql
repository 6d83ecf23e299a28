begin;
select mandant_id, id, kuerzel, titel, text, geaendert_am from verwaltung.textbausteine where false;
rollback;
