begin;
drop function intern.anfragen_suchen(text, text[], integer);
commit;
