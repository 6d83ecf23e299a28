-- Persons of a draft: the same name with the same address, number or flat is the same person.
begin;
set local role hausdraht_eigner;

create function intern.import_adressen(zelle text) returns text[]
language sql stable
return array(
    select distinct intern.email_adresse_normieren(a.adresse)
    from regexp_split_to_table(coalesce(zelle, ''), '[\s;,]+') as a (adresse)
    where intern.email_adresse_normieren(a.adresse) ~ '^[^@\s]{1,64}@(?=.{1,253}$)[^@\s.]+(\.[^@\s.]+)*$'
);
comment on function intern.import_adressen(text) is 'Die E-Mail-Adressen einer Zelle; mehrere durch Leerzeichen, Komma oder Strichpunkt getrennt';

create function intern.import_genannte(import_id bigint) returns table (
    zeile integer, platz integer, anrede text, vorname text, nachname text, adressen text[], telefon text, ziffern text,
    anschrift text, objekt_id bigint, einheit_id bigint
)
language sql stable
begin atomic
    select
        z.zeile, p.platz, p.anrede, coalesce(p.vorname, ''), p.nachname, intern.import_adressen(p.email), p.telefon,
        nullif(right(regexp_replace(coalesce(p.telefon, ''), '\D', '', 'g'), 7), ''), p.anschrift, z.objekt_id, z.einheit_id
    from verwaltung.import_zeilen as z
    cross join lateral (values
        (
            1, z.felder ->> 'anrede', z.felder ->> 'vorname', z.felder ->> 'nachname', z.felder ->> 'email', z.felder ->> 'telefon',
            z.felder ->> 'anschrift'
        ),
        (
            2, null, z.felder ->> 'vorname_zwei', z.felder ->> 'nachname_zwei', z.felder ->> 'email_zwei', z.felder ->> 'telefon_zwei',
            null
        )
    ) as p (platz, anrede, vorname, nachname, email, telefon, anschrift)
    where z.mandant_id = intern.mandant_id() and z.import_id = import_genannte.import_id and not z.gesperrt and p.nachname is not null;
end;
comment on function intern.import_genannte(bigint) is 'Alle in den übernehmbaren Zeilen genannten Personen, je Zeile bis zu zwei';

create function intern.import_person_finden(
    vorname text, nachname text, adressen text[], ziffern text, anschrift text, objekt_id bigint, einheit_id bigint
) returns bigint
language sql stable
-- One person at a time, by index: here a nested loop is right, which the import as a whole forbids.
set enable_nestloop = on
return (
    select c.id
    from (
        select p.id, 1 as rang
        from verwaltung.personen_email as a
        join verwaltung.personen as p on p.mandant_id = a.mandant_id and p.id = a.person_id
        where a.mandant_id = intern.mandant_id() and a.adresse = any(import_person_finden.adressen)
            and lower(p.nachname) = lower(import_person_finden.nachname) and lower(p.vorname) = lower(import_person_finden.vorname)
        union all
        select p.id, case
            when right(regexp_replace(p.telefon, '\D', '', 'g'), 7) = import_person_finden.ziffern then 2
            when exists (
                select from verwaltung.mieter as m
                join verwaltung.mietverhaeltnisse as v on v.mandant_id = m.mandant_id and v.id = m.mietverhaeltnis_id
                where m.mandant_id = p.mandant_id and m.person_id = p.id and v.einheit_id = import_person_finden.einheit_id
            ) then 3
            when exists (
                select from verwaltung.eigentuemer as w
                where w.mandant_id = p.mandant_id and w.person_id = p.id and w.objekt_id = import_person_finden.objekt_id
            ) then 3
            when import_person_finden.objekt_id is null and exists (
                select from verwaltung.dienstleister as d where d.mandant_id = p.mandant_id and d.person_id = p.id
            ) then 3
            when import_person_finden.anschrift is not null and lower(p.anschrift) = lower(import_person_finden.anschrift) then 4
            when import_person_finden.objekt_id is null and import_person_finden.ziffern is null
                and import_person_finden.adressen = array[]::text[] and import_person_finden.anschrift is null then 5
        end
        from verwaltung.personen as p
        where p.mandant_id = intern.mandant_id() and p.nachname = import_person_finden.nachname
            and lower(p.vorname) = lower(import_person_finden.vorname)
    ) as c
    where c.rang is not null
    order by c.rang, c.id
    limit 1
);
comment on function intern.import_person_finden(text, text, text[], text, text, bigint, bigint) is
    'Vorhandene Person gleichen Namens: mit derselben E-Mail-Adresse, Telefonnummer (letzte sieben Ziffern), Einheit oder Anschrift; nur nach dem Namen allein, wenn die Liste sonst nichts nennt';

