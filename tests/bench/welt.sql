-- Load for the benchmarks: :mandanten Mandanten with 200 tenancies and :anfragen Anfragen each.
-- Triggers and foreign keys rest while loading; the rows are consistent by construction.
begin;
set local session_replication_role = replica;

insert into verwaltung.mandanten (id, name)
select m, 'Verwaltung ' || m from generate_series(1, :mandanten) as m;

insert into verwaltung.eingangsadressen (mandant_id, adresse, antwort_form)
select m, 'post@m' || m || '.example', 'domain' from generate_series(1, :mandanten) as m;

insert into verwaltung.personen (mandant_id, id, vorname, nachname, telefon)
select m, n, 'Vorname' || n, 'Nachname' || n, '030 ' || n
from generate_series(1, :mandanten) as m, generate_series(1, 200) as n;

insert into verwaltung.personen_email (mandant_id, id, person_id, adresse)
select m, n, n, 'p' || n || '@m' || m || '.mieter.example'
from generate_series(1, :mandanten) as m, generate_series(1, 200) as n;

insert into verwaltung.hausmeister_bereiche (mandant_id, id, bezeichnung)
select m, b, 'Bereich ' || b from generate_series(1, :mandanten) as m, generate_series(1, 4) as b;

insert into anmeldung.benutzerkonten (mandant_id, id, email, name, rolle, person_id)
select m, k.id, k.rolle || k.id || '@m' || m || '.example', k.rolle, k.rolle, k.person_id
from generate_series(1, :mandanten) as m, (values
    (901::bigint, 'verwalter', null::bigint), (902, 'leitung', null),
    (911, 'hausmeister', null), (912, 'hausmeister', null), (913, 'hausmeister', null), (914, 'hausmeister', null),
    (921, 'mieter', 1), (922, 'mieter', 2)
) as k (id, rolle, person_id);

insert into verwaltung.hausmeister_zuordnungen (mandant_id, hausmeister_bereich_id, benutzerkonto_id)
select m, b, 910 + b from generate_series(1, :mandanten) as m, generate_series(1, 4) as b;

insert into verwaltung.objekte (
    mandant_id, id, bezeichnung, strasse, hausnummer, plz, ort, bundesland, hausmeister_bereich_id, zustaendig_konto_id
)
select m, o, 'Hauptstraße ' || o, 'Hauptstraße', o::text, '10115', 'Berlin', 'BE', 1 + o % 4, 901
from generate_series(1, :mandanten) as m, generate_series(1, 10) as o;

insert into verwaltung.einheiten (mandant_id, id, objekt_id, bezeichnung, wohnflaeche)
select m, e, 1 + e % 10, 'Wohnung ' || e, 60
from generate_series(1, :mandanten) as m, generate_series(1, 200) as e;

insert into verwaltung.mietverhaeltnisse (mandant_id, id, einheit_id, beginn, nettomiete)
select m, v, v, '2020-01-01', 600 from generate_series(1, :mandanten) as m, generate_series(1, 200) as v;

insert into verwaltung.mieter (mandant_id, mietverhaeltnis_id, person_id)
select m, v, v from generate_series(1, :mandanten) as m, generate_series(1, 200) as v;

-- Row order is shuffled over the Mandanten, as it would be after years of use.
insert into verwaltung.anfragen (
    mandant_id, id, jahr, lfd_nr, kategorie, schadensart, zustaendigkeit, quelle, status, betreff, beschreibung,
    objekt_id, einheit_id, mietverhaeltnis_id, melder_person_id, melder_name, hausmeister_bereich_id,
    erstellt_am, letzte_aktivitaet_am, erledigt_am, massnahme, ausgefuehrt_von
)
select
    m, n, 2026, n,
    case when s.technik then 'schaden' else 'beschwerde' end,
    case when s.technik then 'wasser' end,
    case when s.technik then 'hausmeister_bereich' else 'mietverwaltung' end,
    'portal', s.status, 'Anfrage ' || n, repeat('Es tropft aus der Leitung unter der Spüle. ', 4),
    1 + s.v % 10, s.v, s.v, s.v, 'Vorname' || s.v || ' Nachname' || s.v,
    case when s.technik then 1 + (1 + s.v % 10) % 4 end,
    s.am, s.am,
    case when s.status = 'abgeschlossen' then s.am::date + 1 end,
    case when s.status = 'abgeschlossen' then 'Dichtung getauscht' end,
    case when s.status = 'abgeschlossen' then 'Hausmeister' end
from generate_series(1, :anfragen) as n, generate_series(1, :mandanten) as m,
    lateral (select
        1 + n % 200 as v,
        n % 3 > 0 as technik,
        (array['offen', 'akzeptiert', 'abgeschlossen', 'abgeschlossen', 'abgeschlossen'])[1 + n / 11 % 5] as status,
        timestamptz '2026-01-01 08:00+00' + make_interval(mins => n * 37, secs => m) as am
    ) as s;

insert into verwaltung.anfrage_zaehler (mandant_id, jahr, letzte_nr)
select m, 2026, :anfragen from generate_series(1, :mandanten) as m;

commit;
vacuum analyze;
