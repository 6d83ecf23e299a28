begin;
drop function api.anfrage_erfassen(bigint, bigint, text, text, text, text, text, text, text, uuid);
drop function api.schaden_melden(text, text, text, text, bigint, bigint[], uuid);
commit;
