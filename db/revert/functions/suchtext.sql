begin;
drop function intern.telefon_ziffern(text);
drop function intern.telefon_normieren(text);
drop function intern.suchtext(text);
commit;
