begin;
drop function api.anfrage_wiedervorlage(bigint, date);
drop function api.anfrage_aendern(bigint, jsonb, jsonb);
commit;
