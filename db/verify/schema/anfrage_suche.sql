begin;
select mandant_id, anfrage_id, quartal, woerter, geaendert_am from verwaltung.anfrage_suche where false;
select mandant_id, wort from verwaltung.anfrage_wortschatz where false;
rollback;
