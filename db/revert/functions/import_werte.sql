begin;
drop function intern.import_wert(text, text);
drop function intern.import_bundesland(text);
drop function intern.import_zahl(text);
drop function intern.import_datum(text);
drop function intern.import_ueberschrift(text);
drop function intern.import_text(text);
commit;
