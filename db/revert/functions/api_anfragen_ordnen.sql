begin;
drop function api.beschwerde_festhalten(bigint, bigint, text, text);
drop function api.anfrage_schlagworte_aendern(bigint, text[], text[]);
drop function api.anfrage_verknuepfung_loesen(bigint);
drop function api.anfrage_verknuepfen(bigint, bigint, text, boolean);
commit;
