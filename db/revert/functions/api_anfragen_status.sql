begin;
drop function api.anfrage_zurueckziehen(bigint, text, text);
drop function api.anfrage_ablehnen(bigint, text);
drop function api.anfrage_abschliessen(bigint, text, text, date, bigint[]);
drop function api.anfrage_akzeptieren(bigint, text);
drop function intern.anfrage_stand(bigint, text, text, timestamptz);
commit;
