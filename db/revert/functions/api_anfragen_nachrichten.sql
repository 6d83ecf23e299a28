begin;
drop function api.interne_notiz(bigint, text, bigint[]);
drop function api.nachricht_senden(bigint, text, bigint[], uuid, boolean);
commit;
