begin;
drop function intern.auftraege_erledigt(bigint[]);
drop function intern.auftraege_mitnehmen(text, integer);
commit;
