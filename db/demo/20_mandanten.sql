-- Two Mandanten with their staff. Every demo account has the same password and the same bcrypt hash
-- (cost 12, handed over by the loader): the password is public anyway, and hashing it once per
-- account would take longer than loading everything else.

with neu as (
    insert into verwaltung.mandanten (name, anschrift, telefon, bundesland)
    values
    ('Hausverwaltung Muster GmbH', E'Musterplatz 1\n10115 Berlin', '030 23125 100', 'BE'),
    ('Immobilien Kleinhaus e.K.', E'Rathausplatz 5\n83471 Berchtesgaden', '089 99998 100', 'BY')
    returning id, name
)
insert into verwaltung.eingangsadressen (mandant_id, adresse, antwort_form)
select id, case when name like '%Muster%' then 'anfragen@muster-hausverwaltung.example' else 'post@kleinhaus.example' end, 'domain'
from neu;

select intern.klassifikationsregeln_vorbelegen(pg_temp.mandant('muster'));
select intern.klassifikationsregeln_vorbelegen(pg_temp.mandant('kleinhaus'));

update verwaltung.versand_einstellungen set
    rechtsform = 'GmbH', sitz = 'Berlin', registergericht = 'Amtsgericht Charlottenburg', registernummer = 'HRB 999001 B',
    vertretung = 'Angelika Muster, Bernd Muster', notdienst_telefon = '030 23125 112'
where mandant_id = pg_temp.mandant('muster');
update verwaltung.versand_einstellungen set
    rechtsform = 'e.K.', sitz = 'Berchtesgaden', registergericht = 'Amtsgericht Traunstein', registernummer = 'HRA 999002',
    vertretung = 'Alois Kleinhaus'
where mandant_id = pg_temp.mandant('kleinhaus');
-- Who reports damage to Muster gets a receipt.
update verwaltung.vorlagen set aktiv = true, kategorien = '{schaden}'
where mandant_id = pg_temp.mandant('muster') and ereignis = 'eingangsbestaetigung';

insert into anmeldung.benutzerkonten (mandant_id, id, email, name, rolle, passwort_hash, passwort_gesetzt_am)
select
    pg_temp.mandant(p.mandant),
    pg_temp.kennung('konto ' || p.schluessel),
    p.email,
    p.name,
    p.rolle,
    current_setting('demo.passwort_hash'),
    now()
from demo_personal as p;

insert into verwaltung.hausmeister_bereiche (mandant_id, id, bezeichnung)
select pg_temp.mandant(p.mandant), pg_temp.kennung('bereich ' || p.mandant || p.bereich), p.bereich
from demo_personal as p
where p.bereich is not null;

insert into verwaltung.hausmeister_zuordnungen (mandant_id, hausmeister_bereich_id, benutzerkonto_id)
select
    pg_temp.mandant(p.mandant),
    pg_temp.kennung('bereich ' || p.mandant || p.bereich),
    pg_temp.kennung('konto ' || p.schluessel)
from demo_personal as p
where p.bereich is not null;
