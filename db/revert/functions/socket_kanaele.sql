begin;
drop function intern.socket_kanaele(text);
commit;
