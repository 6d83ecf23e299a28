begin;
drop view api.ansichten;
commit;
