begin;
drop function api.anfrage_teilnehmer(bigint);
commit;
