begin;
drop function api.push_geraete();
drop function api.push_probe(bigint);
drop function api.push_abmelden(bigint);
drop function api.push_anmelden(text, text, text, text);
drop function api.push_schluessel();
commit;
