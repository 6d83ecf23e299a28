-- Numbers for the dashboard. Business hours of thousands of spans are counted in one query: seconds open up to the
-- start of each day, plus what of the day has passed.
begin;
set local role hausdraht_eigner;

create function intern.geschaeftstage(von date, bis date)
returns table (land text, tag date, oeffnet timestamptz[], schliesst timestamptz[], bisher double precision)
language sql stable
begin atomic
    select s.land, s.tag, s.oeffnet, s.schliesst,
        coalesce(sum(s.sekunden) over (partition by s.land order by s.tag rows between unbounded preceding and 1 preceding), 0)
    from (
        select l.land, t.tag::date as tag,
            array_agg(lower(r.spanne) order by r.spanne) filter (where r.spanne is not null) as oeffnet,
            array_agg(upper(r.spanne) order by r.spanne) filter (where r.spanne is not null) as schliesst,
            coalesce(sum(extract(epoch from upper(r.spanne) - lower(r.spanne))), 0)::double precision as sekunden
        from (
            select o.bundesland as land from verwaltung.objekte as o where o.mandant_id = (select intern.mandant_id())
            union
            select m.bundesland from verwaltung.mandanten as m where m.id = (select intern.mandant_id())
        ) as l
        cross join generate_series(geschaeftstage.von::timestamp, geschaeftstage.bis::timestamp, interval '1 day') as t (tag)
        left join lateral (
            select unnest(range_agg(tstzrange(
                (t.tag::date + (z.spanne ->> 0)::time) at time zone 'Europe/Berlin', (t.tag::date + (z.spanne ->> 1)::time) at time zone 'Europe/Berlin'
            ))) as spanne
            from verwaltung.versand_einstellungen as e
            cross join lateral jsonb_array_elements(
                coalesce(e.geschaeftszeiten -> (array['mo', 'di', 'mi', 'do', 'fr', 'sa', 'so'])[extract(isodow from t.tag)::integer], '[]')
            ) as z (spanne)
            where e.mandant_id = (select intern.mandant_id())
                and not exists (
                    select from intern.feiertage(extract(year from t.tag)::integer, l.land) as f where f.tag = t.tag::date
                )
        ) as r on true
        group by l.land, t.tag
    ) as s;
end;
comment on function intern.geschaeftstage(date, date) is
    'Geschäftszeiten jedes Tages je Bundesland des Mandanten, ohne Feiertage; bisher = Sekunden Geschäftszeit vor diesem Tag. Läuft mit den Rechten des Aufrufers';

-- A day has at most four spans (geschaeftszeiten_gueltig). Written out so that it can be inlined, and with date_part,
-- which counts in floating point: 100,000 times it matters.
create function intern.geoeffnet_seit(oeffnet timestamptz[], schliesst timestamptz[], zeitpunkt timestamptz) returns double precision
language sql stable parallel safe
return coalesce(greatest(date_part('epoch', least(zeitpunkt, schliesst[1]) - oeffnet[1]), 0), 0)
    + coalesce(greatest(date_part('epoch', least(zeitpunkt, schliesst[2]) - oeffnet[2]), 0), 0)
    + coalesce(greatest(date_part('epoch', least(zeitpunkt, schliesst[3]) - oeffnet[3]), 0), 0)
    + coalesce(greatest(date_part('epoch', least(zeitpunkt, schliesst[4]) - oeffnet[4]), 0), 0);
comment on function intern.geoeffnet_seit(timestamptz[], timestamptz[], timestamptz) is 'Sekunden Geschäftszeit eines Tages bis zu einem Zeitpunkt';

create function intern.reaktionszeiten(von timestamptz, bis timestamptz, objekt_id bigint)
returns table (kategorie text, sekunden double precision)
language sql stable
begin atomic
    with gefragt as materialized (
        select a.kategorie, a.erstellt_am, a.reagiert_am, coalesce(o.bundesland, m.bundesland) as land
        from verwaltung.anfragen as a
        join verwaltung.mandanten as m on m.id = a.mandant_id
        left join verwaltung.objekte as o on o.mandant_id = a.mandant_id and o.id = a.objekt_id
        where a.mandant_id = (select intern.mandant_id()) and a.erstellt_am >= reaktionszeiten.von and a.erstellt_am < reaktionszeiten.bis
            and a.zurueckgenommen_am is null and (reaktionszeiten.objekt_id is null or a.objekt_id = reaktionszeiten.objekt_id)
    ),
    tage as materialized (
        select t.land, t.tag, t.oeffnet, t.schliesst, t.bisher
        from (
            select (min(g.erstellt_am) at time zone 'Europe/Berlin')::date as ab, (max(g.reagiert_am) at time zone 'Europe/Berlin')::date as ende
            from gefragt as g
        ) as r
        cross join lateral intern.geschaeftstage(r.ab, least(r.ende, r.ab + 3660)) as t
    )
    select g.kategorie,
        e.bisher + intern.geoeffnet_seit(e.oeffnet, e.schliesst, g.reagiert_am)
        - b.bisher - intern.geoeffnet_seit(b.oeffnet, b.schliesst, g.erstellt_am)
    from gefragt as g
    left join tage as b on b.land = g.land and b.tag = (g.erstellt_am at time zone 'Europe/Berlin')::date
    left join tage as e on e.land = g.land and e.tag = (g.reagiert_am at time zone 'Europe/Berlin')::date;
end;
comment on function intern.reaktionszeiten(timestamptz, timestamptz, bigint) is
    'Sekunden Geschäftszeit von der Meldung bis zur ersten Reaktion je Anfrage des Zeitraums; NULL, solange niemand reagiert hat. Läuft mit den Rechten des Aufrufers';

grant execute on function intern.ostersonntag(integer), intern.feiertage(integer, text) to verwalter, leitung;
grant execute on function
    intern.geschaeftstage(date, date), intern.geoeffnet_seit(timestamptz[], timestamptz[], timestamptz),
    intern.reaktionszeiten(timestamptz, timestamptz, bigint)
to verwalter, leitung;

commit;
