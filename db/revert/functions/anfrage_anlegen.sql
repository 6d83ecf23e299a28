begin;
drop function intern.anfrage_neu_einstufen(bigint, bigint, jsonb);
drop function intern.anfrage_anlegen(bigint, text, text, text, text, boolean, text, text, text, bigint, bigint, bigint, bigint, uuid, bigint, bigint, bigint, text);
drop function intern.zustaendigkeit_bestimmen(text, boolean, boolean, bigint);
drop function intern.naechste_vorgangsnummer(bigint, integer);
drop function intern.betreff_aus_text(text);
commit;
