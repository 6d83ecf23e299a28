begin;
drop table anmeldung.benutzerkonten;
commit;
