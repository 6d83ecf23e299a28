begin;
drop function api.aufgabe_aendern(bigint, text, text, text, text, date, bigint);
drop function api.aufgabe_verwerfen(bigint, text);
drop function api.aufgabe_erledigen(bigint, text, text, date, bigint[], boolean);
drop function api.aufgabe_verschieben(bigint, text, bigint, text);
drop function intern.anfrage_in_arbeit(bigint);
drop function intern.aufgabe_sperren(bigint);
commit;
