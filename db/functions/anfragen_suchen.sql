begin;
set local role hausdraht_eigner;

create function intern.anfragen_suchen(suche text, wahl intern.anfragen_wahl, anzahl integer)
returns table (anfrage_id bigint, rang bigint)
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
-- Planned with the filters as they are: those that ask nothing are gone, the others find their index.
set plan_cache_mode = force_custom_plan
as $$
declare
    c_mandant constant bigint := intern.mandant_id();
    -- Eight words say enough; more only cost time.
    c_woerter constant text[] := (
        select array_agg(w.wort)
        from (
            select distinct w.wort
            from regexp_split_to_table(lower(left(suche, 200)), '[^[:alnum:]ß]+') as w (wort)
            where w.wort <> '' and intern.suche_schreibweisen(w.wort) is not null
            limit 8
        ) as w
    );
    c_eng constant integer := 2000;
    v_nur bigint[];
    v_bedingungen jsonb;
    v_quartal integer;
    v_frage tsquery;
    v_gefunden integer := 0;
    v_neu integer;
begin
    return query
    select a.id, 0::bigint
    from regexp_match(suche, '^\s*#?(\d{4})[-/](\d{1,7})\s*$') as n (teile)
    join verwaltung.anfragen as a on a.mandant_id = c_mandant and a.jahr = n.teile[1]::integer and a.lfd_nr = n.teile[2]::integer
    where intern.anfrage_passt(a, wahl);
    if found or c_woerter is null then
        return;
    end if;
    v_bedingungen := (
        select jsonb_agg(jsonb_build_object(
            'staemme', to_jsonb(intern.suche_schreibweisen(w.wort)), 'formen', to_jsonb(intern.suche_formen(c_mandant, w.wort))
        ))
        from unnest(c_woerter) as w (wort)
    );
    -- What a narrow list shows is looked up once: else a common word is looked at as often as it was ever written.
    v_nur := array(
        select a.id from verwaltung.anfragen as a where a.mandant_id = c_mandant and intern.anfrage_passt(a, wahl) limit c_eng + 1
    );
    if cardinality(v_nur) > c_eng then
        v_nur := null;
    end if;
    -- The youngest quarter first: whoever searches for a common word wants what is new.
    for v_quartal in
        with recursive q as (
            (select s.quartal from verwaltung.anfrage_suche as s where s.mandant_id = c_mandant order by s.quartal desc limit 1)
            union all
            select (
                select s.quartal from verwaltung.anfrage_suche as s
                where s.mandant_id = c_mandant and s.quartal < q.quartal order by s.quartal desc limit 1
            ) from q where q.quartal is not null
        )
        select q.quartal from q
        where q.quartal is not null
            and ((wahl).von is null or q.quartal >= intern.suche_quartal((wahl).von))
            and ((wahl).bis is null or q.quartal <= intern.suche_quartal((wahl).bis))
    loop
        select string_agg('(' || intern.suche_bedingung(
            c_mandant, v_quartal,
            array(select jsonb_array_elements_text(b.b -> 'staemme')), array(select jsonb_array_elements_text(b.b -> 'formen'))
        )::text || ')', ' & ')::tsquery into v_frage
        from jsonb_array_elements(v_bedingungen) as b (b);
        return query
        select a.id, v_gefunden + row_number() over (order by a.letzte_aktivitaet_am desc)
        from verwaltung.anfrage_suche as s
        join verwaltung.anfragen as a on a.mandant_id = c_mandant and a.id = s.anfrage_id
        -- The entries are this Mandant's by their beginning; "+ 0" keeps the planner from reading all its rows, too.
        where s.mandant_id + 0 = c_mandant and s.woerter @@ v_frage
            -- Filtered before it is cut off: what the limit leaves out is older, never just unlucky.
            and (v_nur is null or s.anfrage_id = any(v_nur)) and intern.anfrage_passt(a, wahl)
        order by a.letzte_aktivitaet_am desc
        limit anzahl - v_gefunden;
        get diagnostics v_neu = row_count;
        v_gefunden := v_gefunden + v_neu;
        exit when v_gefunden >= anzahl;
    end loop;
end
$$;
comment on function intern.anfragen_suchen(text, intern.anfragen_wahl, integer) is
    'Anfragen eines Mandanten, die eine Liste zeigt und in deren Texten alle Suchwörter vorkommen, jüngere Quartale zuerst, darin die letzte Aktivität. Definer dienst_suche: Volltext-Operatoren sind nicht leckdicht und liefen unter RLS über alle Mandanten; jede Abfrage nennt den Mandanten';

reset role;
alter function intern.anfragen_suchen(text, intern.anfragen_wahl, integer) owner to dienst_suche;
grant execute on function intern.anfragen_suchen(text, intern.anfragen_wahl, integer) to verwalter, leitung;

commit;
