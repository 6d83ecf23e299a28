begin;
drop function api.anfragen_mit_schlagwort(bigint);
drop function api.anfragen_suchen(text, jsonb, integer);
commit;
