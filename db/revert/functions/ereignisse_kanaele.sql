begin;
drop function intern.ereignisse_kanaele(bigint, bigint, bigint, bigint, text, boolean);
commit;
