begin;
drop view api.importe;
commit;
