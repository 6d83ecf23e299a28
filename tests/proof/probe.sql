-- Helpers in a copy of the template only: one attempt is one round trip, and nothing of it stays.
create schema probe;
grant usage on schema probe to public;

-- What each tenancy's rows look like, and where they lie, before anybody does anything: written again as it was, a row lies elsewhere.
create table probe.stand (relid regclass, mandant bigint, nummer text, bedingung text, abdruck text, primary key (relid, nummer));

create function probe.abdruck(tabelle regclass, bedingung text) returns text language plpgsql as $$
declare
    v text;
begin
    execute format('select md5(coalesce(string_agg(t.ctid::text || t::text, '' '' order by t.tableoid, t.ctid), '''')) from %s as t where %s', tabelle, bedingung) into v;
    return v;
end
$$;

create function probe.stand_aufnehmen(mandant bigint, nummer text, kanarie text) returns void language sql as $$
    insert into probe.stand
    select c.oid, mandant, nummer, b.bedingung, probe.abdruck(c.oid, b.bedingung)
    from pg_class as c
    join pg_attribute as a on a.attrelid = c.oid and a.attname = 'mandant_id'
    cross join lateral (
        select format('t.mandant_id = %s', mandant)
            || case when mandant = 1 then format(' and t::text ~ ''\m%s\M|%s\d''', nummer, kanarie) else '' end as bedingung
    ) as b
    where c.relnamespace in ('verwaltung'::regnamespace, 'anmeldung'::regnamespace) and c.relkind in ('r', 'p')
$$;

-- Tables this transaction may have written: none is written without such a lock. Counters would miss a truncate.
create function probe.beschrieben() returns setof oid language sql as $$
    select l.relation from pg_catalog.pg_locks as l
    where l.pid = pg_backend_pid() and l.locktype = 'relation' and l.granted
        and l.mode in ('RowExclusiveLock', 'ShareRowExclusiveLock', 'ExclusiveLock', 'AccessExclusiveLock')
$$;

-- What was prepared for the attempts of this transaction is not theirs.
create function probe.stand_erneuern() returns void language sql as $$
    update probe.stand as b set abdruck = probe.abdruck(b.relid, b.bedingung) where b.relid in (select probe.beschrieben())
$$;

-- Whose rows are different now. Definer, because the caller sees none of them.
create function probe.beruehrt() returns text[] language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    r record;
    v text[] := '{}';
begin
    for r in select b.* from probe.stand as b where b.relid in (select probe.beschrieben()) loop
        if probe.abdruck(r.relid, r.bedingung) <> r.abdruck then
            v := v || (r.nummer || ' ' || r.relid::text);
        end if;
    end loop;
    return v;
end
$$;

-- Runs a statement as the caller, undoes it, and returns everything it said.
create function probe.sagen(befehl text) returns jsonb language plpgsql as $$
declare
    v_text text;
    v_zeilen bigint;
    v_code text;
    v_meldung text;
    v_einzelheit text;
    v_hinweis text;
begin
    begin
        if befehl ~ '^\s*(select|with|explain)' then
            execute befehl into v_text;
        else
            execute befehl;
        end if;
        get diagnostics v_zeilen = row_count;
        set constraints all immediate;
        raise exception sqlstate 'ZZ001' using message = jsonb_build_object(
            'code', 'ok', 'text', coalesce(v_text, ''), 'zeilen', v_zeilen, 'beruehrt', probe.beruehrt(),
            'kopf', concat_ws(' ', current_setting('response.headers', true), current_setting('response.status', true))
        )::text;
    exception
        when sqlstate 'ZZ001' then
            return sqlerrm::jsonb;
        when others then
            get stacked diagnostics v_code = returned_sqlstate, v_meldung = message_text, v_einzelheit = pg_exception_detail,
                v_hinweis = pg_exception_hint;
            return jsonb_build_object(
                'code', v_code, 'text', concat_ws(' | ', v_meldung, v_einzelheit, v_hinweis), 'zeilen', 0, 'beruehrt', '[]'::jsonb
            );
    end;
end
$$;
grant execute on function probe.sagen(text), probe.beruehrt() to public;
