-- Tenancies of a draft. One unit has one tenancy at a time: what overlaps is cut and said, never dropped silently.
begin;
set local role hausdraht_eigner;

create function intern.import_tag(tag date) returns text
language sql immutable parallel safe
return to_char(tag, 'DD.MM.YYYY');
comment on function intern.import_tag(date) is 'Datum in deutscher Schreibweise';

create function intern.import_vertraege_finden(import_id bigint) returns void
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    c_mandant constant bigint := intern.mandant_id();
begin
    update verwaltung.import_zeilen as z set mietverhaeltnis_id = v.id
    from verwaltung.mietverhaeltnisse as v
    where z.mandant_id = c_mandant and z.import_id = import_vertraege_finden.import_id and not z.gesperrt
        and v.mandant_id = c_mandant and v.einheit_id = z.einheit_id and v.beginn = (z.felder ->> 'beginn')::date;

    update verwaltung.import_zeilen as z set
        gesperrt = true,
        befunde = z.befunde || intern.import_befund('beginn', 'fehler', format(
            'Dort wohnt laut Stammdaten seit %s jemand%s. Tragen Sie zuerst dessen Mietende ein, und lesen Sie die Datei dann noch einmal ein.',
            intern.import_tag(v.beginn), coalesce(' bis ' || intern.import_tag(v.ende), ', ohne Mietende')
        ))
    from verwaltung.mietverhaeltnisse as v
    where z.mandant_id = c_mandant and z.import_id = import_vertraege_finden.import_id and not z.gesperrt
        and z.mietverhaeltnis_id is null and z.felder ? 'beginn'
        and v.mandant_id = c_mandant and v.einheit_id = z.einheit_id
        and v.zeitraum && daterange((z.felder ->> 'beginn')::date, (z.felder ->> 'ende')::date, '[]')
        and not exists (
            select from verwaltung.import_zeilen as n
            where n.mandant_id = c_mandant and n.import_id = z.import_id and not n.gesperrt and n.mietverhaeltnis_id = v.id
        );
end
$$;
comment on function intern.import_vertraege_finden(bigint) is
    'Findet vorhandene Mietverhältnisse nach Einheit und Beginn; sperrt Zeilen, die sich mit einem anderen vorhandenen überschneiden';

