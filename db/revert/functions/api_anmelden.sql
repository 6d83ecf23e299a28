begin;
drop function api.anmelden(text, text, bigint);
commit;
