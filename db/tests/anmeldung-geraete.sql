-- Where an account is signed in.
begin;
\ir support/welt.sql
\ir support/anmeldung.sql
select plan(17);

select tests.anfrage(ip => '192.0.2.7');
select tests.merken('a', api.anmelden('erika@mieter.example', 'Kupferkessel 7')) is null as x \gset
select tests.anfrage(ip => '2001:db8:1:2::3');
select tests.merken('b', api.anmelden('erika@mieter.example', 'Kupferkessel 7')) is null as x \gset
select tests.merken('c', api.anmelden('erika@mieter.example', 'Kupferkessel 7')) is null as x \gset
select tests.merken('max', api.anmelden('max@mieter.example', 'Kupferkessel 7')) is null as x \gset
select tests.claims(tests.wert('a') ->> 'zugriffstoken') as a, tests.claims(tests.wert('b') ->> 'zugriffstoken') as b,
    tests.claims(tests.wert('c') ->> 'zugriffstoken') as c, tests.claims(tests.wert('max') ->> 'zugriffstoken') as max \gset
select tests.superuser();
update anmeldung.erneuerungstoken set ausgestellt_am = now() - interval '2 days' where sitzung_id = (:'b'::jsonb ->> 'sitzung_id')::uuid;

select tests.mit_claims(:'a');
select is(jsonb_array_length(api.meine_sitzungen()), 3, 'the own ones');
select is(
    (select (jsonb_agg(s order by s ->> 'diese' desc) -> 0) - array['angelegt_am', 'zuletzt_am'] from jsonb_array_elements(api.meine_sitzungen()) as s),
    jsonb_build_object('id', :'a'::jsonb ->> 'sitzung_id', 'netz', '192.0.2.0', 'diese', true, 'geraet', 'Testgerät'), 'this one is marked, its address shortened'
);
select is(api.meine_sitzungen() -> 2 ->> 'id', :'b'::jsonb ->> 'sitzung_id', 'the one unused for longest comes last');
select is(api.meine_sitzungen() -> 2 ->> 'netz', '2001:db8:1::', 'of IPv6 the first 48 bits');
select ok((api.meine_sitzungen() -> 2 ->> 'zuletzt_am')::timestamptz = now() - interval '2 days', 'with the time of the last renewal');

-- Somebody else's ------------------------------------------------------------------------------------
select throws_like(format('select api.sitzung_beenden(%L)', :'max'::jsonb ->> 'sitzung_id'), '%HD030%', 'the neighbour''s is not found');
select throws_like($$select api.sitzung_beenden('00000000-0000-4000-8000-000000000000')$$, '%HD030%', 'in the words of one that does not exist');
select tests.als('leitung', 60);
select throws_like(format('select api.sitzung_beenden(%L)', :'max'::jsonb ->> 'sitzung_id'), '%HD030%', 'not for the head either');
select lives_ok(format('select tests.mit_claims(%L)', :'max'), 'and goes on');

-- One, the others, all -----------------------------------------------------------------------------
select tests.mit_claims(:'a');
select is(api.sitzung_beenden((:'b'::jsonb ->> 'sitzung_id')::uuid), '{}', 'one is ended');
select throws_ok(format('select tests.mit_claims(%L)', :'b'), 'PGRST', null, 'at once');
select tests.mit_claims(:'a');
select is(jsonb_array_length(api.meine_sitzungen()), 2, 'and off the list');
select is(api.sitzungen_beenden(), '{}', 'all others');
select throws_ok(format('select tests.mit_claims(%L)', :'c'), 'PGRST', null, 'are ended');
select tests.mit_claims(:'a');
select api.sitzungen_beenden(true) is null as x \gset
select is(tests.cookie(), '', 'everywhere: the cookie goes, too');
select throws_ok(format('select tests.mit_claims(%L)', :'a'), 'PGRST', null, 'and this one ends');
select lives_ok(format('select tests.mit_claims(%L)', :'max'), 'the neighbour''s goes on');

select * from finish();
rollback;
