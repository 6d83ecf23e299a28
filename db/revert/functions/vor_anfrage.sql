begin;
drop function intern.vor_anfrage();
commit;
