begin;
drop function intern.suche_eintraege(bigint, integer, text);
drop function intern.suche_staemme(text);
drop function intern.suche_vorsatz(bigint, integer);
drop function intern.suche_quartal(timestamptz);
commit;
