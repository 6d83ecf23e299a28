-- Units of a draft: found by house and name, otherwise made.
begin;
set local role hausdraht_eigner;

create function intern.import_einheiten(import_id bigint) returns void
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    c_mandant constant bigint := intern.mandant_id();
begin
    update verwaltung.import_zeilen as z set einheit_id = e.id
    from verwaltung.einheiten as e
    where z.mandant_id = c_mandant and z.import_id = import_einheiten.import_id and not z.gesperrt
        and e.mandant_id = c_mandant and e.objekt_id = z.objekt_id and lower(e.bezeichnung) = lower(z.felder ->> 'einheit');

    with neu as materialized (
        select n.*, intern.neue_id() as id
        from (
            select distinct on (z.objekt_id, lower(z.felder ->> 'einheit'))
                z.objekt_id, lower(z.felder ->> 'einheit') as schluessel, z.felder ->> 'einheit' as bezeichnung,
                coalesce(z.felder ->> 'einheit_art', 'wohnung') as art, (z.felder ->> 'wohnflaeche')::numeric as wohnflaeche
            from verwaltung.import_zeilen as z
            where z.mandant_id = c_mandant and z.import_id = import_einheiten.import_id and not z.gesperrt
                and z.einheit_id is null and z.felder ? 'einheit'
            order by z.objekt_id, lower(z.felder ->> 'einheit'), z.felder ? 'wohnflaeche' desc, z.zeile
        ) as n
    ),
    angelegt as (
        insert into verwaltung.einheiten (mandant_id, id, objekt_id, bezeichnung, art, wohnflaeche)
        select c_mandant, n.id, n.objekt_id, n.bezeichnung, n.art, n.wohnflaeche from neu as n
        returning id, objekt_id, bezeichnung, art, wohnflaeche
    ),
    vermerkt as (
        insert into verwaltung.import_aenderungen (mandant_id, import_id, tabelle, zeilen_id, nachher)
        select c_mandant, import_einheiten.import_id, 'einheiten', a.id, to_jsonb(a) from angelegt as a
    )
    update verwaltung.import_zeilen as z set einheit_id = n.id
    from neu as n
    where z.mandant_id = c_mandant and z.import_id = import_einheiten.import_id and not z.gesperrt and z.einheit_id is null
        and z.objekt_id = n.objekt_id and lower(z.felder ->> 'einheit') = n.schluessel;

    with anders as materialized (
        select distinct on (e.id)
            e.id, z.zeile, e.art as alte_art, e.wohnflaeche as alte_flaeche, coalesce(z.felder ->> 'einheit_art', e.art) as art,
            coalesce((z.felder ->> 'wohnflaeche')::numeric, e.wohnflaeche) as wohnflaeche
        from verwaltung.import_zeilen as z
        join verwaltung.einheiten as e on e.mandant_id = c_mandant and e.id = z.einheit_id
        where z.mandant_id = c_mandant and z.import_id = import_einheiten.import_id and not z.gesperrt
            and z.felder ?| array['einheit_art', 'wohnflaeche']
        order by e.id, z.felder ? 'wohnflaeche' desc, z.zeile
    ),
    geaendert as (
        update verwaltung.einheiten as e set art = a.art, wohnflaeche = a.wohnflaeche
        from anders as a
        where e.mandant_id = c_mandant and e.id = a.id and (a.art, a.wohnflaeche) is distinct from (a.alte_art, a.alte_flaeche)
        returning a.id, a.zeile, a.alte_art, a.alte_flaeche, a.art, a.wohnflaeche
    ),
    vermerkt as (
        insert into verwaltung.import_aenderungen (mandant_id, import_id, tabelle, zeilen_id, vorher, nachher)
        select
            c_mandant, import_einheiten.import_id, 'einheiten', g.id, jsonb_build_object('art', g.alte_art, 'wohnflaeche', g.alte_flaeche),
            jsonb_build_object('art', g.art, 'wohnflaeche', g.wohnflaeche)
        from geaendert as g
    )
    update verwaltung.import_zeilen as z set befunde = z.befunde || intern.import_befund('einheit', 'aenderung', format(
        'Bisher: %s, %s.', g.alte_art, coalesce(replace(g.alte_flaeche::text, '.', ',') || ' m²', 'ohne Fläche')
    ))
    from geaendert as g
    where z.mandant_id = c_mandant and z.import_id = import_einheiten.import_id and z.zeile = g.zeile;
end
$$;
comment on function intern.import_einheiten(bigint) is
    'Findet die Einheiten der Zeilen nach Objekt und Bezeichnung, legt fehlende an und berichtigt Art und Fläche';

grant execute on function intern.import_einheiten(bigint) to dienst_stammdaten;

commit;
