begin;
select mandant_id, id, wort, angelegt_am from verwaltung.schlagworte where false;
select mandant_id, anfrage_id, schlagwort_id from verwaltung.anfrage_schlagworte where false;
rollback;
