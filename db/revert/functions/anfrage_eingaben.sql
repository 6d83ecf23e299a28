begin;
drop function intern.nicht_gefunden();
drop function intern.auswahl_pruefen(text, text, text[]);
drop function intern.text_pruefen(text, text, integer, boolean);
commit;
