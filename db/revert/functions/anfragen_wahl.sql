begin;
drop function intern.anfrage_passt(verwaltung.anfragen, intern.anfragen_wahl);
drop function intern.anfragen_wahl(jsonb);
drop type intern.anfragen_wahl;
drop function intern.auswahl_werte(jsonb, text);
commit;
