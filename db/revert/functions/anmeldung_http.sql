begin;
drop function intern.cookie_setzen(text, integer);
drop function intern.antwort_gesperrt(timestamptz);
drop function intern.antwort_fehler(integer, text, text, text, text);
drop function intern.antwort_kopf(text, text);
drop function intern.netz(inet, integer, integer);
drop function intern.gegenstelle();
commit;
