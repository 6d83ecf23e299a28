begin;
drop function intern.ereignisse_aufraeumen();
drop function intern.ereignisse_nachlesen(text, text, text[]);
drop function intern.ereignisse_lesen(text);
commit;
