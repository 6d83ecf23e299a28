begin;
drop function intern.sniff_medientyp(bytea);
commit;
