begin;
drop function intern.import_leerstand(bigint);
drop function intern.import_mietverhaeltnisse(bigint);
drop function intern.import_vertraege_finden(bigint);
drop function intern.import_tag(date);
commit;
