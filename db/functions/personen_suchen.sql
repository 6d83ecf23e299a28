-- Finding whom a clerk has on the telephone, while the name is being typed.
begin;
set local role hausdraht_eigner;

create function intern.suchwoerter(suche text) returns text[]
language plpgsql immutable parallel safe
set search_path = pg_catalog, pg_temp
as $$
declare
    -- A number with its prefix is typed in many ways, and is one word.
    c_nummer constant text := substring(suche from '(?:^|[^\w])((?:\+|0)[\d ()/.-]{4,}\d)');
    c_rest constant text := left(case when c_nummer is null then suche else replace(suche, c_nummer, ' ') end, 100);
begin
    return (array(
        select w from unnest(
            array[intern.telefon_ziffern(c_nummer)] || string_to_array(btrim(intern.suchtext(c_rest)), ' ')
        ) as w
        where w <> ''
    ))[1:6];
end
$$;
comment on function intern.suchwoerter(text) is
    'Suchwörter einer Eingabe, höchstens sechs: eine Rufnummer als Ziffernfolge, das Übrige nach intern.suchtext';

-- Words begin where the text's words begin; digits may stand anywhere in a telephone number.
create function intern.suchmuster(wort text) returns text
language sql immutable parallel safe
return case when wort ~ '^\d{4,}$' then '%' || wort || '%' else '% ' || wort || '%' end;
comment on function intern.suchmuster(text) is
    'LIKE-Muster für ein Suchwort nach intern.suchwoerter gegen verwaltung.stammdatensuche';

-- One condition a word and no LIKE ALL, which no index serves; planned for its values, since the indexes are partial.
-- Of very many the first are enough: who types two letters goes on typing.
create function intern.stammdaten_finden(art text, woerter text[], hoechstens integer) returns bigint[]
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
set plan_cache_mode = force_custom_plan
set enable_seqscan = off
as $$
declare
    c_mandant constant bigint := intern.mandant_id();
    m constant text[] := array(select intern.suchmuster(w) from unnest(woerter) as w);
begin
    return array(
        select g.bezug_id
        from (
            select t.bezug_id, t.suchtext
            from verwaltung.stammdatensuche as t
            where t.mandant_id = c_mandant and t.art = stammdaten_finden.art
                and t.suchtext like m[1] and t.suchtext like coalesce(m[2], '%') and t.suchtext like coalesce(m[3], '%')
                and t.suchtext like coalesce(m[4], '%') and t.suchtext like coalesce(m[5], '%') and t.suchtext like coalesce(m[6], '%')
            limit 2000
        ) as g
        order by (select count(*) from unnest(woerter) as w where strpos(g.suchtext, concat(' ', w, ' ')) > 0) desc,
            length(g.suchtext), g.bezug_id
        limit hoechstens
    );
end
$$;
comment on function intern.stammdaten_finden(text, text[], integer) is
    'Kennungen der Personen oder Objekte im Mandanten der Sitzung, die alle Wörter haben, so wie sie getippt sind; ganze Wörter zuerst. Definer dienst_email, damit der Index genutzt wird und niemand die Suchtabelle lesen muss';

-- Similarity is dear to compute: for the two longest words, and only for what the trigram index finds.
create function intern.stammdaten_aehnlich(art text, woerter text[], hoechstens integer) returns bigint[]
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
set plan_cache_mode = force_custom_plan
set enable_seqscan = off
set enable_indexscan = off
as $$
declare
    c_mandant constant bigint := intern.mandant_id();
    u constant text[] := array(select w from unnest(woerter) as w where w ~ '^[a-z]{4,}$' order by length(w) desc limit 2);
    m constant text[] := array(select intern.suchmuster(w) from unnest(woerter) as w where not w = any(u));
begin
    if cardinality(u) = 0 then
        return '{}'::bigint[];
    end if;
    return array(
        select g.bezug_id
        from (
            select t.bezug_id, t.suchtext
            from verwaltung.stammdatensuche as t
            where t.mandant_id = c_mandant and t.art = stammdaten_aehnlich.art
                and u[1] operator(erweiterungen.<%) t.suchtext and coalesce(u[2], u[1]) operator(erweiterungen.<%) t.suchtext
                and t.suchtext like coalesce(m[1], '%') and t.suchtext like coalesce(m[2], '%')
                and t.suchtext like coalesce(m[3], '%') and t.suchtext like coalesce(m[4], '%') and t.suchtext like coalesce(m[5], '%')
            limit 300
        ) as g
        order by (select sum(erweiterungen.word_similarity(w, g.suchtext)) from unnest(u) as w) desc, length(g.suchtext), g.bezug_id
        limit hoechstens
    );
end
$$;
comment on function intern.stammdaten_aehnlich(text, text[], integer) is
    'Wie stammdaten_finden, in den zwei längsten Wörtern auch mit Tippfehlern (pg_trgm); die ähnlichsten zuerst. Definer dienst_email aus demselben Grund';

create function intern.personen_suchen(suche text) returns jsonb
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    c_mandant constant bigint := intern.mandant_id();
    c_heute constant date := intern.heute();
    c_woerter constant text[] := intern.suchwoerter(suche);
    v_unscharf boolean := false;
    v_personen bigint[];
    v_objekte bigint[];
    v_liste jsonb;
