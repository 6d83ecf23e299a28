begin;
drop view api.zweitfaktoren;
drop view api.kontosperren;
drop view api.benutzerkonten;
commit;
