begin;
drop function api.anwesenheit_beenden(text, bigint);
drop function api.anwesenheit_melden(text, bigint);
commit;
