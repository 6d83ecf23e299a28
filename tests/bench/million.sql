-- A very large Mandant beside the few tenancies of welt.sql: :personen persons with an address each, two to a
-- tenancy, every hundredth an owner. Triggers and foreign keys rest while loading.
begin;
set local session_replication_role = replica;

insert into verwaltung.personen (mandant_id, id, vorname, nachname, telefon)
select 1, n, 'Vorname' || n % 500, 'Nachname' || n % 20000, '030 ' || n
from generate_series(1001, 1000 + :personen) as n;

-- Checks of form cost more than all the rest of loading, and no mail asks them: 0.2 ms an address here, the index
-- against overlapping tenancies below.
alter table verwaltung.personen_email drop constraint personen_email_adresse_check;
insert into verwaltung.personen_email (mandant_id, id, person_id, adresse)
select 1, n, n, 'q' || n || '@postfach-nord.example' from generate_series(1001, 1000 + :personen) as n;

insert into verwaltung.objekte (mandant_id, id, bezeichnung, strasse, hausnummer, plz, ort, bundesland, hausmeister_bereich_id)
select 1, o, 'Gasse ' || o, 'Gasse ' || o % 300, (1 + o / 300)::text, '10115', 'Berlin', 'BE', 1 + o % 4
from generate_series(1001, 1000 + :personen / 50) as o;

insert into verwaltung.einheiten (mandant_id, id, objekt_id, bezeichnung, wohnflaeche)
select 1, e, 1001 + e % (:personen / 50), 'Wohnung ' || e, 60
from generate_series(1001, 1000 + :personen / 2) as e;

alter table verwaltung.mietverhaeltnisse drop constraint mietverhaeltnisse_ueberlappen_nicht;
insert into verwaltung.mietverhaeltnisse (mandant_id, id, einheit_id, beginn, nettomiete)
select 1, v, v, '2020-01-01', 600 from generate_series(1001, 1000 + :personen / 2) as v;

insert into verwaltung.mieter (mandant_id, mietverhaeltnis_id, person_id)
select 1, 1001 + (n - 1001) / 2, n from generate_series(1001, 1000 + :personen) as n;

insert into verwaltung.eigentuemer (mandant_id, id, person_id, objekt_id, beginn)
select 1, n, n, 1001 + n % (:personen / 50), '2015-01-01' from generate_series(1001, 1000 + :personen, 100) as n;

commit;
vacuum analyze;
