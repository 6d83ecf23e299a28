begin;
drop function intern.anmeldung_fehlgeschlagen_bei(text, bigint);
drop function intern.anmeldung_fehlgeschlagen(text, bigint, bigint);
drop function intern.fehlversuch(text, integer, interval);
drop function intern.laufende_sperre(text[]);
drop function intern.gesperrt_bis(text[]);
drop function intern.netzschluessel(text);
drop function intern.sperrschluessel(text, text);
commit;
