-- Whoever changes tables, functions, policies, triggers or privileges leaves a trace, superusers included.
-- The text of a command is not kept: literals in it may be anything.
begin;
set local role hausdraht_eigner;

create function intern.tg_schema__protokollieren() returns event_trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    o record;
begin
    for o in
        select c.object_type as art, coalesce(c.object_identity, c.command_tag || ' ' || c.object_type) as kennung
        from pg_event_trigger_ddl_commands() as c
        where tg_event = 'ddl_command_end' and c.schema_name is distinct from 'pg_temp'
    loop
        perform audit.vorgang_schreiben(null, 'schema', o.art, jsonb_build_object('id', o.kennung), jsonb_build_object('befehl', tg_tag));
    end loop;
end
$$;
comment on function intern.tg_schema__protokollieren() is
    'Schreibt jede Änderung des Schemas ins Protokoll der Installation: Art und Name des Objekts, Befehl, Login. Definer dienst_audit, weil sonst niemand dort schreiben darf';

create function intern.tg_schema__wegfall_protokollieren() returns event_trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    o record;
begin
    for o in
        select w.object_type as art, w.object_identity as kennung
        from pg_event_trigger_dropped_objects() as w
        where w.original and not w.is_temporary
    loop
        perform audit.vorgang_schreiben(null, 'schema', o.art, jsonb_build_object('id', o.kennung), jsonb_build_object('befehl', tg_tag));
    end loop;
end
$$;
comment on function intern.tg_schema__wegfall_protokollieren() is
    'Wie tg_schema__protokollieren für Objekte, die gelöscht wurden. Definer dienst_audit, weil sonst niemand dort schreiben darf';

reset role;
alter function intern.tg_schema__protokollieren() owner to dienst_audit;
alter function intern.tg_schema__wegfall_protokollieren() owner to dienst_audit;
create event trigger hausdraht_schema on ddl_command_end execute function intern.tg_schema__protokollieren();
create event trigger hausdraht_schema_wegfall on sql_drop execute function intern.tg_schema__wegfall_protokollieren();
comment on event trigger hausdraht_schema is 'Protokolliert Änderungen des Schemas';
comment on event trigger hausdraht_schema_wegfall is 'Protokolliert, was gelöscht wurde';

commit;
