begin;
drop function intern.token_pruefen(text);
drop function intern.token_ausstellen(bigint, bigint, uuid, timestamptz);
drop function intern.zugang(bigint, uuid, bigint, text);
drop function intern.zweitfaktor_fehlt(bigint, text, timestamptz);
drop function anmeldung.signaturschluessel_laden(jsonb);
drop function intern.base64url_lesen(text);
drop function intern.base64url(bytea);
commit;
