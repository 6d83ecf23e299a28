begin;
drop function api.anfrage_nachweis(bigint, boolean);
drop function api.anfragen_exportieren(jsonb);
commit;
