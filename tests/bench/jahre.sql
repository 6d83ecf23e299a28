-- Years of use: :anfragen Anfragen and five messages each, distributed over :mandanten Mandanten by Zipf
-- (exponent 0.92, so that the first of 1,000 holds a tenth). Triggers and foreign keys rest while
-- loading; the rows are consistent by construction. Rows lie in the order of their time, as in life, and
-- no id occurs in two Mandanten, as random ones do not.
begin;
set local session_replication_role = replica;
set local work_mem = '512MB';
set local synchronous_commit = off;
select setseed(0.5) as saat \gset

create temporary table verteilung as
select m, greatest(1, round(:anfragen * power(m, -0.92) / sum(power(m, -0.92)) over ()))::integer as anfragen
from generate_series(1, :mandanten) as m;
alter table verteilung add mietverhaeltnisse integer, add objekte integer;
update verteilung set mietverhaeltnisse = greatest(20, anfragen / 80), objekte = greatest(2, anfragen / 1600);

insert into verwaltung.mandanten (id, name) select m, 'Verwaltung ' || m from verteilung;

insert into verwaltung.personen (mandant_id, id, vorname, nachname, telefon)
select v.m, 10000 * v.m + n, 'Vorname' || n % 97, 'Nachname' || n, '030 ' || n
from verteilung as v, generate_series(1, v.mietverhaeltnisse) as n;

insert into verwaltung.hausmeister_bereiche (mandant_id, id, bezeichnung)
select v.m, 1000 * v.m + b, 'Bereich ' || b from verteilung as v, generate_series(1, 4) as b;

insert into anmeldung.benutzerkonten (mandant_id, id, email, name, rolle, person_id)
select v.m, 1000 * v.m + k.id, k.rolle || k.id || '@m' || v.m || '.example', k.rolle || ' ' || k.id, k.rolle, 10000 * v.m + k.person_id
from verteilung as v, (values
    (901::bigint, 'verwalter', null::bigint), (902, 'leitung', null), (903, 'verwalter', null), (904, 'verwalter', null),
    (911, 'hausmeister', null), (912, 'hausmeister', null), (913, 'hausmeister', null), (914, 'hausmeister', null),
    (921, 'mieter', 1)
) as k (id, rolle, person_id);

insert into verwaltung.hausmeister_zuordnungen (mandant_id, hausmeister_bereich_id, benutzerkonto_id)
select v.m, 1000 * v.m + b, 1000 * v.m + 910 + b from verteilung as v, generate_series(1, 4) as b;

insert into verwaltung.objekte (
    mandant_id, id, bezeichnung, strasse, hausnummer, plz, ort, bundesland, hausmeister_bereich_id, zustaendig_konto_id
)
select v.m, 1000 * v.m + o, 'Hauptstraße ' || o, 'Hauptstraße', o::text, '10115', 'Berlin', 'BE', 1000 * v.m + 1 + o % 4,
    1000 * v.m + 901 + 2 * (o / 4 % 2)
from verteilung as v, generate_series(1, v.objekte) as o;

insert into verwaltung.einheiten (mandant_id, id, objekt_id, bezeichnung, wohnflaeche)
select v.m, 10000 * v.m + e, 1000 * v.m + 1 + e % v.objekte, 'Wohnung ' || e, 60 from verteilung as v, generate_series(1, v.mietverhaeltnisse) as e;

insert into verwaltung.mietverhaeltnisse (mandant_id, id, einheit_id, beginn, nettomiete)
select v.m, 10000 * v.m + n, 10000 * v.m + n, '2020-01-01', 600 from verteilung as v, generate_series(1, v.mietverhaeltnisse) as n;

insert into verwaltung.mieter (mandant_id, mietverhaeltnis_id, person_id)
select v.m, 10000 * v.m + n, 10000 * v.m + n from verteilung as v, generate_series(1, v.mietverhaeltnisse) as n;

