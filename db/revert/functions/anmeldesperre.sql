begin;
drop function intern.fehlversuch(text, integer, interval);
drop function intern.gesperrt_bis(text[]);
drop function intern.netzschluessel(text);
drop function intern.sperrschluessel(text, text);
commit;
