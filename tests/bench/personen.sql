-- One very large office: :personen persons, two to a tenancy, ten flats to a house. Names and streets are put together from
-- parts, so that many are alike, as in life. Triggers and foreign keys rest while loading.
begin;
set local session_replication_role = replica;

insert into verwaltung.mandanten (id, name) values (1, 'Sehr große Verwaltung');
insert into anmeldung.benutzerkonten (mandant_id, id, email, name, rolle) values (1, 1901, 'verwalter@m1.example', 'Verwalterin', 'verwalter');

insert into verwaltung.personen (mandant_id, id, vorname, nachname, telefon)
select
    1, n,
    (array[
        'Anna', 'Bernd', 'Claudia', 'Dieter', 'Elif', 'Fatma', 'Günther', 'Hannelore', 'Ivan', 'Jürgen', 'Katarzyna', 'Lukas',
        'Mehmet', 'Nadine', 'Olaf', 'Petra', 'Renate', 'Stefan', 'Thomas', 'Ursula', 'Walter', 'Yusuf', 'Zeynep', 'Christine',
        'Michael', 'Sabine', 'Wolfgang', 'Andreas', 'Monika', 'Klaus'
    ])[1 + abs(hashint4(n) % 30)],
    (array[
        'Acker', 'Bach', 'Berg', 'Birken', 'Blumen', 'Brand', 'Busch', 'Eichen', 'Feld', 'Fisch', 'Garten', 'Grün', 'Hasel', 'Heide',
        'Hoch', 'Holz', 'Kirch', 'Klein', 'Linden', 'Mühl', 'Neu', 'Ober', 'Rosen', 'Schön', 'Stein', 'Tannen', 'Unter', 'Wald', 'Wasser', 'Zimmer'
    ])[1 + n / 7 % 30]
    || (array[
        'mann', 'bauer', 'müller', 'mayer', 'schmidt', 'hofer', 'stein', 'berger', 'meister', 'weber', 'wirth', 'feldt', 'huber', 'kamp',
        'rath', 'vogel', 'wald', 'dorfer', 'acher', 'inger'
    ])[1 + n / 211 % 20],
    '0' || 30 + n % 60 || ' ' || 1000000 + n * 37 % 8999999
from generate_series(1, :personen) as n;

insert into verwaltung.objekte (mandant_id, id, bezeichnung, strasse, hausnummer, plz, ort, bundesland)
select
    1, o, 'Haus ' || o,
    (array['Haupt', 'Bahnhof', 'Garten', 'Schul', 'Berg', 'Wald', 'Kirch', 'Linden', 'Mühlen', 'Rosen', 'Goethe', 'Schiller', 'Mozart', 'Ring'])[1 + o % 14]
    || (array['straße', 'weg', 'allee', 'gasse', 'platz'])[1 + o / 14 % 5],
    (1 + o / 70)::text, (10000 + o * 13 % 80000)::text, (array['Berlin', 'Hamburg', 'Leipzig', 'Köln', 'Dresden'])[1 + o % 5], 'BE'
from generate_series(1, :personen / 20) as o;

insert into verwaltung.einheiten (mandant_id, id, objekt_id, bezeichnung, wohnflaeche)
select
    1, e, 1 + e % (:personen / 20),
    (array['EG links', 'EG rechts', '1. OG links', '1. OG rechts', '2. OG links', '2. OG Mitte', '2. OG rechts', '3. OG links', '3. OG rechts', 'Dachgeschoss'])
        [1 + e / (:personen / 20) % 10], 60
from generate_series(1, :personen / 2) as e;

alter table verwaltung.mietverhaeltnisse drop constraint mietverhaeltnisse_ueberlappen_nicht;
insert into verwaltung.mietverhaeltnisse (mandant_id, id, einheit_id, beginn, nettomiete)
select 1, v, v, '2020-01-01', 600 from generate_series(1, :personen / 2) as v;
insert into verwaltung.mieter (mandant_id, mietverhaeltnis_id, person_id)
select 1, 1 + (n - 1) / 2, n from generate_series(1, :personen) as n;

select count(*) as neue
from generate_series(0, :personen / 5000) as teil,
    intern.stammdatensuche_erneuern(1, array(select generate_series(5000 * teil + 1, 5000 * teil + 5000)::bigint)) \gset
insert into verwaltung.stammdatensuche (mandant_id, art, bezug_id, suchtext)
select 1, 'objekt', o.id, ' ' || intern.suchtext(concat_ws(' ', o.bezeichnung, o.strasse, o.hausnummer, o.plz, o.ort)) || ' '
from verwaltung.objekte as o;
commit;
vacuum analyze;