-- What people write about; rare words by the number, so that searches of every frequency can be asked.
create function pg_temp.satz(r double precision, n bigint) returns text language sql immutable as $$
    select (array[
        'Unter der Spüle in der Küche tropft Wasser, der Boden ist schon ganz nass.',
        'Die Heizung im Wohnzimmer wird seit gestern nicht mehr warm.',
        'Im Treppenhaus ist seit Freitag das Licht aus, man sieht die Stufen nicht.',
        'Die Wohnungstür schließt nicht mehr richtig, der Schlüssel klemmt im Schloss.',
        'Aus dem Abfluss im Bad riecht es unangenehm, das Wasser läuft nur langsam ab.',
        'Die Nachbarn über uns sind nachts so laut, dass wir nicht schlafen können.',
        'Wann kommt die Nebenkostenabrechnung für das vergangene Jahr?',
        'Der Aufzug bleibt immer wieder zwischen zwei Stockwerken stehen.',
        'Im Keller steht Wasser, vermutlich ist ein Rohr gebrochen.',
        'Der Rauchmelder piept jede Minute, die Batterie ist leer.',
        'An der Decke im Schlafzimmer ist ein Schimmelfleck, der größer wird.',
        'Bitte schicken Sie mir eine Mietbescheinigung für das Amt.',
        'Die Gegensprechanlage funktioniert nicht, Besucher stehen vor verschlossener Haustür.',
        'Das Fenster im Kinderzimmer lässt sich nicht mehr schließen.',
        'Vielen Dank, der Handwerker war heute da und alles geht wieder.',
        'Ich bin am Dienstag ab 16 Uhr zu Hause und lasse den Handwerker herein.',
        'Wir haben eine Sanitärfirma beauftragt, sie meldet sich bei Ihnen.',
        'Der Heizungsausfall betrifft das ganze Haus, bitte kümmern Sie sich darum.',
        'Die Mülltonnen sind seit zwei Wochen nicht geleert worden.',
        'Meine Bankverbindung hat sich geändert, bitte notieren Sie die neue.'
    ])[1 + floor(r * 20)::integer]
    || case when n % 7 = 0 then ' Vorgang bei der Versicherung: Schaden' || n % 5000 || '.' else '' end
    || case when n % 211 = 0 then ' Der Klempner sprach von Lochkorrosion.' else '' end
    || case when n % 30011 = 0 then ' Im Hof nistet ein Wiedehopf.' else '' end
$$;

create temporary table folge as
select
    row_number() over (order by z.r) as nr, z.m, z.r,
    timestamptz '2022-01-03 06:00+00' + (timestamptz '2026-11-20 18:00+00' - timestamptz '2022-01-03 06:00+00') * z.r as am,
    random() as a, random() as b, random() as c, random() as d, z.mietverhaeltnisse, z.objekte
from (
    select v.m, random() as r, v.mietverhaeltnisse, v.objekte
    from verteilung as v, generate_series(1, v.anfragen)
) as z;

create temporary table vorgang as
select
    f.nr, f.m, f.am, extract(year from f.am at time zone 'Europe/Berlin')::integer as jahr,
    -- Every second one is young, however few are open after years.
    case when f.r > 0.96 then (array['offen', 'offen', 'akzeptiert', 'abgeschlossen'])[1 + floor(f.a * 4)::integer]
        when f.a < 0.004 then 'akzeptiert' when f.a < 0.93 then 'abgeschlossen' when f.a < 0.97 then 'abgelehnt'
        else 'zurueckgezogen' end as status,
    case when f.b < 0.55 then 'schaden' when f.b < 0.65 then 'wartung' when f.b < 0.72 then 'beschwerde' else 'administrativ' end as kategorie,
    (array['heizung', 'wasser', 'elektrik', 'sanitaer', 'sonstiges'])[1 + floor(f.c * 5)::integer] as schadensart,
    case when f.d < 0.05 then 'dringend' when f.d < 0.25 then 'hoch' when f.d < 0.9 then 'normal' else 'niedrig' end as prioritaet,
    case when f.c < 0.5 then 'email' when f.c < 0.7 then 'portal' when f.c < 0.9 then 'telefon' when f.c < 0.99 then 'manuell' else 'voicebot' end as quelle,
    10000 * f.m + 1 + f.nr % f.mietverhaeltnisse as mv, 1 + (1 + f.nr % f.mietverhaeltnisse) % f.objekte as objekt, f.a, f.d,
    pg_temp.satz(f.a, f.nr) || ' ' || pg_temp.satz(f.d, f.nr + 3) as text
from folge as f;

