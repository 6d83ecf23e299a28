-- Canaries: every view and every RPC of schema api is fetched as every identity; whatever comes back,
-- as a row, a result, a header or an error, may carry only the canaries of that identity.
begin;
\ir support/welt.sql
select plan(29);

set local session_replication_role = replica;
insert into verwaltung.email_triage (
    mandant_id, id, status, weg, umschlag_an, umschlag_an_voll, sha256, groesse, absender, betreff, inhalt, grund, verarbeitet_am
) values
(1, 400, 'manuell', 'roh', 'post@eins.example', 'post@eins.example', sha256('1'), 1, 'erika@mieter.example', 'KANARIE-Mail-1', 'KANARIE-Mail-1', 'test', now()),
(2, 401, 'manuell', 'roh', 'post@zwei.example', 'post@zwei.example', sha256('2'), 1, 'mia@mieter.example', 'KANARIE-Mail-2', 'KANARIE-Mail-2', 'test', now());
set local session_replication_role = origin;
insert into verwaltung.dateien (mandant_id, id, sha256, groesse, medientyp)
select m, 299 + n, sha256(convert_to('KANARIE-Datei-' || n, 'utf8')), 16, 'text/plain'
from (values (1, 1), (1, 2), (1, 3), (2, 4)) as v (m, n);
insert into verwaltung.datei_inhalte (mandant_id, datei_id, inhalt)
select mandant_id, id, convert_to('KANARIE-Datei-' || (id - 299), 'utf8') from verwaltung.dateien;
-- 300 on Erika's Schaden, 301 on its internal note, 302 uploaded by Nora and not yet attached, 303 Mia's.
insert into verwaltung.anhaenge (mandant_id, anfrage_id, nachricht_id, datei_id, dateiname, intern) values
(1, 70, 80, 300, 'KANARIE-Name-1', false), (1, 70, 81, 301, 'KANARIE-Name-2', true), (2, 170, 180, 303, 'KANARIE-Name-4', false);
insert into verwaltung.datei_ablagen (mandant_id, datei_id, benutzerkonto_id, dateiname) values
(1, 300, 64, 'KANARIE-Name-1'), (1, 301, 61, 'KANARIE-Name-2'), (1, 302, 66, 'KANARIE-Name-3'), (2, 303, 164, 'KANARIE-Name-4');

create table tests.identitaeten (konto bigint primary key, rolle text not null, erlaubt text not null);
insert into tests.identitaeten values
(0, 'anonym', '$^'),
(60, 'leitung', '^(?!.*(M2|Mia|-2|Isarstr|170|180|140|Mail-2|Datei-4|Name-4))|Datei-2|Name-2'),
(61, 'verwalter', '^(?!.*(M2|Mia|-2|Isarstr|170|180|140|Mail-2|Datei-4|Name-4))|Datei-2|Name-2'),
(62, 'hausmeister', '^(M1|Nord|Hausmeister-Nord|Beispielstr|WEG|Erika|Nora|Vera|A70|A72|A74|Text-70|Text-72|Text-74|N80|INTERN-81|Verwalter-1|Datei-[12]|Name-[12])$'),
(63, 'hausmeister', '^(M1|Sued|Hausmeister-Sued|Südweg|Doris|A73|Text-73)$'),
(64, 'mieter', '^(M1|Beispielstr|Erika|Anschrift-40|A70|A71|Text-70|Text-71|N80|Datei-1|Name-1)$'),
(65, 'mieter', '^(M1|Beispielstr|Max|Erika|A70|Text-70|N80|Datei-1|Name-1)$'),
(66, 'mieter', '^(M1|Beispielstr|Nora|Anschrift-42|A72|Text-72|Datei-3|Name-3)$'),
(67, 'mieter', '^(M1|Beispielstr|Vera|A74|Text-74)$'),
(68, 'mieter', '^(M1|Otto)$'),
(161, 'verwalter', '^(M2|.*-2|Mia|Isarstr|Anschrift-140|A170|Text-170|N180|Datei-4|Name-4)$'),
(162, 'hausmeister', '^(M2|Bereich-2|Hausmeister-2|Isarstr|Mia|A170|Text-170|N180|Datei-4|Name-4)$'),
(164, 'mieter', '^(M2|Isarstr|Mia|Anschrift-140|A170|Text-170|N180|Datei-4|Name-4)$');

-- Runs one statement as the caller, undoes it, and returns all it said.
create function tests.gesagt(befehl text) returns text language plpgsql as $$
declare
    v_text text;
    v_detail text;
    v_hinweis text;
begin
    begin
        execute befehl into v_text;
        raise exception sqlstate 'ZZ001' using message =
            concat_ws(' ', v_text, current_setting('response.headers', true), current_setting('response.status', true));
    exception
        when sqlstate 'ZZ001' then
            return sqlerrm;
        when others then
            get stacked diagnostics v_detail = pg_exception_detail, v_hinweis = pg_exception_hint;
            return concat_ws(' ', sqlerrm, v_detail, v_hinweis);
    end;
end
$$;

-- Canaries in a text, also inside bytea, which jsonb shows in hexadecimal.
create function tests.kanarien(gesagt text) returns setof text language sql as $$
    select distinct m[1] from regexp_matches(gesagt, 'KANARIE-([^\s".,<>\\]+)', 'g') as m
    union
    select 'Datei-' || chr(('x' || m[1])::bit(8)::int)
    from regexp_matches(gesagt, encode('KANARIE-Datei-', 'hex') || '(..)', 'g') as m;
