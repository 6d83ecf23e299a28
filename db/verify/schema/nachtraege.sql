begin;
select mandant_id, benutzerkonto_id, kennung, handlung, anfrage_id, aufgabe_id, am_geraet, uhr_abweichung, eingegangen_am, zweifel, antwort
from verwaltung.nachtraege
where false;
rollback;
