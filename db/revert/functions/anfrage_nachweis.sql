begin;
drop function intern.anfrage_nachweis(bigint, boolean);
drop function intern.anfrage_ereignisse(bigint, boolean);
commit;
