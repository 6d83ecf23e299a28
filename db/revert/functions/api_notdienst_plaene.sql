begin;
drop function api.notdienst_hook_entfernen(bigint);
drop function api.notdienst_hook_anlegen(text, text);
drop function api.notdienst_plan_loeschen(bigint);
drop function api.notdienst_plan_speichern(jsonb, bigint);
drop function intern.notdienst_plan_schreiben(bigint, jsonb);
commit;