create function intern.import_mietverhaeltnisse(import_id bigint) returns void
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    c_mandant constant bigint := intern.mandant_id();
begin
    with vertrag as materialized (
        select
            z.einheit_id, (z.felder ->> 'beginn')::date as beginn, min(z.zeile) as zeile, min(z.mietverhaeltnis_id) as vorhanden,
            max((z.felder ->> 'ende')::date) as ende, max((z.felder ->> 'nettomiete')::numeric) as nettomiete,
            max((z.felder ->> 'vorauszahlung')::numeric) as vorauszahlung,
            count(distinct z.felder ->> 'ende') > 1 or count(distinct z.felder ->> 'nettomiete') > 1 as uneinig
        from verwaltung.import_zeilen as z
        where z.mandant_id = c_mandant and z.import_id = import_mietverhaeltnisse.import_id and not z.gesperrt and z.felder ? 'beginn'
        group by z.einheit_id, (z.felder ->> 'beginn')::date
    ),
    folge as materialized (
        select
            v.*, a.ende as altes_ende, a.nettomiete as alte_miete, a.vorauszahlung as alte_vorauszahlung,
            coalesce(v.ende, a.ende) as gemeint, lead(v.beginn) over (partition by v.einheit_id order by v.beginn) as naechster,
            coalesce(v.vorhanden, intern.neue_id()) as id
        from vertrag as v
        left join verwaltung.mietverhaeltnisse as a on a.mandant_id = c_mandant and a.id = v.vorhanden
    ),
    soll as materialized (
        select
            f.*, case when f.naechster <= coalesce(f.gemeint, 'infinity') then f.naechster - 1 else f.gemeint end as gilt,
            coalesce(f.nettomiete, f.alte_miete, 0) as neue_miete, coalesce(f.vorauszahlung, f.alte_vorauszahlung, 0) as neue_vorauszahlung
        from folge as f
    ),
    geaendert as (
        update verwaltung.mietverhaeltnisse as v set ende = s.gilt, nettomiete = s.neue_miete, vorauszahlung = s.neue_vorauszahlung
        from soll as s
        where v.mandant_id = c_mandant and v.id = s.vorhanden
            and (s.gilt, s.neue_miete, s.neue_vorauszahlung) is distinct from (v.ende, v.nettomiete, v.vorauszahlung)
        returning s.id
    ),
    vermerkt as (
        insert into verwaltung.import_aenderungen (mandant_id, import_id, tabelle, zeilen_id, vorher, nachher)
        select
            c_mandant, import_mietverhaeltnisse.import_id, 'mietverhaeltnisse', s.id,
            case when s.vorhanden is not null then jsonb_build_object(
                'ende', s.altes_ende, 'nettomiete', s.alte_miete, 'vorauszahlung', s.alte_vorauszahlung
            ) end,
            jsonb_build_object('ende', s.gilt, 'nettomiete', s.neue_miete, 'vorauszahlung', s.neue_vorauszahlung)
            || case when s.vorhanden is null then jsonb_build_object('beginn', s.beginn, 'einheit_id', s.einheit_id) else '{}' end
        from soll as s
        where s.vorhanden is null or s.id in (select g.id from geaendert as g)
    ),
    angelegt as (
        insert into verwaltung.mietverhaeltnisse (mandant_id, id, einheit_id, beginn, ende, nettomiete, vorauszahlung)
        select c_mandant, s.id, s.einheit_id, s.beginn, s.gilt, s.neue_miete, s.neue_vorauszahlung
        -- Changed ends first: a new tenancy may begin where an old one now ends.
        from soll as s, (select count(*) from geaendert) as danach
        where s.vorhanden is null
    )
    update verwaltung.import_zeilen as z set
        mietverhaeltnis_id = s.id,
        befunde = z.befunde || case when z.zeile <> s.zeile then '[]' else (
            case when s.gilt is distinct from s.gemeint then intern.import_befund('ende', 'hinweis', format(
                'Überschneidung: Der nächste Mietvertrag beginnt am %s. Eingetragen wird als Ende der %s; bitte prüfen.',
                intern.import_tag(s.naechster), intern.import_tag(s.gilt)
            )) else '[]' end
            || case when s.uneinig then intern.import_befund('ende', 'hinweis', 'Die Zeilen dieses Mietverhältnisses nennen verschiedene Werte; es gilt der größte.') else '[]' end
            || case when s.nettomiete is null and s.vorhanden is null then intern.import_befund('nettomiete', 'hinweis', 'Ohne Angabe werden 0,00 € eingetragen.') else '[]' end
            || case when s.vorhanden is not null and s.gilt is distinct from s.altes_ende
                then intern.import_befund('ende', 'aenderung', format('Bisher: %s.', coalesce(intern.import_tag(s.altes_ende), 'ohne Ende'))) else '[]' end
            || case when s.vorhanden is not null and s.neue_miete <> s.alte_miete
                then intern.import_befund('nettomiete', 'aenderung', format('Bisher: %s €.', replace(s.alte_miete::text, '.', ','))) else '[]' end
            || case when s.vorhanden is not null and s.neue_vorauszahlung <> s.alte_vorauszahlung
                then intern.import_befund('vorauszahlung', 'aenderung', format('Bisher: %s €.', replace(s.alte_vorauszahlung::text, '.', ','))) else '[]' end
        ) end
    from soll as s
    where z.mandant_id = c_mandant and z.import_id = import_mietverhaeltnisse.import_id and not z.gesperrt
        and z.einheit_id = s.einheit_id and (z.felder ->> 'beginn')::date = s.beginn;

    with neu as (
        insert into verwaltung.mieter (mandant_id, mietverhaeltnis_id, person_id)
        select distinct c_mandant, z.mietverhaeltnis_id, p.id
        from verwaltung.import_zeilen as z
        cross join lateral (values (z.person_id), (z.person_zwei_id)) as p (id)
        where z.mandant_id = c_mandant and z.import_id = import_mietverhaeltnisse.import_id and not z.gesperrt
            and z.mietverhaeltnis_id is not null and p.id is not null
        on conflict do nothing
        returning mietverhaeltnis_id, person_id
    )
    insert into verwaltung.import_aenderungen (mandant_id, import_id, tabelle, zeilen_id, person_id, nachher)
    select c_mandant, import_mietverhaeltnisse.import_id, 'mieter', n.mietverhaeltnis_id, n.person_id, '{}' from neu as n;
