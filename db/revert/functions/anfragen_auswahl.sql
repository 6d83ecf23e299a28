begin;
drop function intern.anfragen_auswahl(jsonb, integer);
drop function intern.auswahl_werte(jsonb, text);
commit;
