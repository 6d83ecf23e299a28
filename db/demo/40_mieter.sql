-- 1,200 (14 at the small Mandant) running tenancies, some ended ones, their persons and mail addresses.

create temp table demo_vertraege as
select
    e.mandant,
    e.id as einheit_id,
    e.objekt,
    e.bezeichnung,
    e.art,
    e.flaeche,
    'mv ' || e.objekt || e.bezeichnung as schluessel,
    date '1994-01-01' + (30 * pg_temp.zahl('beginn ' || e.objekt || e.bezeichnung, 380)) as beginn,
    null::date as ende,
    coalesce(
        (select count(*) from demo_personen as p where p.objekt = e.objekt and p.einheit = e.bezeichnung and p.art = 'mieter'), 0
    ) as aus_der_geschichte
from demo_einheiten as e
where e.rang <= case e.mandant when 'muster' then 1200 else 14 end;
-- Rents are paid from the first of a month.
update demo_vertraege set beginn = date_trunc('month', beginn)::date;

-- Former tenancies: in some vacant units, and before some of the running ones.
insert into demo_vertraege
select
    e.mandant, e.id, e.objekt, e.bezeichnung, e.art, e.flaeche,
    'alt ' || e.objekt || e.bezeichnung,
    date '1994-01-01' + (30 * pg_temp.zahl('altbeginn ' || e.objekt || e.bezeichnung, 300)),
    (date_trunc('month', intern.heute()) - make_interval(months => 1 + pg_temp.zahl('altende ' || e.objekt, 5)))::date - 1,
    0
from demo_einheiten as e
where not exists (select from demo_vertraege as v where v.einheit_id = e.id)
    and (
        pg_temp.zahl('leer ' || e.objekt || e.bezeichnung, 3) > 0
        or exists (
            select from demo_personen as p
            where p.objekt = e.objekt and p.einheit = e.bezeichnung and p.art = 'ehemals'
        )
    );
insert into demo_vertraege
select
    v.mandant, v.einheit_id, v.objekt, v.bezeichnung, v.art, v.flaeche,
    'alt ' || v.objekt || v.bezeichnung, v.beginn - 1500, v.beginn - 32, 0
from demo_vertraege as v
where v.ende is null and v.beginn > '2019-01-01' and pg_temp.zahl('vormieter ' || v.schluessel, 4) = 0;
-- A former tenant of the story needs an ended tenancy even where the unit is let again.
insert into demo_vertraege
select
    v.mandant, v.einheit_id, v.objekt, v.bezeichnung, v.art, v.flaeche,
    'alt ' || v.objekt || v.bezeichnung, date '2018-04-01', (date_trunc('month', intern.heute()) - interval '2 months')::date - 1, 0
from demo_vertraege as v
join demo_personen as p on p.objekt = v.objekt and p.einheit = v.bezeichnung and p.art = 'ehemals'
where v.ende is null;
delete from demo_vertraege as a
using demo_vertraege as b, demo_personen as p
where p.art = 'ehemals' and a.objekt = p.objekt and a.bezeichnung = p.einheit
    and b.einheit_id = a.einheit_id and a.ende < b.ende and a.ende is not null;
update demo_vertraege as v set beginn = (date_trunc('month', intern.heute()) - interval '1 month')::date
from demo_personen as p
where p.art = 'ehemals' and v.objekt = p.objekt and v.bezeichnung = p.einheit and v.ende is null;

insert into verwaltung.mietverhaeltnisse (mandant_id, id, einheit_id, beginn, ende, nettomiete, vorauszahlung)
select
    pg_temp.mandant(v.mandant),
    pg_temp.kennung(v.schluessel),
    v.einheit_id,
    v.beginn,
    v.ende,
    -- 5.80 to 13.80 EUR per square metre; younger contracts are dearer, shops dearer still.
    round(
        v.flaeche * (
            case v.art when 'gewerbe' then 9.5 else 5.8 end
            + 0.18 * greatest(extract(year from v.beginn) - 1994, 0)
            + pg_temp.zahl('miete ' || v.schluessel, 220) / 100.0
        ),
        2
    ),
    5 * round(v.flaeche * 2.75 / 5)
