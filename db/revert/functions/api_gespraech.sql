begin;
drop function api.eigentuemer_schreiben(bigint, text, bigint[], uuid);
drop function api.ungelesen(api.anfragen);
drop function api.entwurf_speichern(bigint, text, text);
drop function api.gelesen(bigint, timestamptz);
drop function api.gespraechsstand(api.anfragen_bearbeitung);
drop function api.gespraech(bigint);
commit;
