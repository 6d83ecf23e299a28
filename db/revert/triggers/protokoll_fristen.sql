begin;
drop trigger _900_audit on verwaltung.protokoll_fristen;
drop function intern.tg_protokoll_fristen__bleiben() cascade;
commit;