from demo_vertraege as v;

-- Who lives there: one in three flats two people of one name, one in twelve three of different names.
create temp table demo_bewohner as
select
    v.mandant,
    v.schluessel as vertrag,
    v.schluessel || ' ' || n as schluessel,
    v.art = 'gewerbe' as firma,
    pg_temp.zahl('geschlecht ' || v.schluessel || n, 2) = 0 as frau,
    'nachname ' || v.schluessel
    || case when pg_temp.zahl('haushalt ' || v.schluessel, 12) = 0 then n::text else '' end as namensschluessel
from demo_vertraege as v
cross join lateral generate_series(
    1,
    case
        when v.art = 'gewerbe' then 1
        when pg_temp.zahl('haushalt ' || v.schluessel, 12) = 0 then 3
        when pg_temp.zahl('haushalt ' || v.schluessel, 12) < 5 then 2
        else 1
    end
) as n
where v.aus_der_geschichte = 0
    and not exists (
        select from demo_personen as p
        where p.art = 'ehemals' and p.objekt = v.objekt and p.einheit = v.bezeichnung and v.ende is not null
    );

insert into verwaltung.personen (mandant_id, id, anrede, vorname, nachname, telefon)
select
    pg_temp.mandant(b.mandant),
    pg_temp.kennung('person ' || b.schluessel),
    case when b.firma then 'Firma' when b.frau then 'Frau' else 'Herr' end,
    case
        when b.firma then ''
        else pg_temp.name('vorname ' || b.schluessel, case when b.frau then 'frau' else 'herr' end)
    end,
    pg_temp.name(b.namensschluessel, case when b.firma then 'firma' else 'nachname' end),
    -- The number block that the Bundesnetzagentur keeps free for films.
    case when pg_temp.zahl('telefon ' || b.schluessel, 5) > 0
        then '030 23125 ' || lpad(pg_temp.zahl('nummer ' || b.schluessel, 1000)::text, 3, '0')
        else ''
    end
from demo_bewohner as b;

insert into verwaltung.mieter (mandant_id, mietverhaeltnis_id, person_id)
select pg_temp.mandant(b.mandant), pg_temp.kennung(b.vertrag), pg_temp.kennung('person ' || b.schluessel)
from demo_bewohner as b;

-- Four of five have left a mail address; equal names get a number, as in life.
insert into verwaltung.personen_email (mandant_id, id, person_id, adresse)
select
    x.mandant_id,
    pg_temp.kennung('adresse ' || x.id),
    x.id,
    x.stamm || case when x.lfd > 1 then x.lfd::text else '' end || '@' || x.domain
from (
    select
        p.mandant_id,
        p.id,
        s.stamm,
        s.domain,
        -- Story addresses are taken: start numbering behind them.
        row_number() over (partition by p.mandant_id, s.stamm, s.domain order by p.id) + (
            select count(*) from demo_personen as g where g.email = s.stamm || '@' || s.domain
        ) as lfd
    from verwaltung.personen as p
    cross join lateral (
        select
            case
                when p.anrede = 'Firma' then regexp_replace(pg_temp.ascii(split_part(p.nachname, ' ', 1)), '[^a-z]', '', 'g')
                else pg_temp.ascii(p.vorname) || '.' || pg_temp.ascii(p.nachname)
            end as stamm,
            pg_temp.name('domain ' || p.id, 'domain') as domain
    ) as s
    where p.mandant_id in (pg_temp.mandant('muster'), pg_temp.mandant('kleinhaus'))
        and pg_temp.zahl('hat mail ' || p.id, 5) > 0
) as x;
