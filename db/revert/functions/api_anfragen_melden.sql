begin;
drop function api.anfrage_erfassen(text, text, bigint, bigint, bigint, bigint, bigint, text, text, text, text, text, text, bigint[], uuid);
drop function api.schaden_melden(text, text, text, text, bigint, bigint[], uuid);
commit;
