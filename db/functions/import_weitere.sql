-- Owners and contractors of a draft.
begin;
set local role hausdraht_eigner;

create function intern.import_eigentuemer(import_id bigint) returns void
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    c_mandant constant bigint := intern.mandant_id();
begin
    with genannt as materialized (
        select distinct on (z.person_id, z.objekt_id, z.einheit_id, (z.felder ->> 'beginn')::date)
            z.zeile, z.person_id, z.objekt_id, z.einheit_id, (z.felder ->> 'beginn')::date as beginn, (z.felder ->> 'ende')::date as ende,
            w.id as vorhanden, w.ende as altes_ende
        from verwaltung.import_zeilen as z
        left join verwaltung.eigentuemer as w
            on w.mandant_id = c_mandant and w.person_id = z.person_id and w.objekt_id = z.objekt_id
            and w.einheit_id is not distinct from z.einheit_id and w.beginn = (z.felder ->> 'beginn')::date
        where z.mandant_id = c_mandant and z.import_id = import_eigentuemer.import_id and not z.gesperrt
        order by z.person_id, z.objekt_id, z.einheit_id, (z.felder ->> 'beginn')::date, z.zeile
    ),
    geaendert as (
        update verwaltung.eigentuemer as w set ende = g.ende
        from genannt as g
        where w.mandant_id = c_mandant and w.id = g.vorhanden and g.ende is not null and g.ende is distinct from g.altes_ende
        returning g.*
    ),
    angelegt as (
        insert into verwaltung.eigentuemer (mandant_id, person_id, objekt_id, einheit_id, beginn, ende)
        select c_mandant, g.person_id, g.objekt_id, g.einheit_id, g.beginn, g.ende from genannt as g
        where g.vorhanden is null
        returning id, person_id, objekt_id, einheit_id, beginn, ende
    ),
    vermerkt as (
        insert into verwaltung.import_aenderungen (mandant_id, import_id, tabelle, zeilen_id, vorher, nachher)
        select c_mandant, import_eigentuemer.import_id, 'eigentuemer', a.id, null::jsonb, to_jsonb(a) from angelegt as a
        union all
        select
            c_mandant, import_eigentuemer.import_id, 'eigentuemer', g.vorhanden, jsonb_build_object('ende', g.altes_ende),
            jsonb_build_object('ende', g.ende)
        from geaendert as g
    )
    update verwaltung.import_zeilen as z set befunde = z.befunde || intern.import_befund('ende', 'aenderung', format(
        'Bisher: %s.', coalesce(intern.import_tag(g.altes_ende), 'ohne Ende')
    ))
    from geaendert as g
    where z.mandant_id = c_mandant and z.import_id = import_eigentuemer.import_id and z.zeile = g.zeile;
end
$$;
comment on function intern.import_eigentuemer(bigint) is
    'Findet Eigentümer nach Person, Objekt, Einheit und Beginn, trägt ihr Ende ein oder legt sie an';

create function intern.import_dienstleister(import_id bigint) returns void
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    c_mandant constant bigint := intern.mandant_id();
begin
    with genannt as materialized (
        select distinct on (z.person_id) z.zeile, z.person_id, z.felder ->> 'gewerk' as gewerk, d.id as vorhanden, d.gewerk as altes_gewerk
        from verwaltung.import_zeilen as z
        left join verwaltung.dienstleister as d on d.mandant_id = c_mandant and d.person_id = z.person_id
        where z.mandant_id = c_mandant and z.import_id = import_dienstleister.import_id and not z.gesperrt
        order by z.person_id, z.zeile
    ),
    geaendert as (
        update verwaltung.dienstleister as d set gewerk = g.gewerk
        from genannt as g
        where d.mandant_id = c_mandant and d.id = g.vorhanden and g.gewerk <> g.altes_gewerk
        returning g.*
    ),
    angelegt as (
        insert into verwaltung.dienstleister (mandant_id, person_id, gewerk)
        select c_mandant, g.person_id, g.gewerk from genannt as g
        where g.vorhanden is null
        returning id, person_id, gewerk
    ),
    vermerkt as (
        insert into verwaltung.import_aenderungen (mandant_id, import_id, tabelle, zeilen_id, vorher, nachher)
        select c_mandant, import_dienstleister.import_id, 'dienstleister', a.id, null::jsonb, to_jsonb(a) from angelegt as a
        union all
        select
            c_mandant, import_dienstleister.import_id, 'dienstleister', g.vorhanden, jsonb_build_object('gewerk', g.altes_gewerk),
            jsonb_build_object('gewerk', g.gewerk)
        from geaendert as g
    )
    update verwaltung.import_zeilen as z set befunde = z.befunde || intern.import_befund('gewerk', 'aenderung', format('Bisher: %s.', g.altes_gewerk))
    from geaendert as g
    where z.mandant_id = c_mandant and z.import_id = import_dienstleister.import_id and z.zeile = g.zeile;
end
$$;
comment on function intern.import_dienstleister(bigint) is 'Macht die Personen der Zeilen zu Dienstleistern und berichtigt ihr Gewerk';

grant execute on function intern.import_eigentuemer(bigint), intern.import_dienstleister(bigint) to dienst_stammdaten;

commit;
