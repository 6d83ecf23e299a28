-- What a check looks at, each part on its own; audit.pruefen puts them together for whoever asks.
begin;
set local role hausdraht_eigner;

create type audit.befund as (
    schwere text,
    art text,
    siegel_nr bigint,
    mandant_id bigint,
    am timestamptz,
    id bigint,
    tabelle text,
    befund text
);
comment on type audit.befund is
    'Ergebnis einer Prüfung des Protokolls: schwere verletzung oder hinweis, art als Kurzwort, das betroffene oder nächste Siegel, der Eintrag, soweit bekannt, und ein Satz';

create function intern.befunde_kette(von timestamptz, bis timestamptz) returns setof audit.befund
language plpgsql stable
set search_path = pg_catalog, pg_temp
set timezone = 'UTC'
as $$
#variable_conflict use_variable
begin
    return query
    with kette as (
        select
            s.nr, s.am, s as siegel,
            lag(s.nr, 1, 0::bigint) over w as nr_davor, lag(s.am) over w as am_davor,
            lag(s.siegel_hash, 1, decode(repeat('00', 32), 'hex')) over w as hash_davor
        from audit.siegel as s
        window w as (order by s.nr)
    )
    select b.schwere, b.art, k.nr, null::bigint, null::timestamptz, null::bigint, null::text, b.befund
    from kette as k
    cross join lateral (
        values
        (
            k.nr <> k.nr_davor + 1, 'verletzung', 'siegel_fehlt',
            format('Zwischen Siegel %s und %s fehlen %s Siegel.', k.nr_davor, k.nr, k.nr - k.nr_davor - 1)
        ),
        (
            k.nr = k.nr_davor + 1 and (k.siegel).vorgaenger is distinct from k.hash_davor, 'verletzung', 'kette_gebrochen',
            format('Siegel %s nennt einen anderen Vorgänger, als davor steht: eines von beiden wurde verändert oder ausgetauscht.', k.nr)
        ),
        (
            (k.siegel).siegel_hash is distinct from audit.siegel_hash(k.siegel), 'verletzung', 'siegel_geaendert',
            format('Siegel %s wurde nach der Versiegelung verändert.', k.nr)
        ),
        (
            (k.siegel).bis_am >= von and (k.siegel).von_am <= bis
            and (k.siegel).wurzel is distinct from audit.merkle_wurzel((k.siegel).blaetter),
            'verletzung', 'baum_geaendert', format('Die Blätter von Siegel %s ergeben nicht seine Wurzel.', k.nr)
        ),
        (
            k.am < k.am_davor, 'hinweis', 'uhr_zurueck',
            format('Siegel %s trägt eine frühere Zeit als sein Vorgänger: die Uhr des Servers wurde zurückgestellt.', k.nr)
        )
    ) as b (trifft_zu, schwere, art, befund)
    where b.trifft_zu
    order by k.nr;
end
$$;
comment on function intern.befunde_kette(timestamptz, timestamptz) is
    'Befunde der Siegelkette: Lücken, gebrochene Verkettung, veränderte Siegel (immer die ganze Kette), veränderte Blätter (nur im Zeitraum), zurückgestellte Uhr';

