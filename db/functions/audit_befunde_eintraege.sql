-- Entries against their seals, their hashes, and the notes of what was taken away.
begin;
set local role hausdraht_eigner;

create function intern.befunde_eintraege(von timestamptz, bis timestamptz) returns setof audit.befund
language plpgsql stable
set search_path = pg_catalog, pg_temp
set timezone = 'UTC'
as $$
#variable_conflict use_variable
declare
    c_deckung constant jsonb := intern.deckung();
    c_archiviert constant timestamptz[] := array(select m.monat from intern.archivierte_monate() as m where not m.noch_da);
begin
    return query
    with laeufe as (
        -- Whoever has a greater transaction number than a run began after it.
        select
            l.nr, l.bis_nr, l.aera, l.xid, l.am, l.am < lag(l.am) over w as uhr_zurueck,
            lag(l.aera) over w as aera_davor, lag(l.am) over w as am_davor, lag(l.xid) over w as xid_davor
        from (
            select s.lauf_aera as aera, s.xid, min(s.nr) as nr, max(s.nr) as bis_nr, max(s.am) as am
            from audit.siegel as s
            group by s.lauf_aera, s.xid
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
        select s.nr, s.aera, s.lauf_aera, s.xid, s.stand, s.am from audit.siegel as s order by s.nr desc limit 1
    ), lange as (
        -- Of transactions that were running when a run passed by: the newest run that had begun before them.
        select o.aera, o.xid, o.am_davor
        from (
            select
                u.aera, u.xid, u.am,
                max(u.am) over (partition by u.aera order by u.xid range between unbounded preceding and current row exclude group) as am_davor
            from (
                select l.aera, l.xid, l.am from laeufe as l
                union all
                select distinct s.aera, x.xid, null::timestamptz from audit.siegel as s cross join lateral pg_snapshot_xip(s.stand) as x (xid)
            ) as u
        ) as o
        where o.am is null
    ), verglichen as (
        select
            b.nr, coalesce(b.uhr_zurueck, now() < z.am) as uhr_zurueck, coalesce(v.am, b.am) as am, coalesce(v.id, b.id) as id, (v.zeile).mandant_id, (v.zeile).tabelle,
            case
                when v.id is null then case when date_trunc('month', b.am) = any(c_archiviert) then null else 'geloescht' end
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
                    and not (b.nr is not null and intern.ist_gedeckt(c_deckung, v.zeile)) then 'inhalt_geaendert'
                when v.am < d.am then 'rueckdatiert'
            end as art
        from belegt as b
        full join vorhanden as v on v.am = b.am and v.id = b.id
        left join letztes as z on true
        left join lange as g on g.aera = (v.zeile).aera and g.xid = (v.zeile).xid
        -- The newest run that had ended when the entry's transaction began.
        cross join lateral (
            select case
                when g.xid is not null then g.am_davor
                when b.nr is not null and (v.zeile).aera = b.aera_davor and (v.zeile).xid > b.xid_davor then b.am_davor
                when b.nr is null and (v.zeile).aera = z.lauf_aera and (v.zeile).xid > z.xid then z.am
            end as am
        ) as d
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
    'Befunde der Einträge eines Zeitraums: gegen ihre Siegel verglichen und neu gerechnet; auch was noch nicht versiegelt ist, muss zu seinen eigenen Hashes passen. Inhalt darf fehlen, wo ein Vermerk es deckt, Einträge in archivierten Monaten';

create function intern.befunde_archiv(von timestamptz, bis timestamptz) returns setof audit.befund
language plpgsql stable
set search_path = pg_catalog, pg_temp
set timezone = 'UTC'
as $$
#variable_conflict use_variable
begin
    return query
    select f.*
    from intern.archivierte_monate() as m
    cross join lateral intern.siegel_summe(m.monat) as s
    cross join lateral (select to_char(m.monat, 'MM/YYYY') as text) as n
    cross join lateral (
        select case
            when m.noch_da then format('%s ist als archiviert vermerkt, aber es stehen noch Einträge davon im Protokoll.', n.text)
            when (s.anzahl::text, s.blaetter_sha256) is distinct from (m.anzahl, m.blaetter_sha256) then format(
                '%s ist als archiviert vermerkt, aber die Siegel nennen andere Einträge als der Vermerk: %s mit SHA-256 %s.',
                n.text, s.anzahl, s.blaetter_sha256
            )
        end as abweichung
    ) as a
    cross join lateral intern.befund(
        case when a.abweichung is null then 'hinweis' else 'verletzung' end,
        case when a.abweichung is null then 'archiviert' else 'archiv_abweichend' end, s.bis_siegel,
        coalesce(a.abweichung, format('%s ist archiviert: %s Einträge, SHA-256 ihrer Blätter %s.', n.text, s.anzahl, s.blaetter_sha256))
    ) as f
    where m.monat <= bis and m.monat + interval '1 month' > von
    order by m.monat;
end
$$;
comment on function intern.befunde_archiv(timestamptz, timestamptz) is
    'Befunde archivierter Monate: ein Hinweis je Monat, eine Verletzung, wenn Zahl oder Prüfsumme der Blätter in den Siegeln nicht zum Vermerk passen';

grant execute on function intern.befunde_eintraege(timestamptz, timestamptz), intern.befunde_archiv(timestamptz, timestamptz) to dienst_siegel;

commit;
