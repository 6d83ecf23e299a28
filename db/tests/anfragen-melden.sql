-- Reporting a Schaden: numbers, defaults, idempotence, input that is refused.
begin;
\ir support/welt.sql
select plan(34);

insert into anmeldung.benutzerkonten (mandant_id, id, email, name, rolle, person_id) values (1, 69, 'doris@mieter.example', 'Doris', 'mieter', 46);
insert into verwaltung.dateien (mandant_id, id, sha256, groesse, medientyp) values (1, 300, sha256('a'), 1, 'image/png');
insert into verwaltung.datei_ablagen (mandant_id, datei_id, benutzerkonto_id, dateiname) values (1, 300, 64, 'spuele.png');

select intern.klassifikationsregeln_vorbelegen(1);

select tests.als('mieter', 64);
select api.schaden_melden(
    'wasser', ' Küche ', E'Unter der Spüle tropft Wasser.\nBoden nass.', datei_ids => '{300}',
    kennung => '00000000-0000-0000-0000-000000000001'
) as meldung \gset
select matches(:'meldung'::jsonb ->> 'nummer', '^2[0-9]{3}-[0-9]{4}$', 'a number people can say');
select is(:'meldung'::jsonb ->> 'status', 'offen', 'begins at offen');
select is(:'meldung'::jsonb ->> 'prioritaet', 'hoch', 'dripping water is hoch, by the same rules as mail');
select is((:'meldung'::jsonb ->> 'erstellt_am')::timestamptz, now(), 'with the time of the server');
select results_eq(
    format('select kategorie, schadensart, ort, betreff, quelle, zustaendigkeit, objekt_id, einheit_id, mietverhaeltnis_id, melder_person_id, melder_name, hausmeister_bereich_id from verwaltung.anfragen where id = %s', :'meldung'::jsonb ->> 'id'),
    $$values ('schaden', 'wasser', 'Küche', 'Unter der Spüle tropft Wasser.', 'portal', 'hausmeister_bereich', 20::bigint, 30::bigint, 50::bigint, 40::bigint, 'Erika KANARIE-Erika', 10::bigint)$$,
    'object, unit, tenancy, reporter, Bereich and headline are derived'
);
select is((select count(*) from api.anhaenge where anfrage_id = (:'meldung'::jsonb ->> 'id')::bigint), 1::bigint, 'with the photo');
select is(
    api.schaden_melden('wasser', 'Küche', 'noch einmal gesendet', datei_ids => '{300}', kennung => '00000000-0000-0000-0000-000000000001') ->> 'id',
    :'meldung'::jsonb ->> 'id', 'sent again, nothing is doubled'
);
select is((select count(*) from api.anhaenge where anfrage_id = (:'meldung'::jsonb ->> 'id')::bigint), 1::bigint, 'not even the photo');
select isnt(
    api.schaden_melden('wasser', 'Küche', 'anderer Schaden', kennung => '00000000-0000-0000-0000-000000000002') ->> 'nummer',
    :'meldung'::jsonb ->> 'nummer', 'another kennung is another Anfrage'
);
select is(
    api.schaden_melden('heizung', null, 'Die Heizung ist kalt, ich kündige eine Minderung der Miete an.') ->> 'zustaendigkeit',
    'mietverwaltung', 'whatever mentions Minderung goes to the Mietverwaltung'
);

select throws_like($$select api.schaden_melden('dach', 'x', 'y')$$, '%HD031%Art des Schadens%', 'an unknown kind is refused');
select throws_like($$select api.schaden_melden(null, 'x', 'y')$$, '%HD031%', 'a missing kind too');
select throws_like($$select api.schaden_melden('wasser', 'x', E' \n ')$$, '%HD031%Beschreibung%', 'an empty text too');
select throws_like($$select api.schaden_melden('wasser', 'x', repeat('a', 20001))$$, '%HD031%zu lang%', 'a text too long too');
select throws_like($$select api.schaden_melden('wasser', repeat('o', 201), 'y')$$, '%HD031%Ort%', 'a place too long too');
select throws_like($$select api.schaden_melden('wasser', 'x', 'y', mietverhaeltnis_id => 51)$$, '%HD030%', 'a neighbour''s tenancy is not found');
select throws_like($$select api.schaden_melden('wasser', 'x', 'y', mietverhaeltnis_id => 150)$$, '%HD030%', 'another Mandant''s neither');
select throws_like($$select api.schaden_melden('wasser', 'x', 'y', datei_ids => '{999}')$$, '%HD031%Datei%', 'a file that is not there is refused');
select throws_like(
    $$select api.schaden_melden('wasser', 'x', 'y', datei_ids => array(select g from generate_series(1, 11) as g))$$, '%HD031%höchstens 10%', 'eleven files too'
);

