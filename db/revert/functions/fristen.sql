begin;
drop function intern.fristen_warnen();
drop function intern.frist_warnung(intern.geschaeftswoche, timestamptz, timestamptz, bigint, integer);
drop function intern.frist_ziele_vorbelegen(bigint);
commit;
