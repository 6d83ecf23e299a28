begin;
drop view api.mandanten;
commit;
