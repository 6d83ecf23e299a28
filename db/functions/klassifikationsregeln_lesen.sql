-- Rules as an editor sends them: put into the one spelling, and checked before anything is done with them.
begin;
set local role hausdraht_eigner;

create function intern.wortstamm_normieren(stamm text) returns text
language sql immutable parallel safe
return btrim(regexp_replace(
    translate(
        replace(replace(replace(replace(lower(normalize(stamm)), 'ä', 'ae'), 'ö', 'oe'), 'ü', 'ue'), 'ß', 'ss'),
        ',;:!?"''()[]{}/\-–—_„“”‚‘’<>=+&#§%€$^~`´', repeat(' ', 45)
    ),
    '[[:space:]]*(\||$)[[:space:]]*|[[:space:]]+', ' \1', 'g'
));
comment on function intern.wortstamm_normieren(text) is
    'Wortstamm (oder mehrere mit | dazwischen) in der Schreibweise der Regeln: klein, Umlaute als ae, oe, ue, ss, ohne Satzzeichen außer * und .';

create function intern.klassifikationsregeln_lesen(regeln jsonb)
returns table (
    nr integer, sprache text, bezeichnung text, woerter text[], ausschluesse text[], kategorie text, schadensart text,
    prioritaet text, zwingend_mietverwaltung boolean, aktiv boolean
)
language sql stable parallel safe rows 50
begin atomic
    select
        x.nr::integer, lower(coalesce(nullif(btrim(x.regel ->> 'sprache'), ''), 'de')),
        left(regexp_replace(btrim(coalesce(x.regel ->> 'bezeichnung', '')), '[[:space:]]+', ' ', 'g'), 200),
        w.woerter, a.ausschluesse,
        nullif(x.regel ->> 'kategorie', ''), nullif(x.regel ->> 'schadensart', ''), nullif(x.regel ->> 'prioritaet', ''),
        coalesce(x.regel ->> 'zwingend_mietverwaltung', 'false') = 'true', coalesce(x.regel ->> 'aktiv', 'true') = 'true'
    from jsonb_array_elements(case jsonb_typeof(regeln) when 'array' then regeln else '[]' end)
        with ordinality as x (regel, nr)
    cross join lateral (
        select coalesce(array_agg(replace(replace(intern.wortstamm_normieren(e.stamm), ' |', '|'), '| ', '|') order by e.nr), '{}') as woerter
        from jsonb_array_elements_text(case jsonb_typeof(x.regel -> 'woerter') when 'array' then x.regel -> 'woerter' else '[]' end)
            with ordinality as e (stamm, nr)
    ) as w
    cross join lateral (
        select coalesce(array_agg(replace(replace(intern.wortstamm_normieren(e.stamm), ' |', '|'), '| ', '|') order by e.nr), '{}') as ausschluesse
        from jsonb_array_elements_text(case jsonb_typeof(x.regel -> 'ausschluesse') when 'array' then x.regel -> 'ausschluesse' else '[]' end)
            with ordinality as e (stamm, nr)
    ) as a;
end;
comment on function intern.klassifikationsregeln_lesen(jsonb) is
    'Regeln aus dem Editor in ihrer Reihenfolge, mit normierten Wortstämmen; fehlende Angaben mit ihren Vorgaben. Prüft nichts';

create function intern.wortstamm_fehler(stamm text) returns text
language sql immutable parallel safe
return case
    when btrim(stamm, ' .*') = '' then 'Ein Wortstamm ist leer.'
    when strpos(btrim(stamm, ' .*'), '*') > 0 or strpos(rtrim(stamm, '. '), '.') > 0
        then 'Der Wortstamm „' || stamm || '“ hat * oder Punkt mitten im Wort; * gehört an den Anfang, der Punkt ans Ende.'
    when length(stamm) > 100 then 'Der Wortstamm „' || left(stamm, 30) || '…“ ist länger als 100 Zeichen.'
    when length(btrim(stamm, ' .*')) < 3 and (right(stamm, 1) <> '.' or left(stamm, 1) = '*')
        then 'Der Wortstamm „' || stamm || '“ ist zu kurz und träfe fast jede E-Mail; ganze Wörter enden mit einem Punkt.'
end;
comment on function intern.wortstamm_fehler(text) is 'Was an einem normierten Wortstamm nicht stimmt, als Satz; NULL, wenn er taugt';

