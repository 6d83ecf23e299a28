-- Who may have written this mail, and about what? For the eyes of a clerk, never a reason to file anything.
begin;
set local role hausdraht_eigner;

create function intern.email_vorschlaege(email_id bigint) returns jsonb
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    c_heute constant date := intern.heute();
    e verwaltung.email_triage;
    v_personen bigint[];
    v_liste jsonb;
begin
    select t.* into e
    from verwaltung.email_triage as t
    where t.mandant_id = intern.mandant_id() and t.id = email_vorschlaege.email_id;
    if not found then
        perform intern.http_fehler(404, 'HD030', 'Diese E-Mail gibt es nicht.');
    end if;

    with wer as materialized (
        select h.person_id, sum(h.punkte) as punkte, jsonb_agg(h.hinweis order by h.punkte desc) as hinweise
        from (select distinct n.person_id, n.punkte, n.hinweis from intern.email_personen_hinweise(e) as n) as h
        group by h.person_id
        order by 2 desc, 1
        limit 8
    ),
    als as (
        select w.person_id, m.mietverhaeltnis_id, null::bigint as eigentuemer_id, null::bigint as dienstleister_id, u.objekt_id, u.bezeichnung,
            case when v.beginn > c_heute then 'kuenftig' when v.ende < c_heute then 'ehemals' else 'aktiv' end as zustand
        from wer as w
        join verwaltung.mieter as m on m.mandant_id = e.mandant_id and m.person_id = w.person_id
        join verwaltung.mietverhaeltnisse as v on v.mandant_id = m.mandant_id and v.id = m.mietverhaeltnis_id
        join verwaltung.einheiten as u on u.mandant_id = v.mandant_id and u.id = v.einheit_id
        union all
        select w.person_id, null, o.id, null, o.objekt_id, u.bezeichnung,
            case when o.beginn > c_heute then 'kuenftig' when o.ende < c_heute then 'ehemals' else 'aktiv' end
        from wer as w
        join verwaltung.eigentuemer as o on o.mandant_id = e.mandant_id and o.person_id = w.person_id
        left join verwaltung.einheiten as u on u.mandant_id = o.mandant_id and u.id = o.einheit_id
        union all
        select w.person_id, null, null, d.id, null, d.gewerk, case when d.aktiv then 'aktiv' else 'ehemals' end
        from wer as w
        join verwaltung.dienstleister as d on d.mandant_id = e.mandant_id and d.person_id = w.person_id
    ),
    zeilen as (
        select w.person_id, w.punkte, a.zustand, jsonb_build_object(
            'person_id', w.person_id, 'name', btrim(p.vorname || ' ' || p.nachname), 'mietverhaeltnis_id', a.mietverhaeltnis_id,
            'eigentuemer_id', a.eigentuemer_id, 'dienstleister_id', a.dienstleister_id, 'objekt', o.bezeichnung,
            'einheit', a.bezeichnung, 'zustand', a.zustand, 'hinweise', w.hinweise, 'punkte', w.punkte
        ) as zeile
        from wer as w
        join verwaltung.personen as p on p.mandant_id = e.mandant_id and p.id = w.person_id
        left join als as a on a.person_id = w.person_id
        left join verwaltung.objekte as o on o.mandant_id = e.mandant_id and o.id = a.objekt_id
        order by w.punkte desc, w.person_id, a.zustand, a.mietverhaeltnis_id
        limit 12
    )
    select coalesce(jsonb_agg(z.zeile order by z.punkte desc, z.person_id, z.zustand), '[]'),
        coalesce(array_agg(distinct z.person_id) filter (where z.punkte >= 50), '{}')
    into v_liste, v_personen
    from zeilen as z;

    return jsonb_build_object(
        'personen', v_liste,
        'anfragen', (
            select coalesce(jsonb_agg(jsonb_build_object(
                'id', a.id, 'nummer', a.nummer, 'betreff', a.betreff, 'status', a.status, 'kategorie', a.kategorie,
                'hinweise', h.hinweise, 'punkte', h.punkte
            ) order by h.punkte desc, a.erstellt_am desc), '[]')
            from (
                select n.anfrage_id, sum(n.punkte) as punkte, jsonb_agg(n.hinweis order by n.punkte desc) as hinweise
                from intern.email_anfragen_hinweise(e, v_personen) as n
                group by n.anfrage_id
                order by 2 desc
                limit 10
            ) as h
            join verwaltung.anfragen as a on a.mandant_id = e.mandant_id and a.id = h.anfrage_id and a.zurueckgenommen_am is null
        ),
        'auftraege', (
            select coalesce(jsonb_agg(f.zeile), '[]')
            from (
                select jsonb_build_object(
                    'id', f.id, 'anfrage_id', f.anfrage_id, 'nummer', a.nummer, 'betreff', a.betreff, 'beschreibung', f.beschreibung,
                    'dienstleister_id', f.dienstleister_id, 'person_id', d.person_id, 'erteilt_am', f.erteilt_am
                ) as zeile
                from verwaltung.dienstleister as d
                join verwaltung.auftraege as f on f.mandant_id = d.mandant_id and f.dienstleister_id = d.id and f.status not in ('erledigt', 'storniert')
                join verwaltung.anfragen as a on a.mandant_id = f.mandant_id and a.id = f.anfrage_id
                where d.mandant_id = e.mandant_id and d.person_id = any(v_personen)
                order by f.erteilt_am desc
                limit 20
            ) as f
        ),
        'absender_person_id', intern.email_absender_person(e),
        'spam', (
            select count(*)
            from verwaltung.email_triage as t
            join verwaltung.email_entscheidungen as d on d.mandant_id = t.mandant_id and d.email_id = t.id and d.art = 'spam'
            where t.mandant_id = e.mandant_id and t.absender = e.absender and t.id <> e.id and t.status = 'verworfen'
        )
    );
end
$$;
comment on function intern.email_vorschlaege(bigint) is
    'Vorschläge für eine E-Mail: personen, anfragen, auftraege (laufende des Dienstleisters), absender_person_id (wem die bestätigte Adresse gehört), spam (wie oft E-Mails desselben bestätigten Absenders als Spam verworfen wurden). Definer dienst_email, damit die Suche die Indizes nutzen kann; wirkt nur im Mandanten der Anfrage. HD030';

reset role;
alter function intern.email_vorschlaege(bigint) owner to dienst_email;
grant execute on function intern.email_vorschlaege(bigint) to verwalter, leitung;

commit;
