begin;
set local role hausdraht_eigner;

create function api.anfrage_teilnehmer(anfrage_id bigint)
returns table (person_id bigint, benutzerkonto_id bigint, name text, rolle text, grund text, liest text, gelesen_bis timestamptz)
language sql stable parallel safe rows 10
begin atomic
    with a as (
        select t.*
        from verwaltung.anfragen as t
        where t.mandant_id = (select intern.mandant_id()) and t.id = anfrage_teilnehmer.anfrage_id
    ),
    personen as (
        select p.id, m.person_id = a.melder_person_id as melder, 'mieter' as rolle,
            case
                when m.person_id = a.melder_person_id then 'Hat die Anfrage gestellt'
                else 'Mieter derselben Wohnung; Schäden und Wartungen sehen alle Mieter einer Wohnung'
            end as grund,
            'Nachrichten' as liest, 1 as rang
        from a
        join verwaltung.mieter as m on m.mandant_id = a.mandant_id and m.mietverhaeltnis_id = a.mietverhaeltnis_id
        join verwaltung.personen as p on p.mandant_id = m.mandant_id and p.id = m.person_id
        where a.kategorie in ('schaden', 'wartung') or m.person_id = a.melder_person_id
        union all
        select w.person_id, true, 'eigentuemer', 'Hat die Anfrage als Eigentümer gestellt', 'Nachrichten, per E-Mail', 1
        from a
        join verwaltung.eigentuemer as w on w.mandant_id = a.mandant_id and w.id = a.eigentuemer_id
        union all
        select w.person_id, false, 'eigentuemer', case when bool_or(w.einheit_id is null) then 'Ihm gehört das Haus' else 'Ihm gehört die Wohnung' end,
            'nur, was Sie dem Eigentümer schreiben, per E-Mail', 3
        from a
        join verwaltung.eigentuemer as w
            on w.mandant_id = a.mandant_id and w.objekt_id = a.objekt_id and (w.einheit_id is null or w.einheit_id = a.einheit_id)
        where a.eigentuemer_id is null and w.beginn <= intern.heute() and (w.ende is null or w.ende >= intern.heute())
        group by w.person_id
        union all
        select d.person_id, false, 'dienstleister',
            'Hat einen Auftrag zu dieser Anfrage (' || string_agg(distinct f.status, ', ') || ')', 'nur den Auftrag', 4
        from a
        join verwaltung.auftraege as f on f.mandant_id = a.mandant_id and f.anfrage_id = a.id and f.status <> 'storniert'
        join verwaltung.dienstleister as d on d.mandant_id = f.mandant_id and d.id = f.dienstleister_id
        group by d.person_id
    ),
    konten as (
        select k.id, k.name, k.rolle, string_agg(g.grund, '; ' order by g.rang) as grund,
            case k.rolle when 'hausmeister' then 'Nachrichten und interne Notizen' else 'alles' end as liest
        from (
            select a.sachbearbeiter_konto_id as konto_id, 'Bearbeitet die Anfrage' as grund, 1 as rang from a
            union all
            select a.zugewiesen_konto_id, 'Führt sie aus', 2 from a
            union all
            select z.benutzerkonto_id, 'Hausmeister im Bereich ' || b.bezeichnung, 3
            from a
            join verwaltung.hausmeister_bereiche as b on b.mandant_id = a.mandant_id and b.id = a.hausmeister_bereich_id
            join verwaltung.hausmeister_zuordnungen as z on z.mandant_id = b.mandant_id and z.hausmeister_bereich_id = b.id
            where a.zurueckgenommen_am is null
        ) as g
        join anmeldung.benutzerkonten as k on k.mandant_id = (select intern.mandant_id()) and k.id = g.konto_id and k.gesperrt_am is null
        group by k.id, k.name, k.rolle
    )
    select t.id as person_id, k.id as benutzerkonto_id, btrim(p.vorname || ' ' || p.nachname) as name, t.rolle, t.grund, t.liest, l.gelesen_bis
    from personen as t
    join verwaltung.personen as p on p.mandant_id = (select intern.mandant_id()) and p.id = t.id
    left join anmeldung.benutzerkonten as k on k.mandant_id = p.mandant_id and k.person_id = p.id and k.gesperrt_am is null and t.rolle = 'mieter'
    left join verwaltung.lesestaende as l
        on l.mandant_id = k.mandant_id and l.anfrage_id = anfrage_teilnehmer.anfrage_id and l.benutzerkonto_id = k.id
    union all
    select null, k.id, k.name, k.rolle, k.grund, k.liest, l.gelesen_bis
    from konten as k
    left join verwaltung.lesestaende as l
        on l.mandant_id = (select intern.mandant_id()) and l.anfrage_id = anfrage_teilnehmer.anfrage_id and l.benutzerkonto_id = k.id
        and l.rolle = 'hausmeister';
end;
comment on function api.anfrage_teilnehmer(bigint) is
    'Wer an einer Anfrage teilnimmt, warum, was er davon liest und bis wann er gelesen hat (nur Mieter und Hausmeister mit Konto). Die übrige Verwaltung sieht alles und steht nicht darin';
grant execute on function api.anfrage_teilnehmer(bigint) to verwalter, leitung;

commit;
