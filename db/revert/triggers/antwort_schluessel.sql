begin;
drop trigger _300_antwort_schluessel on verwaltung.mandanten;
drop function intern.tg_mandanten__antwort_schluessel();
commit;
