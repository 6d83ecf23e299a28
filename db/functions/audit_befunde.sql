-- What a check looks at, each part on its own; audit.pruefen puts them together for whoever asks.
-- Entries: functions/audit_befunde_eintraege.
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

create function intern.befund(schwere text, art text, siegel_nr bigint, befund text, tabelle text default null) returns audit.befund
language sql immutable parallel safe
return row(schwere, art, siegel_nr, null, null, null, tabelle, befund)::audit.befund;
comment on function intern.befund(text, text, bigint, text, text) is 'Befund, der keinen einzelnen Eintrag betrifft';

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
    select f.*
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
            -- Always the whole chain: what a seal is said to cover decides what a check of a period looks at.
            (k.siegel).stellen is distinct from audit.stellen_hash((k.siegel).zeiten, (k.siegel).kennungen)
            or (k.siegel).von_am is distinct from (k.siegel).zeiten[1] or (k.siegel).bis_am is distinct from (k.siegel).zeiten[(k.siegel).anzahl],
            'verletzung', 'stellen_geaendert', format('Welche Einträge Siegel %s deckt, wurde nach der Versiegelung verändert.', k.nr)
        ),
        (
            k.am < k.am_davor, 'hinweis', 'uhr_zurueck',
            format('Siegel %s trägt eine frühere Zeit als sein Vorgänger: die Uhr des Servers wurde zurückgestellt.', k.nr)
        )
    ) as b (trifft_zu, schwere, art, befund)
    cross join lateral intern.befund(b.schwere, b.art, k.nr, b.befund) as f
    where b.trifft_zu
    order by k.nr;
end
$$;
comment on function intern.befunde_kette(timestamptz, timestamptz) is
    'Befunde der Siegelkette: Lücken, gebrochene Verkettung, veränderte Siegel und was sie decken (immer die ganze Kette), veränderte Blätter (nur im Zeitraum), zurückgestellte Uhr';

create function intern.nicht_protokolliert() returns text[]
language sql immutable parallel safe
return array[
    'verwaltung.ereignisse', 'verwaltung.anfrage_zaehler', 'verwaltung.anfrage_suche', 'verwaltung.anfrage_wortschatz', 'verwaltung.webhook_token',
    'verwaltung.postfach_staende', 'verwaltung.import_zeilen', 'verwaltung.import_aenderungen', 'verwaltung.stammdatensuche', 'verwaltung.aushang_gelesen',
    'verwaltung.anwesenheiten', 'verwaltung.lesestaende', 'verwaltung.entwuerfe', 'anmeldung.anmeldeversuche', 'anmeldung.erneuerungstoken'
];
comment on function intern.nicht_protokolliert() is
    'Tabellen, deren Änderungen nicht protokolliert werden, weil sie aus Protokolliertem folgen, nach Minuten vergehen oder ihr Protokoll festhielte, wer wann wo war (Gründe: db/triggers/audit.sql)';

create function intern.befunde_betrieb() returns setof audit.befund
language plpgsql stable
set search_path = pg_catalog, pg_temp
set timezone = 'UTC'
as $$
begin
    return query
    select f.*
    from (select 'eintraege_' || to_char(now(), 'YYYY_MM') as name) as p
    cross join lateral intern.befund(
        'hinweis', 'partition_fehlt', null,
        format('Für den laufenden Monat gibt es keine Partition %s; Einträge stehen in audit.eintraege_rest.', p.name), 'audit.eintraege_rest'
    ) as f
    where to_regclass('audit.' || p.name) is null
    union all
    select f.*
    from pg_trigger as t
    cross join lateral intern.befund(
        'verletzung', 'protokoll_aus', null,
        format('Der Trigger %s von %s ist abgeschaltet: Änderungen bleiben unbemerkt.', t.tgname, t.tgrelid::regclass), t.tgrelid::regclass::text
    ) as f
    where t.tgname in ('_900_audit', '_010_unveraenderlich', '_010_nicht_leeren') and t.tgenabled not in ('O', 'A')
        and t.tgfoid in ('intern.tg_audit__schreiben()'::regprocedure, 'intern.tg_eintraege__unveraenderlich()'::regprocedure)
    union all
    select f.*
    from pg_class as c
    cross join lateral unnest(case
        when c.relnamespace <> 'audit'::regnamespace then array['_900_audit']
        else array['_010_unveraenderlich', '_010_nicht_leeren']
    end) as n (name)
    cross join lateral intern.befund(
        'verletzung', 'protokoll_aus', null, format('Zu %s fehlt der Trigger %s: Änderungen bleiben unbemerkt.', c.oid::regclass, n.name), c.oid::regclass::text
    ) as f
    where (
        c.relnamespace in ('verwaltung'::regnamespace, 'anmeldung'::regnamespace) and c.relkind in ('r', 'p') and not c.relispartition
        and c.oid::regclass::text <> all(intern.nicht_protokolliert())
        or c.oid in ('audit.eintraege'::regclass, 'audit.siegel'::regclass)
    ) and not exists (
        select from pg_trigger as t
        where t.tgrelid = c.oid and t.tgname = n.name
            and t.tgfoid in ('intern.tg_audit__schreiben()'::regprocedure, 'intern.tg_eintraege__unveraenderlich()'::regprocedure)
    )
    union all
    select f.*
    from unnest(array['hausdraht_schema', 'hausdraht_schema_wegfall']) as n (name)
    cross join lateral intern.befund(
        'verletzung', 'protokoll_aus', null, format('Der Ereignistrigger %s fehlt oder ist abgeschaltet: Änderungen des Schemas bleiben unbemerkt.', n.name)
    ) as f
    where not exists (select from pg_event_trigger as t where t.evtname = n.name and t.evtenabled in ('O', 'A'))
    union all
    -- Written long ago, and no run since.
    select f.*
    from (
        select count(*) as anzahl, min(e.am) as seit
        from (select s.aera, s.stand, s.am from audit.siegel as s order by s.nr desc limit 1) as z
        join audit.eintraege as e on e.aera = z.aera and e.xid >= pg_snapshot_xmin(z.stand) and not pg_visible_in_snapshot(e.xid, z.stand)
        where z.am < now() - interval '1 minute' and e.am < now() - interval '1 minute'
    ) as r
    cross join lateral intern.befund(
        'hinweis', 'rueckstand', null,
        format('%s Einträge sind noch nicht versiegelt, der älteste vom %s: Läuft der Worker?', r.anzahl, to_char(r.seit at time zone 'Europe/Berlin', 'DD.MM.YYYY HH24:MI'))
    ) as f
    where r.anzahl > 0;
end
$$;
comment on function intern.befunde_betrieb() is
    'Befunde der Einrichtung: fehlende Partition des laufenden Monats, fehlende oder abgeschaltete Trigger von Protokoll, Unveränderlichkeit und Schema, Rückstand der Versiegelung';

grant usage on type audit.befund to dienst_siegel, pruefer, hausdraht_dba, bruecke;
grant execute on function
    intern.befund(text, text, bigint, text, text), intern.befunde_kette(timestamptz, timestamptz), intern.befunde_betrieb(),
    intern.nicht_protokolliert()
to dienst_siegel;

commit;
