begin;
drop function api.einladung_einloesen(text, text);
commit;
