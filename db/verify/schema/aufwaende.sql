begin;
select mandant_id, id, anfrage_id, aufgabe_id, benutzerkonto_id, name, minuten, material, am_geraet, erstellt_am, zurueckgenommen_am
from verwaltung.aufwaende
where false;
rollback;
