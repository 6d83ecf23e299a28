begin;
drop function intern.anfrage_erfassen(jsonb, text, text, text, text, text, text, text, uuid);
drop function intern.anfrage_melden(text, text, text, text, text, bigint, uuid, bigint);
commit;
