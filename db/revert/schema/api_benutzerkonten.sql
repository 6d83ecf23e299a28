begin;
drop view api.kontosperren;
drop view api.benutzerkonten;
commit;
