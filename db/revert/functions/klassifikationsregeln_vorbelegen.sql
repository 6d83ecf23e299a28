begin;
drop function intern.klassifikationsregeln_vorbelegen(bigint);
commit;
