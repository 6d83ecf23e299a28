begin;
drop function audit.anschliessen(regclass, text[], text[], text, boolean, boolean);
drop function intern.tg_audit__schreiben() cascade;
drop function intern.audit_ohne_koerper(anyelement, text);
drop function audit.fingerabdruck(text);
drop function audit.fingerabdruck(bytea);
commit;
