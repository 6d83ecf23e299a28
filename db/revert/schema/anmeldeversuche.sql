begin;
drop table anmeldung.signaturschluessel;
drop table anmeldung.datenbank_zugaenge;
drop table anmeldung.anmeldeversuche;
commit;
