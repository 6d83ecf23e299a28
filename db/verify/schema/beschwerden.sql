begin;
select mandant_id, anfrage_id, gegen_mietverhaeltnis_id, zeiten, zeugen, geaendert_konto_id, geaendert_am
from verwaltung.beschwerden
where false;
rollback;
