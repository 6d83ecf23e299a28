-- Houses of a draft: found by name or address, otherwise made.
begin;
set local role hausdraht_eigner;

create function intern.import_objekte(import_id bigint, art text) returns void
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    c_mandant constant bigint := intern.mandant_id();
    c_land constant text := (select m.bundesland from verwaltung.mandanten as m where m.id = c_mandant);
begin
    update verwaltung.import_zeilen as z set objekt_id = coalesce(
        (
            select o.id from verwaltung.objekte as o
            where o.mandant_id = c_mandant and lower(o.bezeichnung) = lower(z.felder ->> 'objekt')
            order by o.bezeichnung = z.felder ->> 'objekt' desc
            limit 1
        ),
        (
            select min(o.id) from verwaltung.objekte as o
            where o.mandant_id = c_mandant
                and intern.anschrift_schluessel(o.strasse, o.hausnummer)
                = intern.anschrift_schluessel(z.felder ->> 'strasse', z.felder ->> 'hausnummer')
                and (not z.felder ? 'plz' or o.plz = z.felder ->> 'plz')
            having count(*) = 1
        )
    )
    where z.mandant_id = c_mandant and z.import_id = import_objekte.import_id and not z.gesperrt
        and z.felder ?| array['objekt', 'strasse'];

    with offen as materialized (
        -- A house may be named in one line and known by its address in another.
        select y.*, first_value(y.felder ->> 'objekt') over (partition by y.schluessel order by y.felder ? 'objekt' desc, y.zeile) as name
        from (
            select
                x.zeile, x.felder,
                coalesce(lower(x.felder ->> 'objekt'), max(lower(x.felder ->> 'objekt')) over (partition by x.anschrift), x.anschrift) as schluessel
            from (
                select z.zeile, z.felder, coalesce(
                    intern.anschrift_schluessel(z.felder ->> 'strasse', z.felder ->> 'hausnummer') || ' ' || coalesce(z.felder ->> 'plz', ''),
                    lower(z.felder ->> 'objekt')
                ) as anschrift
                from verwaltung.import_zeilen as z
                where z.mandant_id = c_mandant and z.import_id = import_objekte.import_id and not z.gesperrt and z.objekt_id is null
                    and import_objekte.art in ('mieterliste', 'objekte')
            ) as x
        ) as y
    ),
    neu as materialized (
        select
            n.zeile, n.schluessel, n.felder, intern.neue_id() as id,
            -- Main streets there are many: without a name of its own, the town tells houses apart.
            n.bezeichnung || case when count(*) over (partition by lower(n.bezeichnung)) > 1 or exists (
                select from verwaltung.objekte as o where o.mandant_id = c_mandant and lower(o.bezeichnung) = lower(n.bezeichnung)
            ) then format(', %s %s', n.felder ->> 'plz', n.felder ->> 'ort') else '' end as bezeichnung
        from (
            select distinct on (o.schluessel)
                o.*, coalesce(o.name, o.felder ->> 'strasse' || ' ' || (o.felder ->> 'hausnummer')) as bezeichnung
            from offen as o
            where o.felder ?& array['strasse', 'hausnummer', 'plz', 'ort']
            order by o.schluessel, o.zeile
        ) as n
    ),
    angelegt as (
        insert into verwaltung.objekte (mandant_id, id, bezeichnung, art, strasse, hausnummer, plz, ort, bundesland)
        select
            c_mandant, n.id, n.bezeichnung, coalesce(n.felder ->> 'objekt_art', 'miethaus'), n.felder ->> 'strasse', n.felder ->> 'hausnummer', n.felder ->> 'plz',
            n.felder ->> 'ort', coalesce(n.felder ->> 'bundesland', c_land)
        from neu as n
        returning id, bezeichnung, art, strasse, hausnummer, plz, ort, bundesland
    ),
    vermerkt as (
        insert into verwaltung.import_aenderungen (mandant_id, import_id, tabelle, zeilen_id, nachher)
        select c_mandant, import_objekte.import_id, 'objekte', a.id, to_jsonb(a) from angelegt as a
    )
    update verwaltung.import_zeilen as z set
        objekt_id = n.id,
        befunde = z.befunde || case when z.zeile = n.zeile and not n.felder ? 'bundesland' then intern.import_befund(
            'bundesland', 'hinweis', format('Ohne Bundesland wird %s angenommen; danach richten sich die Feiertage.', c_land)
        ) else '[]' end
    from neu as n
    join offen as o on o.schluessel = n.schluessel
    where z.mandant_id = c_mandant and z.import_id = import_objekte.import_id and z.zeile = o.zeile;

    update verwaltung.import_zeilen as z set
        gesperrt = true,
        befunde = z.befunde || intern.import_befund(case when z.felder ? 'objekt' then 'objekt' else 'strasse' end, 'fehler', format(
            'Das Objekt „%s“ gibt es noch nicht, und es fehlt: %s.',
            coalesce(z.felder ->> 'objekt', concat_ws(' ', z.felder ->> 'strasse', z.felder ->> 'hausnummer')),
            case when import_objekte.art in ('mieterliste', 'objekte') then concat_ws(
                ', ', case when not z.felder ? 'strasse' then 'Straße' end, case when not z.felder ? 'hausnummer' then 'Hausnummer' end,
                case when not z.felder ? 'plz' then 'Postleitzahl' end, case when not z.felder ? 'ort' then 'Ort' end
            ) else 'ein früherer Import der Objekte' end
        ))
    where z.mandant_id = c_mandant and z.import_id = import_objekte.import_id and not z.gesperrt and z.objekt_id is null
        and z.felder ?| array['objekt', 'strasse'];
