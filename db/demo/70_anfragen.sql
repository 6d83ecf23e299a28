-- A past: some 250 Anfragen of the last six months in every state, with conversation and status history.
-- The triggers stamp the server's time, which is right for everybody but a past that is made up. They are
-- switched off here, except the audit trigger: the audit log truthfully says that all this was loaded today. Deadlines
-- are counted as ever, from the notice.

create temp table demo_trigger as
select t.tgrelid::regclass as tabelle, t.tgname as name
from pg_trigger as t
join pg_proc as p on p.oid = t.tgfoid
where not t.tgisinternal
    and t.tgenabled = 'O'
    and p.proname !~ 'audit|tg_anfragen__fristen'
    and t.tgrelid in (
        'verwaltung.anfragen'::regclass, 'verwaltung.anfrage_nachrichten'::regclass, 'verwaltung.statuswechsel'::regclass
    );
do $aus$
declare
    t record;
begin
    for t in select * from demo_trigger loop
        execute format('alter table %s disable trigger %I', t.tabelle, t.name);
    end loop;
end
$aus$;

create temp table demo_vorgaenge as
with wohnungen as (
    select
        v.mandant,
        v.schluessel as vertrag,
        v.einheit_id,
        v.objekt,
        row_number() over (partition by v.mandant order by md5('vorgang ' || v.schluessel)) as rang
    from demo_vertraege as v
    where v.ende is null and v.art = 'wohnung' and v.aus_der_geschichte = 0
),

vergangen as (
    select
        w.mandant, w.vertrag, w.einheit_id, w.objekt,
        'person ' || w.vertrag || ' 1' as melder,
        'vorgang ' || w.vertrag as schluessel,
        t.kategorie, t.schadensart, t.prioritaet, t.ort, t.betreff, t.beschreibung, t.antwort, t.massnahme, t.firma,
        -- Three recent ones a day, fewer the further back.
        (pg_temp.zahl('tage ' || w.vertrag, 134) * pg_temp.zahl('tage2 ' || w.vertrag, 134) / 100)::integer as tage,
        pg_temp.zahl('ausgang ' || w.vertrag, 100) as los
    from wohnungen as w
    join demo_vorlagen as t on t.nr = 1 + pg_temp.zahl('vorlage ' || w.vertrag, (select count(*)::integer from demo_vorlagen))
    where w.rang <= case w.mandant when 'muster' then 240 else 8 end
),

laufend as (
    select
        p.mandant, 'mv ' || p.objekt || p.einheit as vertrag, v.einheit_id, p.objekt,
        'person ' || p.schluessel as melder,
        'vorgang ' || p.schluessel as schluessel,
        l.kategorie, l.schadensart, l.prioritaet, l.ort, l.betreff, l.beschreibung, l.antwort,
        null::text as massnahme, null::text as firma,
        l.tage,
        case when l.angenommen then -1 else -2 end as los
    from demo_laufend as l
    join demo_personen as p on p.schluessel = l.schluessel
    join demo_vertraege as v on v.objekt = p.objekt and v.bezeichnung = p.einheit and v.ende is null
),

alle as (
    select * from vergangen
    union all
    select * from laufend
),

zeiten as (
    select
        a.*,
        case
            when a.los = -2 or (a.los >= 0 and a.tage < 2) then 'offen'
            when a.los = -1 or (a.tage < 7 and a.los < 70) or a.los < 4 then 'akzeptiert'
            when a.los < 84 then 'abgeschlossen'
            when a.los < 93 then 'abgelehnt'
            else 'zurueckgezogen'
        end as status,
        ((intern.heute() - a.tage - 1) + make_interval(mins => 390 + pg_temp.zahl('uhr ' || a.schluessel, 900)))
        at time zone 'Europe/Berlin' as erstellt_am
    from alle as a
)

