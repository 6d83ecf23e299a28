begin;
select mandant_id, id, art, dateiname, pruefsumme, spalten, zeilen, zeichen, benutzerkonto_id, angelegt_am, uebernommen_am, ergebnis, zurueckgenommen_am, zurueckgenommen_konto_id
from verwaltung.importe
where false;
select mandant_id, import_id, zeile, werte, felder, befunde, gesperrt from verwaltung.import_zeilen where false;
select mandant_id, import_id, id, tabelle, zeilen_id, person_id, vorher, nachher from verwaltung.import_aenderungen where false;
select mandant_id, art, ueberschrift, feld from verwaltung.import_zuordnungen where false;
rollback;
