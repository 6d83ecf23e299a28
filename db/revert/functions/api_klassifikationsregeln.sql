begin;
drop function api.klassifikationsregeln_zuruecksetzen();
drop function api.klassifikationsregeln_speichern(jsonb);
drop function api.klassifikationsregeln_pruefen(jsonb, integer);
drop function api.klassifikation_probieren(text, text, jsonb);
drop function intern.klassifikationsregeln_vorgabe();
drop function intern.klassifikationsregeln_ersetzen(jsonb);
drop function intern.regeln_json(jsonb, text);
commit;