select
    z.*,
    pg_temp.mandant(z.mandant) as mandant_id,
    pg_temp.kennung(z.schluessel) as id,
    o.id as objekt_id,
    case
        when z.kategorie in ('schaden', 'wartung') then 'hausmeister_bereich'
        else 'mietverwaltung'
    end as zustaendigkeit,
    case when z.kategorie in ('schaden', 'wartung') then o.hausmeister_bereich_id end as bereich_id,
    k.id as konto_id,
    k.name as konto_name,
    k.rolle as konto_rolle,
    o.zustaendig_konto_id as clerk_id,
    pe.id as melder_id,
    trim(pe.vorname || ' ' || pe.nachname) as melder_name,
    trim(pe.anrede || ' ' || pe.nachname) as anrede,
    least(z.erstellt_am + make_interval(mins => 45 + pg_temp.zahl('an ' || z.schluessel, 1300)), now() - interval '2 hours')
        as angenommen_am,
    least(
        z.erstellt_am + make_interval(hours => 26 + pg_temp.zahl('ende ' || z.schluessel, 150)), now() - interval '1 hour'
    ) as beendet_am,
    extract(year from z.erstellt_am at time zone 'Europe/Berlin')::integer as jahr,
    row_number() over (
        partition by z.mandant, extract(year from z.erstellt_am at time zone 'Europe/Berlin') order by z.erstellt_am, z.schluessel
    )::integer as lfd_nr
from zeiten as z
join verwaltung.objekte as o
    on o.mandant_id = pg_temp.mandant(z.mandant) and o.id = pg_temp.kennung('objekt ' || z.objekt)
join verwaltung.personen as pe on pe.mandant_id = o.mandant_id and pe.id = pg_temp.kennung(z.melder)
left join verwaltung.hausmeister_zuordnungen as h
    on h.mandant_id = o.mandant_id and h.hausmeister_bereich_id = o.hausmeister_bereich_id
-- Whoever takes it on: the caretaker for what can be repaired, otherwise the clerk of the house.
join anmeldung.benutzerkonten as k
    on k.mandant_id = o.mandant_id
    and k.id = case when z.kategorie in ('schaden', 'wartung') then h.benutzerkonto_id else o.zustaendig_konto_id end;

insert into verwaltung.anfragen (
    mandant_id, id, jahr, lfd_nr, status, kategorie, schadensart, prioritaet, zustaendigkeit, quelle, betreff, beschreibung,
    ort, objekt_id, einheit_id, mietverhaeltnis_id, melder_person_id, melder_name, hausmeister_bereich_id,
    zugewiesen_konto_id, erstellt_am, letzte_aktivitaet_am, erledigt_am, massnahme, ausgefuehrt_von, reagiert_am, wartet_auf, wartet_seit
)
select
    v.mandant_id, v.id, v.jahr, v.lfd_nr, v.status, v.kategorie, v.schadensart, v.prioritaet, v.zustaendigkeit,
    (array['portal', 'portal', 'portal', 'telefon', 'manuell'])[1 + pg_temp.zahl('quelle ' || v.schluessel, 5)],
    v.betreff, v.beschreibung, v.ort, v.objekt_id, v.einheit_id, pg_temp.kennung(v.vertrag), v.melder_id, v.melder_name,
    v.bereich_id,
    case when v.status in ('akzeptiert', 'abgeschlossen') then v.konto_id end,
    v.erstellt_am,
    case v.status when 'offen' then v.erstellt_am when 'akzeptiert' then v.angenommen_am else v.beendet_am end,
    case when v.status = 'abgeschlossen' then (v.beendet_am at time zone 'Europe/Berlin')::date end,
    case when v.status = 'abgeschlossen' then v.massnahme end,
    case when v.status = 'abgeschlossen' and v.massnahme is not null then coalesce(v.firma, v.konto_name) end,
    case v.status when 'offen' then null when 'zurueckgezogen' then null when 'abgelehnt' then v.beendet_am else v.angenommen_am end,
    w.wartet_auf, case when w.wartet_auf is not null then v.angenommen_am end
from demo_vorgaenge as v
cross join lateral (
    select case when v.status = 'akzeptiert'
        then (array['mieter', 'dienstleister'])[1 + pg_temp.zahl('wartet ' || v.schluessel, 6)] end as wartet_auf
) as w;

insert into verwaltung.anfrage_zaehler (mandant_id, jahr, letzte_nr)
select v.mandant_id, v.jahr, max(v.lfd_nr)
from demo_vorgaenge as v
group by v.mandant_id, v.jahr;

