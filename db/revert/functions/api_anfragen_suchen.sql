begin;
drop function api.anfragen_suchen(text, text[], integer);
commit;
