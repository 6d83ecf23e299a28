begin;
drop function intern.import_konto(text);
drop function intern.import_objekte_zuteilen(bigint);
drop function intern.import_objekte(bigint, text);
commit;
