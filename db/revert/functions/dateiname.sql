begin;
drop function intern.prozent_kodieren(text);
drop function intern.prozent_entziffern(text);
drop function intern.dateiname_saeubern(text);
commit;