create function intern.befunde_eintraege(von timestamptz, bis timestamptz) returns setof audit.befund
language plpgsql stable
set search_path = pg_catalog, pg_temp
set timezone = 'UTC'
as $$
#variable_conflict use_variable
begin
    return query
    with laeufe as (
        -- Whoever has a greater transaction number than a run began after it.
        select
            l.nr, l.bis_nr, l.am < lag(l.am) over w as uhr_zurueck,
            lag(l.aera) over w as aera_davor, lag(l.am) over w as am_davor, lag(l.xid) over w as xid_davor
        from (
            select s.aera, s.xid, min(s.nr) as nr, max(s.nr) as bis_nr, max(s.am) as am
            from audit.siegel as s
            group by s.aera, s.xid
        ) as l
        window w as (order by l.nr)
    ), belegt as (
        select s.nr, l.uhr_zurueck, l.aera_davor, l.am_davor, l.xid_davor, u.am, u.id, u.blatt
        from audit.siegel as s
        join laeufe as l on s.nr between l.nr and l.bis_nr
        cross join lateral unnest(s.zeiten, s.kennungen, s.blaetter) as u (am, id, blatt)
        where s.bis_am >= von and s.von_am <= bis and u.am between von and bis
    ), vorhanden as (
        select e.am, e.id, e as zeile from audit.eintraege as e where e.am between von and bis
    ), letztes as (
        select s.nr, s.aera, s.xid, s.stand, s.am from audit.siegel as s order by s.nr desc limit 1
    ), verglichen as (
        select
            b.nr, coalesce(b.uhr_zurueck, now() < z.am) as uhr_zurueck, coalesce(v.am, b.am) as am, coalesce(v.id, b.id) as id, (v.zeile).mandant_id, (v.zeile).tabelle,
            case
                when v.id is null then 'geloescht'
                when b.nr is null and (
                    (v.zeile).aera > audit.aera() or (v.zeile).aera < z.aera
                    or ((v.zeile).aera = z.aera and pg_visible_in_snapshot((v.zeile).xid, z.stand))
                    -- A transaction that there has not been yet.
                    or (
                        (v.zeile).aera = audit.aera() and (v.zeile).xid >= pg_snapshot_xmax(pg_current_snapshot())
                        and (v.zeile).xid is distinct from pg_current_xact_id_if_assigned()
                    )
                ) then 'eingefuegt'
                when b.blatt is distinct from audit.blatt_hash(v.zeile) and b.nr is not null
                    or (v.zeile).blatt_hash is distinct from audit.blatt_hash(v.zeile) then 'geaendert'
                when (v.zeile).inhalt_hash is distinct from audit.inhalt_hash(v.zeile)
                    then 'inhalt_geaendert'
                when b.nr is not null and (v.zeile).aera = b.aera_davor and (v.zeile).xid > b.xid_davor and v.am < b.am_davor then 'rueckdatiert'
                when b.nr is null and (v.zeile).aera = z.aera and (v.zeile).xid > z.xid and v.am < z.am then 'rueckdatiert'
            end as art
        from belegt as b
        full join vorhanden as v on v.am = b.am and v.id = b.id
        left join letztes as z on true
        offset 0
    )
    select
        -- The seals themselves show that it was the clock.
        case when c.art = 'rueckdatiert' and c.uhr_zurueck then 'hinweis' else 'verletzung' end, c.art,
        coalesce(c.nr, (select s.nr from audit.siegel as s where s.bis_am >= c.am order by s.bis_am, s.nr limit 1)),
        c.mandant_id, c.am, c.id, c.tabelle,
        case c.art
            when 'geloescht' then format('Ein Eintrag, den Siegel %s deckt, fehlt.', c.nr)
            when 'eingefuegt' then 'Ein Eintrag steht im Protokoll, den kein Siegel deckt, obwohl er vor dem letzten Siegel geschrieben sein will.'
            when 'geaendert' then 'Die Angaben eines Eintrags wurden nach dem Schreiben verändert.'
            when 'inhalt_geaendert' then 'Der Inhalt eines Eintrags (vorher, nachher) wurde nach dem Schreiben verändert oder entfernt.'
            else 'Ein Eintrag nennt eine Zeit vor dem Siegel, nach dem er erst geschrieben wurde: rückdatiert, oder die Uhr wurde zurückgestellt.'
        end
    from verglichen as c
    where c.art is not null
    order by c.am, c.id;
end
$$;
comment on function intern.befunde_eintraege(timestamptz, timestamptz) is
    'Befunde der Einträge eines Zeitraums: gegen ihre Siegel verglichen und neu gerechnet; auch was noch nicht versiegelt ist, muss zu seinen eigenen Hashes passen';

create function intern.befunde_betrieb() returns setof audit.befund
language plpgsql stable
set search_path = pg_catalog, pg_temp
set timezone = 'UTC'
as $$
begin
    return query
    select b.schwere, b.art, null::bigint, null::bigint, null::timestamptz, null::bigint, b.tabelle, b.befund
    from (
        select
            'hinweis' as schwere, 'partition_fehlt' as art, 'audit.eintraege_rest' as tabelle,
            format('Für den laufenden Monat gibt es keine Partition %s; Einträge stehen in audit.eintraege_rest.', p.name) as befund
        from (select 'eintraege_' || to_char(now(), 'YYYY_MM') as name) as p
        where to_regclass('audit.' || p.name) is null
        union all
        select
            'verletzung', 'protokoll_aus', t.tgrelid::regclass::text,
            format('Der Trigger %s von %s ist abgeschaltet: Änderungen bleiben unbemerkt.', t.tgname, t.tgrelid::regclass)
        from pg_trigger as t
        where t.tgname in ('_900_audit', '_010_unveraenderlich') and t.tgenabled not in ('O', 'A')
            and t.tgfoid in ('intern.tg_audit__schreiben()'::regprocedure, 'intern.tg_eintraege__unveraenderlich()'::regprocedure)
    ) as b;
end
$$;
comment on function intern.befunde_betrieb() is
    'Befunde der Einrichtung: fehlende Partition des laufenden Monats, abgeschaltete Trigger von Protokoll und Unveränderlichkeit';

grant usage on type audit.befund to dienst_siegel, pruefer, hausdraht_dba, bruecke;
grant execute on function
    intern.befunde_kette(timestamptz, timestamptz), intern.befunde_eintraege(timestamptz, timestamptz), intern.befunde_betrieb()
to dienst_siegel;

commit;
