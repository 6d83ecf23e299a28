-- Helpers in a copy of the template only: one attempt is one round trip, and nothing of it stays.
create schema probe;
grant usage on schema probe to public;

-- What each tenancy's rows look like before anybody does anything.
create table probe.stand (relid regclass, mandant bigint, nummer text, bedingung text, abdruck text, primary key (relid, nummer));

create function probe.abdruck(tabelle regclass, bedingung text) returns text language plpgsql as $$
declare
    v text;
begin
    execute format('select md5(coalesce(string_agg(t::text, '' '' order by t::text), '''')) from %s as t where %s', tabelle, bedingung) into v;
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

-- Whose rows are different now. Definer, because the caller sees none of them.
create function probe.beruehrt() returns text[] language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    r record;
    v text[] := '{}';
begin
    for r in
        select b.* from pg_catalog.pg_stat_xact_user_tables as s
        join probe.stand as b on b.relid = s.relid
        where s.n_tup_ins + s.n_tup_upd + s.n_tup_del > 0
    loop
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
