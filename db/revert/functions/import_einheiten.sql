begin;
drop function intern.import_einheiten(bigint);
commit;
