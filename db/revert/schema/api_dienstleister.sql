begin;
drop view api.auftraege;
drop view api.dienstleister;
commit;