$$;

create function tests.aufruf(f pg_catalog.pg_proc, id bigint) returns text language sql as $$
    select format(
        'select string_agg(to_jsonb(t)::text, %L) from api.%I(%s) as t', ' ', f.proname,
        string_agg(
            case
                when a.typ = 'bigint[]'::regtype then format('array[%s]::bigint[]', id)
                when a.name = 'mandant_id' then '1'
                when a.typ = 'bigint'::regtype then id::text
                when a.typ = 'bytea'::regtype then $q$'\x4b'::bytea$q$
                when a.typ = 'uuid'::regtype then 'gen_random_uuid()'
                when a.typ = 'date'::regtype then 'intern.heute()'
                when a.typ = 'text'::regtype then quote_literal(case a.name
                    when 'schadensart' then 'wasser' when 'kategorie' then 'wartung' when 'quelle' then 'manuell'
                    when 'prioritaet' then 'hoch' when 'rolle' then 'hausmeister' when 'email' then 'mia@mieter.example'
                    else 'Text' end)
                else 'null::' || a.typ::regtype
            end, ', ' order by a.nr
        )
    )
    from unnest(f.proargtypes::oid[], f.proargnames[1:f.pronargs]) with ordinality as a (typ, name, nr);
$$;

create function tests.sichten(konto bigint) returns setof text language plpgsql as $$
declare
    i tests.identitaeten := (select t from tests.identitaeten as t where t.konto = sichten.konto);
    r record;
begin
    perform tests.als(i.rolle, nullif(i.konto, 0));
    for r in
        select c.relname, k.kanarie
        from pg_catalog.pg_class as c
        cross join lateral tests.kanarien(tests.gesagt(
            format('select string_agg(to_jsonb(t)::text, %L) from api.%I as t', ' ', c.relname)
        )) as k (kanarie)
        where c.relnamespace = 'api'::regnamespace and c.relkind in ('v', 'm', 'r')
    loop
        if r.kanarie !~ i.erlaubt then
            return next r.relname || ': ' || r.kanarie;
        end if;
    end loop;
    perform tests.superuser();
end
$$;

create function tests.funktionen(konto bigint, nur text default '%') returns setof text language plpgsql as $$
declare
    c_ids constant bigint[] := array[
        10, 20, 30, 40, 42, 50, 51, 58, 61, 66, 70, 71, 72, 73, 74, 80, 81, 110, 120, 130, 140, 150, 161, 164, 170, 180,
        300, 301, 302, 303, 400, 401
    ];
    i tests.identitaeten := (select t from tests.identitaeten as t where t.konto = funktionen.konto);
    r record;
begin
    perform tests.als(i.rolle, nullif(i.konto, 0));
    for r in
        select p.proname, n.id, g.kanarie
        from pg_catalog.pg_proc as p
        cross join lateral (
            select count(*) > 0 as vorhanden
            from unnest(p.proargtypes::oid[], p.proargnames[1:p.pronargs]) as a (typ, name)
            where a.typ = 'bigint'::regtype and a.name <> 'mandant_id'
        ) as k
        cross join lateral (
            select unnest(case when k.vorhanden then c_ids else array[0] end) as id
        ) as n
        cross join lateral tests.kanarien(tests.gesagt(coalesce(
            tests.aufruf(p, n.id), format('select string_agg(to_jsonb(t)::text, %L) from api.%I() as t', ' ', p.proname)
        ))) as g (kanarie)
        where p.pronamespace = 'api'::regnamespace and p.prorettype <> 'trigger'::regtype and p.proname like nur
    loop
        if r.kanarie !~ i.erlaubt then
            return next format('%s(%s): %s', r.proname, r.id, r.kanarie);
        end if;
    end loop;
    perform tests.superuser();
end
$$;
grant usage on schema tests to public;
grant execute on all functions in schema tests to public;
grant select on all tables in schema tests to public;

select is_empty(format('select tests.sichten(%s)', konto), format('views as %s %s: no foreign canary', rolle, konto))
from tests.identitaeten order by konto;
select is_empty(format('select tests.funktionen(%s)', konto), format('RPCs as %s %s: no foreign canary', rolle, konto))
from tests.identitaeten order by konto;

-- Negative controls: a view and a function that run as their owner must be found.
create view api.leck as select beschreibung from verwaltung.anfragen;
grant select on api.leck to mieter;
select isnt_empty('select tests.sichten(66)', 'a view that bypasses row security is found');

drop view api.leck;
create function api.leck(id bigint) returns text language sql security definer
return (select p.nachname from verwaltung.personen as p where p.id = leck.id);
grant execute on function api.leck(bigint) to mieter;
select set_has($$select tests.funktionen(66, 'leck')$$, $$values ('leck(40): Erika'), ('leck(140): Mia')$$, 'and a definer that forgets the Mandant');
create function api.leck() returns bytea language sql security definer
return (select d.inhalt from verwaltung.datei_inhalte as d where d.datei_id = 303);
grant execute on function api.leck() to mieter;
select set_has($$select tests.funktionen(66, 'leck')$$, $$values ('leck(0): Datei-4')$$, 'also in the bytes of a file');

select * from finish();
rollback;
