begin;
drop function api.import_zuruecknehmen(bigint);
drop function api.import_uebernehmen(bigint, jsonb, boolean);
drop function api.import_pruefen(bigint, jsonb);
drop function api.import_zeilen_senden(bigint, jsonb);
drop function api.import_beginnen(text, text, text, text[]);
drop function intern.import_entwurf(bigint);
commit;
