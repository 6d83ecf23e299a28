begin;
drop function intern.abweisung_protokollieren(text, jsonb, text);
drop function audit.abweisung_schreiben(jsonb);
drop extension dblink;
revoke usage on schema audit from hausdraht_protokoll;
commit;
