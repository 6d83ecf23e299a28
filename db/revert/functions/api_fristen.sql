begin;
drop function intern.frist_minuten(jsonb);
drop function api.fristen_speichern(jsonb, integer);
drop function api.anfrage_weiter(bigint);
drop function api.anfrage_warten(bigint, text);
drop function intern.anfrage_warten_setzen(bigint, text);
commit;
