-- Telephone, address and mail addresses of the persons of a draft: what the list says counts.
begin;
set local role hausdraht_eigner;

create function intern.import_erreichbarkeit(import_id bigint) returns void
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    c_mandant constant bigint := intern.mandant_id();
begin
    -- What the list says counts; what it leaves empty stays.
    with soll as materialized (
        select distinct on (x.id)
            x.id, x.zeile, p.anrede as alte_anrede, p.telefon as altes_telefon, p.anschrift as alte_anschrift,
            coalesce(nullif(x.anrede, ''), p.anrede) as anrede, coalesce(x.telefon, p.telefon) as telefon,
            coalesce(x.anschrift, p.anschrift) as anschrift
        from (
            select g.*, case g.platz when 1 then z.person_id else z.person_zwei_id end as id
            from intern.import_genannte(import_erreichbarkeit.import_id) as g
            join verwaltung.import_zeilen as z
                on z.mandant_id = c_mandant and z.import_id = import_erreichbarkeit.import_id and z.zeile = g.zeile
        ) as x
        join verwaltung.personen as p on p.mandant_id = c_mandant and p.id = x.id
        order by x.id, x.telefon is null, x.anschrift is null, x.zeile
    ),
    geaendert as (
        update verwaltung.personen as p set anrede = s.anrede, telefon = s.telefon, anschrift = s.anschrift
        from soll as s
        where p.mandant_id = c_mandant and p.id = s.id
            and (s.anrede, s.telefon, s.anschrift) <> (s.alte_anrede, s.altes_telefon, s.alte_anschrift)
        returning s.*
    ),
    vermerkt as (
        insert into verwaltung.import_aenderungen (mandant_id, import_id, tabelle, zeilen_id, vorher, nachher)
        select
            c_mandant, import_erreichbarkeit.import_id, 'personen', g.id,
            jsonb_build_object('anrede', g.alte_anrede, 'telefon', g.altes_telefon, 'anschrift', g.alte_anschrift),
            jsonb_build_object('anrede', g.anrede, 'telefon', g.telefon, 'anschrift', g.anschrift)
        from geaendert as g
    )
    update verwaltung.import_zeilen as z set befunde = z.befunde || case
        when g.telefon <> g.altes_telefon then intern.import_befund('telefon', 'aenderung', format('Bisher: %s.', coalesce(nullif(g.altes_telefon, ''), 'keine Nummer')))
        when g.anschrift <> g.alte_anschrift then intern.import_befund('anschrift', 'aenderung', format('Bisher: %s.', coalesce(nullif(g.alte_anschrift, ''), 'keine Anschrift')))
        else intern.import_befund('anrede', 'aenderung', format('Bisher: %s.', coalesce(nullif(g.alte_anrede, ''), 'keine Anrede'))) end
    from geaendert as g
    where z.mandant_id = c_mandant and z.import_id = import_erreichbarkeit.import_id and z.zeile = g.zeile;

    with genannt as materialized (
        select distinct on (x.person_id, x.adresse) x.*
        from (
            select g.zeile, g.platz, case g.platz when 1 then z.person_id else z.person_zwei_id end as person_id, a.adresse
            from intern.import_genannte(import_erreichbarkeit.import_id) as g
            join verwaltung.import_zeilen as z
                on z.mandant_id = c_mandant and z.import_id = import_erreichbarkeit.import_id and z.zeile = g.zeile
            cross join unnest(g.adressen) as a (adresse)
        ) as x
        where not exists (
            select from verwaltung.personen_email as e
            where e.mandant_id = c_mandant and e.person_id = x.person_id and e.adresse = x.adresse
        )
        order by x.person_id, x.adresse, x.zeile
    ),
    angelegt as (
        insert into verwaltung.personen_email (mandant_id, person_id, adresse)
        select c_mandant, g.person_id, g.adresse from genannt as g
        returning id, person_id, adresse
    ),
    vermerkt as (
        insert into verwaltung.import_aenderungen (mandant_id, import_id, tabelle, zeilen_id, nachher)
        select c_mandant, import_erreichbarkeit.import_id, 'personen_email', a.id, to_jsonb(a) from angelegt as a
    ),
    geteilt as (
        select distinct on (g.zeile) g.zeile, g.platz, g.adresse, btrim(p.vorname || ' ' || p.nachname) as name
        from genannt as g
        join (
            select e.person_id, e.adresse from verwaltung.personen_email as e where e.mandant_id = c_mandant
            union all
            select n.person_id, n.adresse from genannt as n
        ) as e on e.adresse = g.adresse and e.person_id <> g.person_id
        join verwaltung.personen as p on p.mandant_id = c_mandant and p.id = e.person_id
        order by g.zeile, g.adresse
    )
    update verwaltung.import_zeilen as z set befunde = z.befunde || intern.import_befund(
        case t.platz when 1 then 'email' else 'email_zwei' end, 'hinweis', format(
            'Die Adresse %s steht auch bei %s. E-Mails von dort kann Hausdraht nicht allein zuordnen.', t.adresse, t.name
        )
    )
    from geteilt as t
    where z.mandant_id = c_mandant and z.import_id = import_erreichbarkeit.import_id and z.zeile = t.zeile;
end
$$;
comment on function intern.import_erreichbarkeit(bigint) is
    'Ergänzt und berichtigt Anrede, Telefon, Anschrift und E-Mail-Adressen der Personen; nennt Adressen, die schon jemand anderem gehören';

grant execute on function intern.import_erreichbarkeit(bigint) to dienst_stammdaten;

commit;
