begin;
drop function api.anmelden_zweitfaktor(text, text);
commit;
