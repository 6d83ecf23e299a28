begin;
select mandant_id, art, bezug_id, suchtext from verwaltung.stammdatensuche where false;
rollback;