begin
    if length(array_to_string(c_woerter, '')) < 2 then
        return jsonb_build_object('personen', '[]'::jsonb, 'objekte', '[]'::jsonb, 'unscharf', false);
    end if;
    v_personen := intern.stammdaten_finden('person', c_woerter, 20);
    v_objekte := intern.stammdaten_finden('objekt', c_woerter, 5);
    if cardinality(v_personen) = 0 and cardinality(v_objekte) = 0 then
        v_unscharf := true;
        v_personen := intern.stammdaten_aehnlich('person', c_woerter, 20);
        v_objekte := intern.stammdaten_aehnlich('objekt', c_woerter, 5);
    end if;

    with als as (
        select m.person_id, m.mietverhaeltnis_id, null::bigint as eigentuemer_id, u.objekt_id, u.id as einheit_id, u.bezeichnung,
            null::text as gewerk,
            case when v.beginn > c_heute then 'kuenftig' when v.ende < c_heute then 'ehemals' else 'aktiv' end as zustand
        from verwaltung.mieter as m
        join verwaltung.mietverhaeltnisse as v on v.mandant_id = m.mandant_id and v.id = m.mietverhaeltnis_id
        join verwaltung.einheiten as u on u.mandant_id = v.mandant_id and u.id = v.einheit_id
        where m.mandant_id = c_mandant and m.person_id = any(v_personen)
        union all
        select w.person_id, null, w.id, w.objekt_id, w.einheit_id, u.bezeichnung, null,
            case when w.beginn > c_heute then 'kuenftig' when w.ende < c_heute then 'ehemals' else 'aktiv' end
        from verwaltung.eigentuemer as w
        left join verwaltung.einheiten as u on u.mandant_id = w.mandant_id and u.id = w.einheit_id
        where w.mandant_id = c_mandant and w.person_id = any(v_personen)
        union all
        select d.person_id, null, null, null, null, null, d.gewerk, case when d.aktiv then 'aktiv' else 'ehemals' end
        from verwaltung.dienstleister as d
        where d.mandant_id = c_mandant and d.person_id = any(v_personen)
    )
    select coalesce(jsonb_agg(z.zeile order by z.frueher, z.nr, z.objekt), '[]') into v_liste
    from (
        select n.nr, a.zustand is distinct from 'aktiv' as frueher, o.bezeichnung as objekt, jsonb_build_object(
            'person_id', p.id, 'name', btrim(p.vorname || ' ' || p.nachname), 'telefon', p.telefon,
            'mietverhaeltnis_id', a.mietverhaeltnis_id, 'eigentuemer_id', a.eigentuemer_id, 'gewerk', a.gewerk,
            'objekt_id', a.objekt_id, 'objekt', o.bezeichnung, 'einheit_id', a.einheit_id, 'einheit', a.bezeichnung,
            'zustand', a.zustand
        ) as zeile
        from unnest(v_personen) with ordinality as n (id, nr)
        join verwaltung.personen as p on p.mandant_id = c_mandant and p.id = n.id
        left join als as a on a.person_id = p.id
        left join verwaltung.objekte as o on o.mandant_id = c_mandant and o.id = a.objekt_id
        order by a.zustand is distinct from 'aktiv', n.nr
        limit 20
    ) as z;
    return jsonb_build_object('personen', v_liste, 'unscharf', v_unscharf, 'objekte', (
        select coalesce(jsonb_agg(jsonb_build_object(
            'objekt_id', o.id, 'objekt', o.bezeichnung, 'anschrift', o.strasse || ' ' || o.hausnummer || ', ' || o.plz || ' ' || o.ort
        ) order by n.nr), '[]')
        from unnest(v_objekte) with ordinality as n (id, nr)
        join verwaltung.objekte as o on o.mandant_id = c_mandant and o.id = n.id
    ));
end
$$;
comment on function intern.personen_suchen(text) is
    'Personen, je Mietverhältnis, Eigentum und Gewerk eine Zeile, und Objekte zu Suchwörtern in beliebiger Reihenfolge. Definer dienst_email, damit die Suche ihren Index nutzen kann; wirkt nur im Mandanten der Sitzung';

create function api.personen_suchen(suche text) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
    return intern.personen_suchen(left(suche, 200));
end
$$;
comment on function api.personen_suchen(text) is
    'Findet beim Tippen, wer anruft: Name, Telefon, Straße, Einheit in beliebiger Reihenfolge, auch mit Tippfehlern: {personen: [{person_id, name, telefon, mietverhaeltnis_id, eigentuemer_id, gewerk, objekt_id, objekt, einheit_id, einheit, zustand}], objekte: [{objekt_id, objekt, anschrift}], unscharf}; höchstens 20 und 5, laufende zuerst. Bitte mit POST, damit Namen nicht in Adressen stehen';

reset role;
-- Only a superuser may set what belongs to an extension that is not loaded yet.
alter function intern.stammdaten_aehnlich(text, text[], integer) set pg_trgm.word_similarity_threshold = 0.45;
alter function intern.stammdaten_finden(text, text[], integer) owner to dienst_email;
alter function intern.stammdaten_aehnlich(text, text[], integer) owner to dienst_email;
alter function intern.personen_suchen(text) owner to dienst_email;
grant execute on function
    erweiterungen.word_similarity(text, text), erweiterungen.word_similarity_op(text, text)
to dienst_email;
grant execute on function
    intern.suchmuster(text), intern.suchwoerter(text)
to dienst_email;
grant execute on function intern.personen_suchen(text), api.personen_suchen(text) to verwalter, leitung;

commit;
