begin;
drop table anmeldung.zweitfaktor_tickets;
drop table anmeldung.zweitfaktor_codes;
drop table anmeldung.zweitfaktoren;
commit;
