begin;
drop function intern.anfragen_auswahl(jsonb, integer);
commit;
