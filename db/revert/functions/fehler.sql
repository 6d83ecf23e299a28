begin;
drop function intern.http_fehler(integer, text, text, text);
commit;
