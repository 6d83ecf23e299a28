begin;
drop function intern.vor_anfrage();
drop function intern.anfrage_pruefen();
commit;
