begin;
drop function api.konto_entsperren(bigint);
drop function api.konto_sperren(bigint, text);
drop function api.konto_einladen(bigint);
drop function api.konto_anlegen(text, text, text, bigint);
drop function intern.konto_verwalten(text);
commit;
