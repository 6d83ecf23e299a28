begin;
drop function api.dienstleister_aendern(bigint, jsonb, text, text, text, boolean);
drop function api.mietverhaeltnis_aendern(bigint, jsonb, numeric, numeric, date);
drop function api.objekt_aendern(bigint, jsonb, text, bigint, bigint);
drop function intern.stammdaten_stand(jsonb, jsonb);
commit;