select tests.als('mieter', 65);
select throws_like($$select api.schaden_melden('wasser', 'x', 'y', datei_ids => '{300}')$$, '%HD031%Datei%', 'a file of the co-tenant''s account is refused');
select isnt(
    api.schaden_melden('wasser', 'Küche', 'eigene Meldung', kennung => '00000000-0000-0000-0000-000000000001') ->> 'id',
    :'meldung'::jsonb ->> 'id', 'a kennung belongs to its reporter'
);

select tests.als('mieter', 69);
select throws_like($$select api.schaden_melden('wasser', 'x', 'y')$$, '%HD031%welche Wohnung%', 'with two tenancies one must be chosen');
select is(api.schaden_melden('wasser', 'x', 'y', mietverhaeltnis_id => 55) ->> 'zustaendigkeit', 'hausmeister_bereich', 'and then is taken');

select tests.als('mieter', 67);
select throws_like($$select api.schaden_melden('wasser', 'x', 'y')$$, '%HD025%', 'after moving out nothing can be reported');
select throws_like($$select api.schaden_melden('wasser', 'x', 'y', mietverhaeltnis_id => 52)$$, '%HD025%', 'not even for the old tenancy');
select tests.superuser();
update verwaltung.mietverhaeltnisse set beginn = intern.heute(), ende = intern.heute(), lesbar_bis = null where id = 50;
select tests.als('mieter', 64);
select lives_ok($$select api.schaden_melden('wasser', 'x', 'letzter Tag')$$, 'the last day of the tenancy still counts');

select tests.als('hausmeister', 62);
select throws_ok($$select api.schaden_melden('wasser', 'x', 'y')$$, '42501', null, 'hausmeister cannot report as a tenant');
select throws_ok($$select api.anfrage_erfassen('wartung', 'x', 50, 40)$$, '42501', null, 'nor capture by hand');

select tests.als('verwalter', 61);
select api.anfrage_erfassen('beschwerde', 'Laute Musik', 51, 42, quelle => 'telefon', prioritaet => 'niedrig') as erfasst \gset
select results_eq(
    format('select kategorie, quelle, prioritaet, zustaendigkeit, melder_person_id, betreff from verwaltung.anfragen where id = %s', :'erfasst'::jsonb ->> 'id'),
    $$values ('beschwerde', 'telefon', 'niedrig', 'mietverwaltung', 42::bigint, 'Laute Musik')$$, 'a clerk captures a telephone call'
);
select throws_like($$select api.anfrage_erfassen('wartung', 'x', 51, 40)$$, '%HD030%', 'only for a tenant of that tenancy');
select throws_like($$select api.anfrage_erfassen('wartung', 'x', 150, 140)$$, '%HD030%', 'only in the own Mandant');
select throws_like($$select api.anfrage_erfassen('schaden', 'x', 51, 42)$$, '%HD031%Art des Schadens%', 'a Schaden needs its kind');
select throws_like($$select api.anfrage_erfassen('wartung', 'x', 51, 42, quelle => 'email')$$, '%HD031%Quelle%', 'a clerk cannot pretend a mail');

select tests.superuser();
select is(
    (select count(distinct lfd_nr) = count(*) and max(lfd_nr) = count(*) from verwaltung.anfragen where mandant_id = 1 and jahr = extract(year from intern.heute())),
    true, 'numbers have no gap and no double'
);

select * from finish();
rollback;
