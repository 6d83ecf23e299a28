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
    select jsonb_agg(jsonb_build_object(
        'von', intern.heute() - z.hoechstens, 'bis', intern.heute() - z.mindestens, 'anzahl', z.anzahl, 'eilig', z.eilig
    ) order by z.mindestens) into v_offen
    from (
        select s.mindestens, s.hoechstens, count(a.rang) as anzahl, count(a.rang) filter (where a.rang <= 2) as eilig
        from (values (0, 0), (1, 3), (4, 7), (8, 30), (31, null)) as s (mindestens, hoechstens)
        left join (
            select intern.heute() - (t.erstellt_am at time zone 'Europe/Berlin')::date as tage, t.prioritaet_rang as rang
            from verwaltung.anfragen as t
            where t.mandant_id = c_mandant and t.status in ('offen', 'akzeptiert') and t.zurueckgenommen_am is null
                and (anfragen_kennzahlen.objekt_id is null or t.objekt_id = anfragen_kennzahlen.objekt_id)
        ) as a on a.tage between s.mindestens and coalesce(s.hoechstens, 1000000)
        group by s.mindestens, s.hoechstens
    ) as z;
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
        'schritt', c_schritt, 'offen', v_offen, 'eingang', coalesce(v_eingang, '[]'),
        'reaktion', coalesce(v_reaktion, '[]'), 'beendet', v_beendet
    );
end
$$;
comment on function api.anfragen_kennzahlen(date, date, bigint) is
    'Zahlen über Anfragen, auf Wunsch eines Objekts: laufende nach Alter in Tagen, im Zeitraum eingegangene nach Kategorie und Quelle (je Tag, Woche oder Monat), Zeit bis zur ersten Reaktion (Median und 90 %, Sekunden Geschäftszeit) und beendete. Nichts vergleicht Personen. Fehler HD031';

grant execute on function api.anfragen_kennzahlen(date, date, bigint) to verwalter, leitung;

commit;
