begin;
select mandant_id, datei_id, fassung, zustand, medientyp, breite, hoehe, inhalt, erstellt_am
from verwaltung.datei_fassungen
where false;
rollback;
