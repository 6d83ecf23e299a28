begin;
drop table anmeldung.erneuerungstoken;
drop table anmeldung.sitzungen;
commit;