create function intern.klassifikationsregeln_fehler(regeln jsonb)
returns table (nr integer, bezeichnung text, code text, meldung text)
language plpgsql stable parallel safe
set search_path = pg_catalog, pg_temp
as $$
begin
    if jsonb_typeof(regeln) is distinct from 'array' or jsonb_array_length(regeln) > 300 or octet_length(regeln::text) > 500000 then
        return query values (0, '', 'HD070', 'Es wird eine Liste von höchstens 300 Regeln erwartet.');
        return;
    end if;
    return query
    with r as (
        select * from intern.klassifikationsregeln_lesen(regeln)
    ), staemme as (
        select r.nr, s.stamm
        from r
        cross join lateral unnest(r.woerter || r.ausschluesse) as w (wort)
        cross join lateral regexp_split_to_table(w.wort, '\|') as s (stamm)
    ), gefunden as (
        select r.nr, 'HD071' as code, 'Die Regel hat keinen Namen.' as meldung from r where r.bezeichnung = ''
        union all
        select r.nr, 'HD071', 'Eine andere Regel heißt schon so.'
        from r where exists (select from r as v where v.nr < r.nr and lower(v.bezeichnung) = lower(r.bezeichnung))
        union all
        select r.nr, 'HD072', 'Die Regel hat keine Wörter oder mehr als 20.' from r where cardinality(r.woerter) not between 1 and 20
        union all
        select r.nr, 'HD072', 'Die Regel hat mehr als 20 Ausschlüsse.' from r where cardinality(r.ausschluesse) > 20
        union all
        select s.nr, 'HD072', intern.wortstamm_fehler(s.stamm) from staemme as s where intern.wortstamm_fehler(s.stamm) is not null
        union all
        select r.nr, 'HD073', 'Die Sprache „' || left(r.sprache, 20) || '“ ist unbekannt.'
        from r where r.sprache = 'und' or intern.sprache_name(r.sprache) is null
        union all
        select r.nr, 'HD073', 'Die Kategorie „' || left(r.kategorie, 30) || '“ gibt es nicht.'
        from r where r.kategorie not in ('schaden', 'wartung', 'beschwerde', 'administrativ')
        union all
        select r.nr, 'HD073', 'Die Schadensart „' || left(r.schadensart, 30) || '“ gibt es nicht.'
        from r where r.schadensart not in ('heizung', 'wasser', 'elektrik', 'sanitaer', 'sonstiges')
        union all
        select r.nr, 'HD073', 'Die Priorität „' || left(r.prioritaet, 30) || '“ gibt es nicht.'
        from r where r.prioritaet not in ('niedrig', 'normal', 'hoch', 'dringend')
        union all
        select r.nr, 'HD074', 'Eine Schadensart passt nur zur Kategorie Schaden.'
        from r where r.schadensart is not null and r.kategorie is distinct from 'schaden'
        union all
        select r.nr, 'HD074', 'Die Regel bewirkt nichts: weder Kategorie noch Priorität noch Mietverwaltung.'
        from r where r.kategorie is null and r.prioritaet is null and not r.zwingend_mietverwaltung
        union all
        select r.nr, 'HD074', 'Die Regel kann nie zutreffen: „' || w.wort || '“ wird verlangt und ausgeschlossen.'
        from r cross join lateral unnest(r.woerter) as w (wort)
        where string_to_array(w.wort, '|') <@ (
            select coalesce(array_agg(s.stamm), '{}')
            from unnest(r.ausschluesse) as a (wort) cross join lateral regexp_split_to_table(a.wort, '\|') as s (stamm)
        )
        union all
        select r.nr, 'HD075', 'Die Regel „' || v.bezeichnung || '“ hat dieselben Wörter und Ausschlüsse.'
        from r join r as v on v.nr < r.nr and v.sprache = r.sprache and v.woerter = r.woerter and v.ausschluesse = r.ausschluesse
    )
    select r.nr, r.bezeichnung, g.code, g.meldung
    from gefunden as g join r on r.nr = g.nr
    order by r.nr, g.code;
end
$$;
comment on function intern.klassifikationsregeln_fehler(jsonb) is
    'Was an einem Satz Regeln nicht stimmt, je Regel: HD070 keine Liste, HD071 Name, HD072 Wortstamm, HD073 unbekannter Wert, HD074 widersprüchlich, HD075 doppelt';

grant execute on function
    intern.wortstamm_normieren(text), intern.wortstamm_fehler(text), intern.klassifikationsregeln_lesen(jsonb),
    intern.klassifikationsregeln_fehler(jsonb)
to dienst_email, verwalter, leitung;

commit;
