-- Who may have written this mail, and about what? For the eyes of a clerk, never a reason to file anything.
-- Every look-up goes by an index and is bounded: a list of ten is worth more than a search of everything.
begin;
set local role hausdraht_eigner;

-- Neighbouring words that may be a first and a last name, either way round, of the sender field, the address
-- and the end of the text. Pairs, because one word alone is somebody's surname too often.
create function intern.email_namen(e verwaltung.email_triage) returns table (vorname text, nachname text, absender boolean)
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
    c_quellen constant text[] := array[
        left(regexp_replace(coalesce(e.zerlegt ->> 'von', ''), '<[^>]*>', '', 'g'), 200),
        initcap(left(translate(split_part(split_part(coalesce(e.pruefung ->> 'absender', ''), '@', 1), '+', 1), '._-0123456789', '   '), 100)),
        left(coalesce(e.signatur, ''), 600), right(coalesce(e.inhalt, ''), 300)
    ];
    w text[];
begin
    for nr in 1..4 loop
        w := (regexp_split_to_array(btrim(c_quellen[nr]), E'[^[:alpha:]\\-'']+'))[1:60];
        return query
        select n.vorname, n.nachname, nr <= 2
        from generate_subscripts(w, 1) as i
        cross join lateral (values (w[i], w[i + 1]), (w[i + 1], w[i]), (w[i], w[i + 1] || ' ' || w[i + 2])) as n (vorname, nachname)
        where length(n.vorname) > 1 and length(n.nachname) > 1;
    end loop;
end
$$;
comment on function intern.email_namen(verwaltung.email_triage) is
    'Wortpaare einer E-Mail, die Vor- und Nachname sein können, aus Absenderfeld und Adresse (absender = true), Signatur und Schluss des Textes; höchstens 720';

create function intern.email_personen_hinweise(e verwaltung.email_triage) returns table (person_id bigint, punkte integer, hinweis text)
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    c_text constant text := left(concat_ws(E'\n', e.betreff, e.inhalt, e.signatur), 20000);
    c_klein constant text := lower(c_text);
    c_adresse constant text := intern.email_adresse_normieren(coalesce(e.absender, e.pruefung ->> 'absender', ''));
    c_ohne_zusatz constant text := regexp_replace(c_adresse, '^([^+@]+)\+[^@]*@', '\1@');
    c_namen constant jsonb := (select jsonb_agg(distinct to_jsonb(n)) from intern.email_namen(e) as n);
    c_nachnamen constant text[] := array(select n ->> 'nachname' from jsonb_array_elements(c_namen) as n);
    c_nachnamen_absender constant text[] := array(
        select n ->> 'nachname' from jsonb_array_elements(c_namen) as n where (n ->> 'absender')::boolean
    );
    c_telefone constant text[] := array(
        select right(t.ziffern, 7)
        from (
            select regexp_replace(m.treffer[1], '\D', '', 'g') as ziffern
            from regexp_matches(c_text, '(\+?\d[\d /().-]{5,22}\d)', 'g') as m (treffer)
            limit 20
        ) as t
        where length(t.ziffern) >= 7
    );
    -- Word by word: one pattern over the whole text takes forty times as long.
    c_strassen constant text[] := array(
        select intern.anschrift_schluessel(s.strasse, rtrim(w.wort, '.,;:)'))
        from (
            select t.wort, lag(t.wort) over u as davor, lag(t.wort, 2) over u as vorvor
            from regexp_split_to_table(c_text, '\s+') with ordinality as t (wort, nr)
            window u as (order by t.nr)
        ) as w
        cross join lateral (values (w.davor), (w.vorvor || ' ' || w.davor)) as s (strasse)
        where w.wort ~ '^\d{1,4}[a-zA-Z]?[.,;:)]*$' and s.strasse ~ '^[[:upper:]][[:alpha:]]'
        limit 40
    );
