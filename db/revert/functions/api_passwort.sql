begin;
drop function api.passwort_aendern(text, text);
drop function api.passwort_zuruecksetzen(text, text);
drop function api.passwort_vergessen(text);
commit;
