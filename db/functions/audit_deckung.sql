-- What accounts for content and entries that are not there any more: the notes of those who took them away.
begin;
set local role hausdraht_eigner;

-- A note counts when it is what it was when written. Whether it was there at that time is what the rest of the check finds out.
create function intern.vermerke(aktion text) returns setof audit.eintraege
language sql stable
begin atomic
    select e.*
    from audit.eintraege as e
    where e.aktion in ('pseudonymisiert', 'archiviert') and e.aktion = vermerke.aktion and e.tabelle = 'audit.eintraege' and e.am <= clock_timestamp()
        and e.inhalt_hash = audit.inhalt_hash(e) and e.blatt_hash = audit.blatt_hash(e);
end;
comment on function intern.vermerke(text) is
    'Unveränderte Vermerke über gelöschte Inhalte (pseudonymisiert) oder archivierte Monate (archiviert); gilt bei TimeZone UTC';

create function intern.fristen_stand(tag date) returns date
language sql stable parallel safe
begin atomic
    select max(p.gueltig_ab) from verwaltung.protokoll_fristen as p where p.gueltig_ab <= tag;
end;
comment on function intern.fristen_stand(date) is 'Tag, seit dem die Regeln so sind, wie sie am genannten Tag waren';

-- The rules divide entries into a few classes; each note covers one of them, up to a day. A note of a time when a finer
-- rule did not exist yet covers the class of that rule, too.
create function intern.deckung() returns jsonb
language sql stable
begin atomic
    with gelesen as (
        select
            v.mandant_id, v.am, v.nachher ->> 'tabelle' as tabelle, v.nachher ->> 'aktion' as aktion,
            (jsonb_path_query_first_tz(v.nachher, '$.bis.datetime()', silent => true) #>> '{}')::date as bis
        from intern.vermerke('pseudonymisiert') as v
    ), faellig as (
        select g.mandant_id, g.tabelle, g.aktion, g.bis, (g.am at time zone 'Europe/Berlin')::date as tag
        from gelesen as g
        cross join lateral intern.protokoll_frist(g.tabelle, g.aktion, g.am) as f
        where f.regel_tabelle = g.tabelle and f.regel_aktion = g.aktion and g.bis <= f.bis
    ), laeufe as (
        -- Which rules there were that day.
        select f.mandant_id, f.tabelle, f.aktion, p.stand::timestamp at time zone 'Europe/Berlin' as stand, max(f.bis) as bis
        from faellig as f
        cross join lateral intern.fristen_stand(f.tag) as p (stand)
        group by 1, 2, 3, 4
    ), tabellen as (
        select distinct p.tabelle from verwaltung.protokoll_fristen as p
    ), aktionen as (
        select distinct p.aktion from verwaltung.protokoll_fristen as p
    ), klassen as (
        select t.tabelle, a.aktion
        from tabellen as t
        cross join aktionen as a
    ), gedeckt as (
        select concat_ws(' ', coalesce(l.mandant_id, 0), k.tabelle, k.aktion) as klasse, max(l.bis) as bis
        from laeufe as l
        cross join klassen as k
        cross join lateral intern.protokoll_frist(k.tabelle, k.aktion, l.stand) as f
        where f.regel_tabelle = l.tabelle and f.regel_aktion = l.aktion
        group by 1
    )
    select jsonb_build_object(
        'tabellen', (select jsonb_object_agg(k.tabelle, true) from klassen as k),
        'aktionen', (select jsonb_object_agg(k.aktion, true) from klassen as k),
        'bis', (select coalesce(jsonb_object_agg(g.klasse, g.bis::timestamp at time zone 'Europe/Berlin'), '{}') from gedeckt as g)
    );
end;
comment on function intern.deckung() is
    'Was durch Vermerke gedeckt ist, deren Frist damals abgelaufen war: je Mandant, Tabelle und Aktion der Regeln der Zeitpunkt, vor dem Inhalte fehlen dürfen (bis)';

create function intern.ist_gedeckt(deckung jsonb, eintrag audit.eintraege) returns boolean
language sql stable parallel safe
return num_nonnulls(eintrag.vorher, eintrag.nachher, eintrag.grund, eintrag.adresse, eintrag.salz) = 0
    and eintrag.aktion not in ('pseudonymisiert', 'archiviert')
    and coalesce(eintrag.am < (deckung -> 'bis' ->> concat_ws(
        ' ', coalesce(eintrag.mandant_id, 0),
        case when deckung -> 'tabellen' ? eintrag.tabelle then eintrag.tabelle else '*' end,
        case when deckung -> 'aktionen' ? eintrag.aktion then eintrag.aktion else '*' end
    ))::timestamptz, false);
comment on function intern.ist_gedeckt(jsonb, audit.eintraege) is
    'Ob der Inhalt eines Eintrags ganz fehlt und ein Vermerk das deckt (intern.deckung)';

create function intern.archiv_alter() returns interval
language sql immutable parallel safe
return interval '12 months';
comment on function intern.archiv_alter() is
    'Wie lange ein Monat mindestens vorbei ist, bevor er archiviert werden darf: so weit zurück fragt der Alltag';

create function intern.archivierte_monate() returns table (monat timestamptz, anzahl text, blaetter_sha256 text, noch_da boolean)
language sql stable
begin atomic
    with gelesen as (
        select
            v.am, v.nachher ->> 'anzahl' as anzahl, v.nachher ->> 'blaetter_sha256' as blaetter_sha256,
            jsonb_path_query_first_tz(to_jsonb(v.nachher ->> 'monat' || '-01'), '$.datetime()', silent => true) #>> '{}' as tag
        from intern.vermerke('archiviert') as v
    ), monate as (
        select g.am, g.anzahl, g.blaetter_sha256, g.tag::timestamp at time zone 'UTC' as monat from gelesen as g
    )
    select m.monat, m.anzahl, m.blaetter_sha256, exists(
        select from audit.eintraege as e
        where e.am >= m.monat and e.am < m.monat + interval '1 month' and e.aktion not in ('pseudonymisiert', 'archiviert')
    )
    from monate as m
    where m.am >= m.monat + interval '1 month' + intern.archiv_alter();
end;
comment on function intern.archivierte_monate() is
    'Monate, deren Archivierung im Protokoll vermerkt ist, mit Zahl und Prüfsumme ihrer Blätter, und ob doch noch Einträge da sind; gilt bei TimeZone UTC';

create function intern.siegel_summe(monat timestamptz)
returns table (anzahl bigint, blaetter_sha256 text, von_siegel bigint, bis_siegel bigint)
language sql stable
begin atomic
    select count(*), encode(sha256(coalesce(string_agg(u.blatt, '\x' order by s.nr, u.stelle), '\x')), 'hex'), min(s.nr), max(s.nr)
    from audit.siegel as s
    cross join lateral unnest(s.zeiten, s.blaetter) with ordinality as u (am, blatt, stelle)
    where s.bis_am >= siegel_summe.monat and s.von_am < siegel_summe.monat + interval '1 month'
        and u.am >= siegel_summe.monat and u.am < siegel_summe.monat + interval '1 month';
end;
comment on function intern.siegel_summe(timestamptz) is
    'Zahl und SHA-256 der Blätter eines Monats in der Reihenfolge der Siegel, und welche Siegel; gilt bei TimeZone UTC';

grant execute on function
    intern.frist_bis(integer, boolean, timestamptz), intern.protokoll_frist(text, text, timestamptz), intern.vermerke(text), intern.fristen_stand(date), intern.deckung(),
    intern.ist_gedeckt(jsonb, audit.eintraege), intern.archiv_alter(), intern.archivierte_monate(), intern.siegel_summe(timestamptz)
to dienst_siegel;

commit;
