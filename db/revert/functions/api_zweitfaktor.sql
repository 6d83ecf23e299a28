begin;
drop function api.zweitfaktor_bestaetigen(text);
drop function api.zweitfaktor_beginnen(text, text);
drop function api.zweitfaktor();
drop function intern.zweitfaktor_zeigen(text);
drop function intern.zweitfaktor_verlangen(text);
revoke execute on function intern.prozent_kodieren(text) from dienst_anmeldung;
commit;
