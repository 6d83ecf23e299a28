-- A caller's number is kept with the person: by the office, not over a colleague, and then the next call is recognised.
begin;
\ir support/welt.sql
select plan(17);
update verwaltung.personen set telefon = '030 424242' where id = 43;

select is((select ergebnis from intern.anruf_zuordnen(1, '+49 170 4242424', '', 'schaden')), 'unbekannt', 'nobody knows the number');
select tests.als('verwalter', 61);
select is(
    api.person_rufnummer_speichern(42, ' 0170 / 4242424 ', '030 42'), '{"telefon": "0170 / 4242424", "auch_bei": []}',
    'a clerk keeps it with who called'
);
select is((select telefon from api.personen where id = 42), '0170 / 4242424', 'as it was written');
select tests.superuser();
select is((select row(ergebnis, person_id)::text from intern.anruf_zuordnen(1, '+49 170 4242424', '', 'schaden')), '(mieter,42)', 'the next call is recognised');
select is(
    (select count(*) from audit.eintraege as e where e.tabelle = 'verwaltung.personen' and e.nachher ->> 'telefon' = '0170 / 4242424' and e.benutzerkonto_id = 61),
    1::bigint, 'it stands in the log, with who did it'
);

select tests.als('leitung', 60);
select throws_like($$select api.person_rufnummer_speichern(42, '030 1234', '030 42')$$, '%HD082%', 'not over what somebody else wrote meanwhile');
select throws_like($$select api.person_rufnummer_speichern(42, '030 1234', null)$$, '%HD082%', 'nor unseen');
select is(api.person_rufnummer_speichern(42, '0170 / 4242424', '0170 / 4242424') ->> 'telefon', '0170 / 4242424', 'twice is once');
select is(
    api.person_rufnummer_speichern(45, '+49 30 424242', ''), '{"telefon": "+49 30 424242", "auch_bei": ["Vera KANARIE-Vera"]}',
    'whoever shares it is named'
);
select throws_like(format('select api.person_rufnummer_speichern(44, %L, %L)', x, ''), '%HD031%', 'no number: ' || x) from unnest(array['', '110', 'anonym', '+49']) as x;
select throws_like($$select api.person_rufnummer_speichern(140, '030 1234', '')$$, '%HD030%', 'nobody of another Mandant');
select tests.als('hausmeister', 62);
select throws_ok($$select api.person_rufnummer_speichern(42, '030 1234', '0170 / 4242424')$$, '42501', null, 'no caretaker');
select tests.als('mieter', 64);
select throws_ok($$select api.person_rufnummer_speichern(40, '030 1234', '030 40')$$, '42501', null, 'no tenant');
select tests.als('verwalter', 161);
select throws_like($$select api.person_rufnummer_speichern(42, '030 1234', '0170 / 4242424')$$, '%HD030%', 'not from another Mandant');

select * from finish();
rollback;
