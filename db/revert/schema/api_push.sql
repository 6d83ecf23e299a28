begin;
drop view api.push_abos;
commit;