create function intern.import_personen(import_id bigint) returns void
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    c_mandant constant bigint := intern.mandant_id();
begin
    update verwaltung.import_zeilen as z set befunde = z.befunde
        || case when z.felder ? 'email' and intern.import_adressen(z.felder ->> 'email') = array[]::text[]
            then intern.import_befund('email', 'hinweis', format('„%s“ ist keine E-Mail-Adresse und wird weggelassen.', left(z.felder ->> 'email', 60)))
            else '[]' end
        || case when z.felder ? 'geteilt'
            then intern.import_befund(z.felder ->> 'geteilt', 'hinweis', format(
                'Das sind zwei Personen: %s %s und %s %s.', z.felder ->> 'vorname', z.felder ->> 'nachname', z.felder ->> 'vorname_zwei', z.felder ->> 'nachname_zwei'
            ))
            else '[]' end
    where z.mandant_id = c_mandant and z.import_id = import_personen.import_id and not z.gesperrt
        and z.felder ?| array['email', 'geteilt'];

    with genannt as materialized (
        -- One of several lines of a person may have the address: it counts for all of the same flat.
        select
            g.*,
            concat_ws('|', lower(g.vorname), lower(g.nachname), coalesce(
                max(g.adressen[1]) over wohnung, max(g.ziffern) over wohnung, g.einheit_id::text, g.objekt_id::text, lower(g.anschrift), ''
            )) as schluessel
        from intern.import_genannte(import_personen.import_id) as g
        window wohnung as (
            partition by lower(g.vorname), lower(g.nachname), coalesce(
                g.einheit_id::text, g.objekt_id::text, g.adressen[1], g.ziffern, lower(g.anschrift)
            )
        )
    ),
    gefunden as materialized (
        select
            g.*, intern.import_person_finden(g.vorname, g.nachname, g.adressen, g.ziffern, g.anschrift, g.objekt_id, g.einheit_id) as vorhanden
        from genannt as g
    ),
    -- Found by one of its lines, found by all.
    bekannt as (
        select g.schluessel, min(g.vorhanden) as id from gefunden as g group by g.schluessel
    ),
    neu as materialized (
        select n.*, intern.neue_id() as id
        from (
            select distinct on (g.schluessel) g.schluessel, g.anrede, g.vorname, g.nachname, g.telefon, g.anschrift
            from gefunden as g
            join bekannt as b on b.schluessel = g.schluessel and b.id is null
            order by g.schluessel, g.telefon is null, g.zeile, g.platz
        ) as n
    ),
    angelegt as (
        insert into verwaltung.personen (mandant_id, id, anrede, vorname, nachname, telefon, anschrift)
        select c_mandant, n.id, coalesce(n.anrede, ''), n.vorname, n.nachname, coalesce(n.telefon, ''), coalesce(n.anschrift, '')
        from neu as n
        returning id, anrede, vorname, nachname, telefon, anschrift
    ),
    vermerkt as (
        insert into verwaltung.import_aenderungen (mandant_id, import_id, tabelle, zeilen_id, nachher)
        select c_mandant, import_personen.import_id, 'personen', a.id, to_jsonb(a) from angelegt as a
    ),
    zugeordnet as (
        select
            g.zeile, max(coalesce(g.vorhanden, b.id, n.id)) filter (where g.platz = 1) as erste,
            max(coalesce(g.vorhanden, b.id, n.id)) filter (where g.platz = 2) as zweite
        from gefunden as g
        join bekannt as b on b.schluessel = g.schluessel
        left join neu as n on n.schluessel = g.schluessel
        group by g.zeile
    )
    update verwaltung.import_zeilen as z set person_id = q.erste, person_zwei_id = q.zweite
    from zugeordnet as q
    where z.mandant_id = c_mandant and z.import_id = import_personen.import_id and z.zeile = q.zeile;
end
$$;
comment on function intern.import_personen(bigint) is 'Findet die Personen der Zeilen oder legt sie an';

grant execute on function
    intern.import_adressen(text), intern.import_genannte(bigint),
    intern.import_person_finden(text, text, text[], text, text, bigint, bigint), intern.import_personen(bigint)
to dienst_stammdaten;

commit;
