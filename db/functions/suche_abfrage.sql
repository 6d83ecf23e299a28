-- What somebody typed becomes a query: each word as its stem, as the beginning or a part of a longer one,
-- and, when the Mandant's texts know nothing of the kind, as what it resembles.
begin;
set local role hausdraht_eigner;

create function intern.suche_schreibweisen(wort text) returns text[]
language sql immutable parallel safe
return (
    select array_agg(distinct s.stamm)
    from unnest(array[wort, replace(replace(replace(wort, 'ae', 'ä'), 'oe', 'ö'), 'ue', 'ü')]) as v (form)
    cross join lateral unnest(ts_lexize('pg_catalog.german_stem'::regdictionary, v.form)) as s (stamm)
);
comment on function intern.suche_schreibweisen(text) is
    'Wortstämme eines kleingeschriebenen Wortes, auch für ae, oe, ue statt Umlaut (ß und ss sind dem Stamm gleich); NULL bei einem Füllwort';

create function intern.suche_formen(mandant_id bigint, wort text) returns text[]
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    c_staemme constant text[] := intern.suche_schreibweisen(wort);
    c_bekannt constant boolean := exists (
        select from verwaltung.anfrage_wortschatz as w
        where w.mandant_id = suche_formen.mandant_id
            and exists (select from unnest(c_staemme) as s (stamm) where w.wort ^@ s.stamm)
    );
    v_formen text[] := array[]::text[];
begin
    if length(wort) >= 3 then
        -- Part of a compound: "ausfall" in "heizungsausfall"; a short one at its end only: "tür" in "wohnungstür".
        select array_agg(t.wort) into v_formen
        from (
            select w.wort
            from unnest(c_staemme) as s (stamm)
            join verwaltung.anfrage_wortschatz as w on w.mandant_id = suche_formen.mandant_id
                and w.wort like '%_' || replace(replace(s.stamm, '\', '\\'), '_', '\_') || case when length(s.stamm) >= 4 then '%' else '' end
            where length(s.stamm) >= 3
            limit 20
        ) as t;
    end if;
    if not c_bekannt and coalesce(cardinality(v_formen), 0) = 0 and length(wort) >= 4 then
        select array_agg(t.wort) into v_formen
        from (
            select w.wort
            from unnest(c_staemme) as s (stamm)
            join verwaltung.anfrage_wortschatz as w on w.mandant_id = suche_formen.mandant_id
                and w.wort operator (erweiterungen.%) s.stamm
                -- Two letters too many or too few are a slip (in a long word more), three another word.
                and abs(length(w.wort) - length(s.stamm)) <= greatest(2, length(s.stamm) / 6)
            order by w.wort operator (erweiterungen.<->) s.stamm
            limit 3
        ) as t;
    end if;
    return coalesce(v_formen, array[]::text[]);
end
$$;
comment on function intern.suche_formen(bigint, text) is
    'Weitere Wörter aus dem Wortschatz des Mandanten, die ein Suchwort meint: Zusammensetzungen, oder Ähnliches, wenn es das Wort nicht gibt. Definer dienst_suche, weil niemand sonst den Wortschatz liest';

create function intern.suche_bedingung(mandant_id bigint, quartal integer, staemme text[], formen text[]) returns tsquery
language sql immutable parallel safe
return (
    select string_agg(
        '''' || replace(replace(intern.suche_vorsatz(mandant_id, quartal) || f.form, '\', '\\'), '''', '''''') || '''' || f.art, ' | '
    )::tsquery
    from (
        select unnest(staemme), ':*'
        union all
        select unnest(formen), ''
    ) as f (form, art)
);
comment on function intern.suche_bedingung(bigint, integer, text[], text[]) is
    'Bedingung für ein Suchwort in einem Quartal: Wörter, die mit einem der Stämme beginnen, oder eine der Formen';

reset role;
grant execute on function erweiterungen.similarity_op(text, text), erweiterungen.similarity_dist(text, text) to dienst_suche;
alter function intern.suche_formen(bigint, text) owner to dienst_suche;
grant execute on function
    intern.suche_schreibweisen(text), intern.suche_formen(bigint, text), intern.suche_bedingung(bigint, integer, text[], text[])
to dienst_suche;

commit;
