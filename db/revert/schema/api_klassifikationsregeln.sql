begin;
drop view api.klassifikationsregeln;
commit;
