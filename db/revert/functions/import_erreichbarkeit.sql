begin;
drop function intern.import_erreichbarkeit(bigint);
commit;
