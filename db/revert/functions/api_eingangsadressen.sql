begin;
drop function api.eingangsadresse_aendern(text, text);
commit;
