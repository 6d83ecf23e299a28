begin;
drop function intern.zweitfaktor_aufheben_dba(bigint, text, text);
drop function api.zweitfaktor_aufheben(bigint, text, text);
drop function api.zweitfaktor_pflicht_setzen(date, text);
drop function api.zweitfaktor_ausschalten(text);
drop function api.zweitfaktor_codes_erneuern(text);
commit;