insert into verwaltung.anfragen (
    mandant_id, id, jahr, lfd_nr, kategorie, schadensart, prioritaet, zustaendigkeit, quelle, status, betreff, beschreibung,
    objekt_id, einheit_id, mietverhaeltnis_id, melder_person_id, melder_name, hausmeister_bereich_id,
    sachbearbeiter_konto_id, zugewiesen_konto_id, wiedervorlage_am, faellig_am,
    erstellt_am, letzte_aktivitaet_am, erledigt_am, massnahme, ausgefuehrt_von
)
select
    v.m, v.nr, v.jahr, row_number() over (partition by v.m, v.jahr order by v.nr),
    v.kategorie, case when v.kategorie = 'schaden' then v.schadensart end, v.prioritaet,
    case when v.kategorie in ('schaden', 'wartung') then 'hausmeister_bereich' else 'mietverwaltung' end,
    v.quelle, v.status, left(v.text, 60), v.text, 1000 * v.m + v.objekt, v.mv, v.mv, v.mv,
    'Vorname' || v.mv % 10000 % 97 || ' Nachname' || v.mv % 10000,
    case when v.kategorie in ('schaden', 'wartung') then 1000 * v.m + 1 + v.objekt % 4 end,
    1000 * v.m + 901 + 2 * (v.objekt / 4 % 2),
    case when v.status <> 'offen' then case when v.kategorie in ('schaden', 'wartung') then 1000 * v.m + 911 + v.objekt % 4 else 1000 * v.m + 901 end end,
    case when v.status = 'akzeptiert' and v.a < 0.3 then v.am::date + 14 end,
    case when v.status in ('offen', 'akzeptiert') then v.am + interval '2 days' + interval '5 days' * v.d end,
    v.am, v.am + interval '4 days' * v.d,
    case when v.status = 'abgeschlossen' then v.am::date + 5 end,
    case when v.status = 'abgeschlossen' then 'Dichtung getauscht' end,
    case when v.status = 'abgeschlossen' then 'Hausmeister' end
from vorgang as v
order by v.nr;

insert into verwaltung.anfrage_nachrichten (
    mandant_id, id, anfrage_id, art, verfasser_person_id, verfasser_rolle, verfasser_name, inhalt, erstellt_am
)
select v.m, 5 * v.nr + n.i, v.nr, case when n.i = 2 then 'intern' else 'nachricht' end,
    case when n.i in (0, 3) then v.mv end,
    case when n.i in (0, 3) then 'mieter' when n.i = 1 then 'hausmeister' else 'verwalter' end,
    case when n.i in (0, 3) then 'Vorname' || v.mv % 10000 % 97 || ' Nachname' || v.mv % 10000 else 'Mitarbeiter ' || n.i end,
    case when n.i = 0 then v.text else pg_temp.satz(random(), 5 * v.nr + n.i) end,
    v.am + interval '4 days' * v.d * n.i / 4
from vorgang as v, generate_series(0, 4) as n (i)
order by v.nr, n.i;

insert into verwaltung.anfrage_zaehler (mandant_id, jahr, letzte_nr)
select mandant_id, jahr, max(lfd_nr) from verwaltung.anfragen group by 1, 2;

-- The search's directory in one go; its index is made once instead of row by row.
create temporary table texte as
select n.mandant_id, n.anfrage_id, string_agg(n.inhalt || ' ' || n.verfasser_name, ' ') as texte
from verwaltung.anfrage_nachrichten as n
group by 1, 2;
drop index verwaltung.anfrage_suche_woerter;
insert into verwaltung.anfrage_suche (mandant_id, anfrage_id, quartal, woerter)
select a.mandant_id, a.id, q.quartal, intern.suche_eintraege(a.mandant_id, q.quartal, concat_ws(
    ' ', a.betreff, a.beschreibung, a.ort, a.melder_name, a.massnahme, a.ausgefuehrt_von, t.texte
))
from verwaltung.anfragen as a
join texte as t on t.mandant_id = a.mandant_id and t.anfrage_id = a.id
cross join lateral (select intern.suche_quartal(a.erstellt_am) as quartal) as q
order by a.id;
set local maintenance_work_mem = '1GB';
create index anfrage_suche_woerter on verwaltung.anfrage_suche using gin (woerter);
select intern.anfrage_wortschatz_lernen(null, '-infinity') as woerter \gset

commit;
vacuum analyze;
