begin;
drop function intern.anfragen_suchen(text, intern.anfragen_wahl, integer);
commit;
