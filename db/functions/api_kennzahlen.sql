begin;
set local role hausdraht_eigner;

create function api.anfragen_kennzahlen(von date, bis date, objekt_id bigint default null) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
    c_mandant constant bigint := intern.mandant_id();
    c_von constant timestamptz := von::timestamp at time zone 'Europe/Berlin';
    c_bis constant timestamptz := (bis + 1)::timestamp at time zone 'Europe/Berlin';
    -- Enough points to see a course, few enough to read them.
    c_schritt constant text := case when bis - von <= 31 then 'day' when bis - von <= 186 then 'week' else 'month' end;
    v_offen jsonb;
    v_eingang jsonb;
    v_reaktion jsonb;
    v_beendet bigint;
begin
    if von is null or bis is null or von > bis or bis - von > 1100 then
        perform intern.http_fehler(400, 'HD031', 'Bitte wählen Sie einen Zeitraum von höchstens drei Jahren.');
    end if;
    -- Nothing here says who: numbers that compare people are not made.
    select jsonb_object_agg(s.stufe, s.werte) into v_offen
    from (
        select z.stufe, jsonb_build_object('anzahl', count(*), 'eilig', count(*) filter (where z.rang <= 2)) as werte
        from (
            select a.prioritaet_rang as rang, case
                when a.erstellt_am >= now() - interval '1 day' then 'tag' when a.erstellt_am >= now() - interval '3 days' then 'drei_tage'
                when a.erstellt_am >= now() - interval '7 days' then 'woche' when a.erstellt_am >= now() - interval '30 days' then 'monat'
                else 'aelter'
            end as stufe
            from verwaltung.anfragen as a
            where a.mandant_id = c_mandant and a.status in ('offen', 'akzeptiert') and a.zurueckgenommen_am is null
                and (anfragen_kennzahlen.objekt_id is null or a.objekt_id = anfragen_kennzahlen.objekt_id)
        ) as z
        group by z.stufe
    ) as s;
    select jsonb_agg(jsonb_build_object('ab', e.ab, 'kategorie', e.kategorie, 'quelle', e.quelle, 'anzahl', e.anzahl) order by e.ab, e.kategorie, e.quelle)
    into v_eingang
    from (
        select date_trunc(c_schritt, a.erstellt_am at time zone 'Europe/Berlin')::date as ab, a.kategorie, a.quelle, count(*) as anzahl
        from verwaltung.anfragen as a
        where a.mandant_id = c_mandant and a.erstellt_am >= c_von and a.erstellt_am < c_bis and a.zurueckgenommen_am is null
            and (anfragen_kennzahlen.objekt_id is null or a.objekt_id = anfragen_kennzahlen.objekt_id)
        group by 1, a.kategorie, a.quelle
    ) as e;
    select jsonb_agg(jsonb_build_object(
        'kategorie', r.kategorie, 'anzahl', r.anzahl, 'reagiert', r.reagiert, 'median', r.werte[1], 'p90', r.werte[2]
    ) order by r.kategorie nulls first) into v_reaktion
    from (
        select z.kategorie, count(*) as anzahl, count(z.sekunden) as reagiert,
            percentile_disc(array[0.5, 0.9]) within group (order by z.sekunden) as werte
        from intern.reaktionszeiten(c_von, c_bis, anfragen_kennzahlen.objekt_id) as z
        group by grouping sets ((), (z.kategorie))
    ) as r;
    select count(*) into v_beendet
    from verwaltung.statuswechsel as s
    join verwaltung.anfragen as a on a.mandant_id = s.mandant_id and a.id = s.entitaet_id
    where s.mandant_id = c_mandant and s.entitaet = 'anfragen' and s.am >= c_von and s.am < c_bis
        and s.nach in ('abgeschlossen', 'abgelehnt', 'zurueckgezogen') and a.zurueckgenommen_am is null
        and (anfragen_kennzahlen.objekt_id is null or a.objekt_id = anfragen_kennzahlen.objekt_id);
    return jsonb_build_object(
        'schritt', c_schritt, 'offen', coalesce(v_offen, '{}'), 'eingang', coalesce(v_eingang, '[]'),
        'reaktion', coalesce(v_reaktion, '[]'), 'beendet', v_beendet
    );
end
$$;
comment on function api.anfragen_kennzahlen(date, date, bigint) is
    'Zahlen über Anfragen, auf Wunsch eines Objekts: laufende nach Alter, im Zeitraum eingegangene nach Kategorie und Quelle (je Tag, Woche oder Monat), Zeit bis zur ersten Reaktion (Median und 90 %, Sekunden Geschäftszeit) und beendete. Nichts vergleicht Personen. Fehler HD031';

grant execute on function api.anfragen_kennzahlen(date, date, bigint) to verwalter, leitung;

commit;