begin
    return query
    select p.person_id, case when p.adresse = c_adresse then 100 else 60 end,
        case when p.adresse = c_adresse then 'adresse' else 'unteradresse' end
    from verwaltung.personen_email as p
    where p.mandant_id = e.mandant_id and p.adresse in (c_adresse, c_ohne_zusatz);
    return query select e.vorschlag_person_id, 90, 'zuordnung' where e.vorschlag_person_id is not null;
    return query
    (
        select p.id, 50, 'name'
        from jsonb_to_recordset(c_namen) as n (vorname text, nachname text)
        join verwaltung.personen as p on p.mandant_id = e.mandant_id and p.nachname = n.nachname and p.vorname = n.vorname
        limit 20
    );
    return query
    (
        select p.id, 15, 'nachname'
        from verwaltung.personen as p
        where p.mandant_id = e.mandant_id and p.nachname = any(c_nachnamen_absender)
        limit 20
    );
    if cardinality(c_telefone) > 0 then
        return query
        select p.id, 60, 'telefon'
        from verwaltung.personen as p
        where p.mandant_id = e.mandant_id and p.telefon <> ''
            and right(regexp_replace(p.telefon, '\D', '', 'g'), 7) = any(c_telefone)
        limit 10;
    end if;
    if cardinality(c_strassen) > 0 then
        return query
        select m.person_id, case when strpos(c_klein, lower(u.bezeichnung)) > 0 then 45 else 20 end,
            case when strpos(c_klein, lower(u.bezeichnung)) > 0 then 'einheit' else 'objekt' end
        from verwaltung.objekte as o
        join verwaltung.einheiten as u on u.mandant_id = o.mandant_id and u.objekt_id = o.id
        join verwaltung.mietverhaeltnisse as v
            on v.mandant_id = u.mandant_id and v.einheit_id = u.id and (v.ende is null or v.ende >= intern.heute())
        join verwaltung.mieter as m on m.mandant_id = v.mandant_id and m.mietverhaeltnis_id = v.id
        join verwaltung.personen as p on p.mandant_id = m.mandant_id and p.id = m.person_id
        where o.mandant_id = e.mandant_id
            and intern.anschrift_schluessel(o.strasse, o.hausnummer) = any(c_strassen)
            and (strpos(c_klein, lower(u.bezeichnung)) > 0 or p.nachname = any(c_nachnamen))
        limit 20;
    end if;
end
$$;
comment on function intern.email_personen_hinweise(verwaltung.email_triage) is
    'Personen, die eine E-Mail geschrieben haben könnten, mit Punkten und Hinweis: adresse, unteradresse, zuordnung, name, nachname, telefon, einheit, objekt. Definer dienst_email; jede Abfrage nennt den Mandanten';

create function intern.email_anfragen_hinweise(e verwaltung.email_triage, personen bigint[])
returns table (anfrage_id bigint, punkte integer, hinweis text)
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
begin
    return query
    select b.anfrage_id, 100, 'antwort' from intern.email_bezug(e, coalesce(e.zerlegt, '{}')) as b where b.anfrage_id is not null;
    return query select e.vorschlag_anfrage_id, 90, 'zuordnung' where e.vorschlag_anfrage_id is not null;
    return query
    select a.id, 80, 'nummer'
    from (
        select distinct m.treffer[1]::integer as jahr, m.treffer[2]::integer as lfd_nr
        from regexp_matches(
            left(concat_ws(' ', e.betreff, e.inhalt), 20000), '(?:^|[^0-9-])(2\d{3})-(\d{4,9})(?![0-9-])', 'g'
        ) as m (treffer)
        limit 5
    ) as n
    join verwaltung.anfragen as a on a.mandant_id = e.mandant_id and a.jahr = n.jahr and a.lfd_nr = n.lfd_nr;
    return query
    (
        select a.id, 30, 'laufend'
        from verwaltung.anfragen as a
        where a.mandant_id = e.mandant_id and a.status in ('offen', 'akzeptiert')
            and (a.melder_person_id = any(personen) or a.mietverhaeltnis_id = any(array(
                select m.mietverhaeltnis_id
                from verwaltung.mieter as m
                where m.mandant_id = e.mandant_id and m.person_id = any(personen)
            )))
        order by a.erstellt_am desc
        limit 10
    );
end
$$;
comment on function intern.email_anfragen_hinweise(verwaltung.email_triage, bigint[]) is
    'Anfragen, zu denen eine E-Mail gehören könnte, mit Punkten und Hinweis: antwort, zuordnung, nummer, laufend. Definer dienst_email; jede Abfrage nennt den Mandanten';

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
                join verwaltung.auftraege as f on f.mandant_id = d.mandant_id and f.dienstleister_id = d.id and f.status = 'offen'
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
    'Vorschläge für eine E-Mail: personen, anfragen, auftraege (offene des Dienstleisters), absender_person_id (wem die bestätigte Adresse gehört), spam (wie oft E-Mails desselben bestätigten Absenders als Spam verworfen wurden). Definer dienst_email, damit die Suche die Indizes nutzen kann; wirkt nur im Mandanten der Anfrage. HD030';

reset role;
alter function intern.email_personen_hinweise(verwaltung.email_triage) owner to dienst_email;
alter function intern.email_anfragen_hinweise(verwaltung.email_triage, bigint[]) owner to dienst_email;
alter function intern.email_vorschlaege(bigint) owner to dienst_email;
grant execute on function intern.email_namen(verwaltung.email_triage) to dienst_email;
grant execute on function intern.email_vorschlaege(bigint) to verwalter, leitung;

commit;
