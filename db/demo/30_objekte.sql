-- Houses and their units. Floors are named EG, 1. OG, …; the top floor of a low house is the DG.

insert into verwaltung.objekte (
    mandant_id, id, bezeichnung, art, strasse, hausnummer, plz, ort, bundesland, hausmeister_bereich_id, zustaendig_konto_id
)
select
    pg_temp.mandant(o.mandant),
    pg_temp.kennung('objekt ' || o.strasse || ' ' || o.hausnummer),
    o.strasse || ' ' || o.hausnummer,
    o.art,
    o.strasse,
    o.hausnummer,
    o.plz,
    o.ort,
    o.bundesland,
    pg_temp.kennung('bereich ' || o.mandant || o.bereich),
    pg_temp.kennung('konto ' || o.sachbearbeitung)
from demo_objekte as o;

create temp table demo_einheiten as
select
    o.mandant,
    o.strasse || ' ' || o.hausnummer as objekt,
    o.ort,
    o.plz,
    o.art as objekt_art,
    g as geschoss,
    case
        when g = 0 then 'EG'
        when g = o.geschosse - 1 and o.geschosse <= 6 then 'DG'
        else g || '. OG'
    end || ' ' || case o.je_geschoss
        when 2 then (array['links', 'rechts'])[n]
        when 3 then (array['links', 'Mitte', 'rechts'])[n]
        else (array['links', 'Mitte links', 'Mitte rechts', 'rechts'])[n]
    end as bezeichnung,
    o.je_geschoss,
    n
from demo_objekte as o, generate_series(0, o.geschosse - 1) as g, generate_series(1, o.je_geschoss) as n;
alter table demo_einheiten add id bigint, add flaeche numeric(8, 2), add art text, add rang bigint;
update demo_einheiten set
    id = pg_temp.kennung('einheit ' || objekt || bezeichnung),
    -- Shops: the left ground floor of every fourth town house.
    art = case
        when geschoss = 0 and n = 1 and objekt_art = 'miethaus' and je_geschoss = 3
            and pg_temp.zahl('laden ' || objekt, 2) = 0
            and not exists (
                select from demo_personen as p where p.objekt = demo_einheiten.objekt and p.einheit = demo_einheiten.bezeichnung
            )
            then 'gewerbe'
        else 'wohnung'
    end,
    flaeche = (array[68, 84, 58, 47])[je_geschoss] / 1.0
        + case when n in (1, je_geschoss) then 14 else 0 end
        + pg_temp.zahl('flaeche ' || objekt || bezeichnung, 900) / 100.0;

-- Whoever takes part in the story lives somewhere for certain; the other units are let in a fixed order.
update demo_einheiten as e set rang = r.rang
from (
    select
        x.id,
        row_number() over (
            partition by x.mandant
            order by
                exists (
                    select from demo_personen as p
                    where p.objekt = x.objekt and p.einheit = x.bezeichnung and p.art = 'mieter'
                ) desc,
                md5(x.objekt || x.bezeichnung)
        ) as rang
    from demo_einheiten as x
) as r
where r.id = e.id;

insert into verwaltung.einheiten (mandant_id, id, objekt_id, bezeichnung, art, wohnflaeche)
select pg_temp.mandant(e.mandant), e.id, pg_temp.kennung('objekt ' || e.objekt), e.bezeichnung, e.art, e.flaeche
from demo_einheiten as e;
