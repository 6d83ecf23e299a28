begin;
drop table anmeldung.ruecksetzungen;
drop table anmeldung.einladungen;
commit;
