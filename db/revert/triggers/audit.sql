begin;
drop function audit.anschliessen(regclass, text[], text[]);
drop function intern.tg_audit__schreiben() cascade;
drop function intern.audit_zeile(anyelement, text[]);
drop function audit.fingerabdruck(jsonb);
drop function audit.fingerabdruck(text);
drop function audit.fingerabdruck(bytea);
commit;
