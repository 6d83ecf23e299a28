begin;
drop function intern.import_dienstleister(bigint);
drop function intern.import_eigentuemer(bigint);
commit;
