-- A clerk looks at what a tenant sees: exactly that, read only, and in the log.
begin;
\ir support/welt.sql
select plan(17);
-- As the tenant herself.
select tests.als('mieter', 64);
select coalesce(jsonb_agg(id order by id), '[]')::text as ihre from api.anfragen \gset
select coalesce(jsonb_agg(n.id order by n.id), '[]')::text as gesagt from api.anfrage_nachrichten as n where n.anfrage_id = 70 \gset

select tests.als('verwalter', 61);
-- Read only until the transaction ends, here the inner one.
savepoint aufruf;
select api.mieteransicht(64, 'Mieterin fragt am Telefon')::text as gesehen \gset
release aufruf;
select is(intern.rolle(), 'mieter', 'the rest of the transaction is the tenant''s');
select tests.superuser();
select is((select jsonb_agg(a -> 'id' order by (a ->> 'id')::bigint) from jsonb_array_elements(:'gesehen'::jsonb -> 'anfragen') as a), :'ihre'::jsonb, 'the Anfragen she sees, no others');
select is(
    (select jsonb_agg(n -> 'id' order by (n ->> 'id')::bigint) from jsonb_array_elements(:'gesehen'::jsonb -> 'anfragen') as a, jsonb_array_elements(a -> 'nachrichten') as n where a ->> 'id' = '70'),
    :'gesagt'::jsonb, 'the messages she sees'
);
select ok(:'gesehen' not like '%KANARIE-N81%' and :'gesehen' not like '%"intern": true%', 'no internal note');
select ok(:'gesehen' not like '%KANARIE-A72%', 'nothing of a neighbour');
select ok(:'gesehen' like '%Beispielstraße%', 'with the address as her pages show it');
select results_eq(
    $$select mandant_id, tabelle, objekt, benutzerkonto_id, rolle, grund, nachher from audit.eintraege where aktion = 'eingesehen'$$,
    $$values (1::bigint, 'anmeldung.benutzerkonten', '64', 61::bigint, 'verwalter', 'Mieterin fragt am Telefon', '{"name": "Erika"}'::jsonb)$$,
    'who looked at whose view, and why'
);

select tests.als('verwalter', 61);
select throws_ok($$select api.mieteransicht(64, 'Probe') || (select to_jsonb(api.nachricht_senden(70, 'in fremdem Namen')))$$, '25006', null, 'nothing can be written as the tenant');
select tests.als('verwalter', 61);
select throws_ok('select api.mieteransicht(64, null)', 'HD031', null, 'never without a reason');
select throws_ok($$select api.mieteransicht(64, '  x ')$$, 'HD031', null, 'nor with a letter for one');
select throws_like($$select api.mieteransicht(164, 'Probe')$$, '%HD030%', 'not a tenant of another Mandant');
select throws_like($$select api.mieteransicht(62, 'Probe')$$, '%HD030%', 'not a colleague');
select throws_like($$select api.mieteransicht(4711, 'Probe')$$, '%HD030%', 'not somebody who does not exist');
select tests.als('hausmeister', 62);
select throws_ok($$select api.mieteransicht(64, 'Probe')$$, '42501', null, 'not by a caretaker');
select tests.als('mieter', 65);
select throws_ok($$select api.mieteransicht(64, 'Probe')$$, '42501', null, 'not by a tenant');
select throws_ok($$select intern.als_mieter_lesen(64, 40)$$, '42501', null, 'nor by the way behind it');
select tests.als('anonym');
select throws_ok($$select api.mieteransicht(64, 'Probe')$$, '42501', null, 'not by a stranger');
select tests.superuser();
select * from finish();
rollback;