end
$$;
comment on function intern.import_objekte(bigint, text) is
    'Findet die Objekte der Zeilen nach Bezeichnung oder Anschrift und legt fehlende an, wenn die Liste ihre Anschrift nennt';

create function intern.import_objekte_zuteilen(import_id bigint) returns void
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    c_mandant constant bigint := intern.mandant_id();
begin
    with neu as (
        insert into verwaltung.hausmeister_bereiche (mandant_id, bezeichnung)
        select distinct on (lower(z.felder ->> 'bereich')) c_mandant, z.felder ->> 'bereich'
        from verwaltung.import_zeilen as z
        where z.mandant_id = c_mandant and z.import_id = import_objekte_zuteilen.import_id and not z.gesperrt and z.felder ? 'bereich'
            and not exists (
                select from verwaltung.hausmeister_bereiche as b
                where b.mandant_id = c_mandant and lower(b.bezeichnung) = lower(z.felder ->> 'bereich')
            )
        returning id, bezeichnung
    )
    insert into verwaltung.import_aenderungen (mandant_id, import_id, tabelle, zeilen_id, nachher)
    select c_mandant, import_objekte_zuteilen.import_id, 'hausmeister_bereiche', n.id, to_jsonb(n) from neu as n;

    update verwaltung.import_zeilen as z set befunde = z.befunde || intern.import_befund('sachbearbeiter', 'hinweis', format(
        '„%s“ ist niemand aus der Verwaltung; das Objekt behält seine Zuständigkeit.', z.felder ->> 'sachbearbeiter'
    ))
    where z.mandant_id = c_mandant and z.import_id = import_objekte_zuteilen.import_id and not z.gesperrt and z.felder ? 'sachbearbeiter'
        and intern.import_konto(z.felder ->> 'sachbearbeiter') is null;

    -- What the list says of a house counts; what it leaves empty stays. The first line of a house decides.
    with soll as materialized (
        select
            o.id, x.erste,
            jsonb_strip_nulls(jsonb_build_object(
                'art', x.felder ->> 'objekt_art',
                'bundesland', x.felder ->> 'bundesland',
                'hausmeister_bereich_id', x.bereich_id,
                'zustaendig_konto_id', intern.import_konto(x.felder ->> 'sachbearbeiter')
            )) as werte,
            jsonb_build_object(
                'art', o.art, 'bundesland', o.bundesland, 'hausmeister_bereich_id', o.hausmeister_bereich_id,
                'zustaendig_konto_id', o.zustaendig_konto_id
            ) as ist
        from (
            select distinct on (z.objekt_id) z.objekt_id, z.zeile as erste, z.felder, (
                select b.id from verwaltung.hausmeister_bereiche as b
                where b.mandant_id = c_mandant and lower(b.bezeichnung) = lower(z.felder ->> 'bereich')
                order by b.id limit 1
            ) as bereich_id
            from verwaltung.import_zeilen as z
            where z.mandant_id = c_mandant and z.import_id = import_objekte_zuteilen.import_id and not z.gesperrt and z.objekt_id is not null
                and z.felder ?| array['objekt_art', 'bundesland', 'bereich', 'sachbearbeiter']
            order by z.objekt_id, z.zeile
        ) as x
        join verwaltung.objekte as o on o.mandant_id = c_mandant and o.id = x.objekt_id
    ),
    anders as materialized (
        select s.* from soll as s where not s.ist @> s.werte
    ),
    geaendert as (
        update verwaltung.objekte as o set
            art = coalesce(a.werte ->> 'art', o.art), bundesland = coalesce(a.werte ->> 'bundesland', o.bundesland),
            hausmeister_bereich_id = coalesce((a.werte ->> 'hausmeister_bereich_id')::bigint, o.hausmeister_bereich_id),
            zustaendig_konto_id = coalesce((a.werte ->> 'zustaendig_konto_id')::bigint, o.zustaendig_konto_id)
        from anders as a
        where o.mandant_id = c_mandant and o.id = a.id
    )
    insert into verwaltung.import_aenderungen (mandant_id, import_id, tabelle, zeilen_id, vorher, nachher)
    select
        c_mandant, import_objekte_zuteilen.import_id, 'objekte', a.id,
        (select jsonb_object_agg(w.key, a.ist -> w.key) from jsonb_each(a.werte) as w), a.werte
    from anders as a;
end
$$;
comment on function intern.import_objekte_zuteilen(bigint) is
    'Setzt Art, Bundesland, Hausmeister-Bereich (fehlende werden angelegt) und Zuständigkeit der Objekte, soweit die Liste sie nennt';

create function intern.import_konto(wer text) returns bigint
language sql stable
return (
    select k.id from anmeldung.benutzerkonten as k
    where k.mandant_id = intern.mandant_id() and k.rolle in ('verwalter', 'leitung')
        and lower(import_konto.wer) in (k.email, lower(k.name))
    order by k.gesperrt_am nulls first, k.id
    limit 1
);
comment on function intern.import_konto(text) is 'Konto eines Mitarbeiters der Verwaltung nach Name oder E-Mail-Adresse';

grant execute on function
    intern.import_objekte(bigint, text), intern.import_objekte_zuteilen(bigint), intern.import_konto(text)
to dienst_stammdaten;

commit;