-- Rejecting is the clerk's business, withdrawing the tenant's.
insert into verwaltung.statuswechsel (mandant_id, id, entitaet, entitaet_id, von, nach, begruendung, benutzerkonto_id, akteur, rolle, am)
select v.mandant_id, pg_temp.kennung('w' || w.schritt || v.schluessel), 'anfragen', v.id, w.von, w.nach, w.begruendung,
    w.konto_id, w.akteur, w.rolle, w.am
from demo_vorgaenge as v
left join anmeldung.benutzerkonten as c on c.mandant_id = v.mandant_id and c.id = v.clerk_id
cross join lateral (
    values
    (1, null, 'offen', null, null::bigint, v.melder_name, 'mieter', v.erstellt_am),
    (2, 'offen', 'akzeptiert', null, v.konto_id, v.konto_name, v.konto_rolle, v.angenommen_am),
    (3, 'akzeptiert', 'abgeschlossen', null, v.konto_id, v.konto_name, v.konto_rolle, v.beendet_am),
    (4, 'offen', 'abgelehnt', 'Dafür ist nach dem Mietvertrag der Mieter selbst zuständig (Kleinreparatur).', c.id, c.name,
        c.rolle, v.beendet_am),
    (5, 'offen', 'zurueckgezogen', 'Hat sich erledigt.', null::bigint, v.melder_name, 'mieter', v.beendet_am)
) as w (schritt, von, nach, begruendung, konto_id, akteur, rolle, am)
where case v.status
    when 'offen' then w.schritt = 1
    when 'akzeptiert' then w.schritt <= 2
    when 'abgeschlossen' then w.schritt <= 3
    when 'abgelehnt' then w.schritt in (1, 4)
    else w.schritt in (1, 5)
end;

insert into verwaltung.anfrage_nachrichten (
    mandant_id, id, anfrage_id, art, verfasser_konto_id, verfasser_person_id, verfasser_rolle, verfasser_name, inhalt, erstellt_am
)
select v.mandant_id, pg_temp.kennung('n' || n.schritt || v.schluessel), v.id, n.art, n.konto_id, n.person_id, n.rolle, n.name,
    n.inhalt, n.am
from demo_vorgaenge as v
cross join lateral (
    values
    (1, 'nachricht', v.konto_id, null::bigint, v.konto_rolle, v.konto_name,
        'Guten Tag ' || v.anrede || ', ' || v.antwort, v.angenommen_am + interval '4 minutes'),
    (2, 'nachricht', null::bigint, v.melder_id, 'mieter', v.melder_name,
        (array['Vielen Dank, das passt gut.', 'Danke für die schnelle Rückmeldung!', 'Ich bin ab 15 Uhr zu Hause.'])[
            1 + pg_temp.zahl('dank ' || v.schluessel, 3)
        ], v.angenommen_am + interval '50 minutes'),
    (3, 'intern', v.konto_id, null::bigint, v.konto_rolle, v.konto_name,
        (array['Zweite Meldung in diesem Haus, bitte im Auge behalten.', 'Mit der Firma telefoniert, Angebot kommt.',
            'Schlüssel liegt beim Hausmeister.'])[1 + pg_temp.zahl('notiz ' || v.schluessel, 3)],
        v.angenommen_am + interval '70 minutes')
) as n (schritt, art, konto_id, person_id, rolle, name, inhalt, am)
where v.status in ('akzeptiert', 'abgeschlossen')
    and n.am < now()
    and (n.schritt = 1 or (n.schritt = 2 and pg_temp.zahl('antwort ' || v.schluessel, 3) > 0)
        or (n.schritt = 3 and pg_temp.zahl('intern ' || v.schluessel, 4) = 0));

update verwaltung.anfragen as a set letzte_aktivitaet_am = n.am
from (
    select mandant_id, anfrage_id, max(erstellt_am) as am
    from verwaltung.anfrage_nachrichten
    where mandant_id in (pg_temp.mandant('muster'), pg_temp.mandant('kleinhaus'))
    group by mandant_id, anfrage_id
) as n
where n.mandant_id = a.mandant_id and n.anfrage_id = a.id and n.am > a.letzte_aktivitaet_am;

do $an$
declare
    t record;
begin
    for t in select * from demo_trigger loop
        execute format('alter table %s enable trigger %I', t.tabelle, t.name);
    end loop;
end
$an$;
