begin;
drop function intern.versand_aufgeben(bigint, text);
drop function intern.versand_erneut(bigint);
revoke execute on function intern.http_fehler(integer, text, text, text) from dienst_versand;
commit;
