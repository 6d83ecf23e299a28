begin;
select mandant_id, id, anfrage_id, andere_id, art, erstellt_konto_id, erstellt_am
from verwaltung.anfrage_verknuepfungen
where false;
rollback;
