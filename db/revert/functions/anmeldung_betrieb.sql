begin;
drop function intern.pruefer_eintragen(name, bigint, text);
drop function intern.mandant_anlegen(text, text);
drop function intern.konto_einladen_dba(bigint, text, text, text);
drop function intern.anmeldung_aufraeumen();
drop function intern.konto_empfaenger(bigint, bigint);
drop function intern.ruecksetzung_ausstellen(bigint, bigint);
commit;
