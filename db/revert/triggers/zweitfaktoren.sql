begin;
drop trigger _900_audit on anmeldung.zweitfaktor_tickets;
drop trigger _900_audit on anmeldung.zweitfaktor_codes;
drop trigger _900_audit on anmeldung.zweitfaktoren;
commit;