end
$$;
comment on function intern.import_mietverhaeltnisse(bigint) is
    'Berichtigt Ende und Beträge vorhandener Mietverhältnisse und legt fehlende mit ihren Mietern an. Überschneidungen in der Liste enden am Tag vor dem nächsten Vertrag und werden gemeldet';

create function intern.import_leerstand(import_id bigint) returns void
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    c_mandant constant bigint := intern.mandant_id();
begin
    update verwaltung.import_zeilen as z set befunde = z.befunde || b.befund
    from (
        select x.zeile, case
            when x.felder ? 'leer' or x.mietverhaeltnis_id is null then
                case when not x.vermietet then intern.import_befund('einheit', 'hinweis', 'Leerstand: Für diese Einheit gibt es kein laufendes Mietverhältnis.') end
            when x.erste and x.ende < intern.heute() and x.naechster is null and (x.felder ->> 'auszug')::date <= intern.heute() then
                intern.import_befund('ende', 'hinweis', format('Leerstand seit %s.', intern.import_tag(greatest(x.ende, (x.felder ->> 'auszug')::date) + 1)))
            when x.erste and x.ende < intern.heute() and x.naechster is null and x.auszug_bekannt then
                intern.import_befund('ende', 'hinweis', format(
                    'Das Mietverhältnis ist seit %s beendet, ein Auszug ist nicht eingetragen: Wohnt noch jemand dort? Dann kann es als verlängert gelten (§ 545 BGB).',
                    intern.import_tag(x.ende)
                ))
            when x.erste and x.ende < intern.heute() and x.naechster is null then
                intern.import_befund('ende', 'hinweis', format(
                    'Beendet am %s, kein Nachmieter: Leerstand, oder wohnt noch jemand dort (§ 545 BGB)?', intern.import_tag(x.ende)
                ))
            when x.erste and x.naechster > x.ende + 1 then
                intern.import_befund('ende', 'hinweis', format(
                    'Leerstand von %s bis %s.', intern.import_tag(x.ende + 1), intern.import_tag(x.naechster - 1)
                ))
            when x.erste and (x.felder ->> 'auszug')::date > x.ende then
                intern.import_befund('auszug', 'hinweis', 'Der Auszug liegt nach dem Mietende.')
        end as befund
        from (
            select
                z.zeile, z.felder, z.mietverhaeltnis_id, v.ende,
                z.mietverhaeltnis_id is not null and z.zeile = min(z.zeile) over (partition by z.mietverhaeltnis_id) as erste,
                bool_or(z.felder ? 'auszug') over () as auszug_bekannt,
                (
                    select min(n.beginn) from verwaltung.mietverhaeltnisse as n
                    where n.mandant_id = c_mandant and n.einheit_id = z.einheit_id and n.beginn > v.beginn
                ) as naechster,
                exists (
                    select from verwaltung.mietverhaeltnisse as n
                    where n.mandant_id = c_mandant and n.einheit_id = z.einheit_id and n.zeitraum @> intern.heute()
                ) as vermietet
            from verwaltung.import_zeilen as z
            left join verwaltung.mietverhaeltnisse as v on v.mandant_id = c_mandant and v.id = z.mietverhaeltnis_id
            where z.mandant_id = c_mandant and z.import_id = import_leerstand.import_id and not z.gesperrt and z.einheit_id is not null
        ) as x
    ) as b
    where z.mandant_id = c_mandant and z.import_id = import_leerstand.import_id and z.zeile = b.zeile and b.befund is not null;
end
$$;
comment on function intern.import_leerstand(bigint) is
    'Meldet Leerstand, Lücken zwischen Mietverhältnissen und beendete Mietverhältnisse, deren Mieter vielleicht noch dort wohnt (§ 545 BGB)';

grant execute on function
    intern.import_tag(date), intern.import_vertraege_finden(bigint), intern.import_mietverhaeltnisse(bigint), intern.import_leerstand(bigint)
to dienst_stammdaten;

commit;
