-- Devices that are told of alarms: whose they are, what they show, and when they end.
begin;
\ir support/welt.sql
select plan(49);

-- A session of each account that signs a device on
insert into anmeldung.sitzungen (mandant_id, id, benutzerkonto_id, laeuft_ab_am)
select k.mandant_id, ('00000000-0000-4000-8000-000000000' || lpad(k.id::text, 3, '0'))::uuid, k.id, now() + interval '90 days'
from anmeldung.benutzerkonten as k
where k.id in (60, 61, 62, 63, 162);
insert into anmeldung.sitzungen (mandant_id, id, benutzerkonto_id, laeuft_ab_am)
values (1, '00000000-0000-4000-8000-000000000999', 62, now() + interval '90 days');

create function tests.am_geraet(rolle text, konto bigint, sitzung text default null) returns void language plpgsql as $$
begin
    perform tests.als(rolle, konto);
    perform set_config('app.current_sitzung_id', '00000000-0000-4000-8000-000000000' || lpad(coalesce(sitzung, konto::text), 3, '0'), true);
end
$$;
create function tests.anmelden(wo text, geraet text default 'Telefon') returns bigint language sql as
$$ select (api.push_anmelden(wo, 'B' || repeat('a', 86), repeat('b', 22), geraet) ->> 'id')::bigint $$;
grant execute on all functions in schema tests to public;

-- Signing on
select tests.als('mieter', 64);
select throws_ok($$ select api.push_anmelden('https://p.example/1', 'x', 'x', 'x') $$, '42501', null, 'tenants are not on call');
select throws_ok('select * from api.push_abos', '42501', null, 'and have no devices');
select tests.als('anonym');
select throws_ok('select api.push_schluessel()', '42501', null, 'nobody without an account');
select tests.am_geraet('hausmeister', 62);
select is(api.push_schluessel(), null, 'no key yet');
select set_config('app.push_schluessel', 'BA1', true);
select is(api.push_schluessel(), 'BA1', 'the key of the installation');
select tests.anmelden('https://p.example/1') as a1 \gset
select is(tests.anmelden('https://p.example/1', 'Neuer Name'), :a1, 'the same device once');
select results_eq('select id, endpunkt, geraet from api.push_abos', format($$ values (%s::bigint, 'https://p.example/1', 'Neuer Name') $$, :a1), 'its owner sees it');
select throws_ok('select auth from verwaltung.push_abos', '42501', null, 'never its keys');
select throws_ok('delete from verwaltung.push_abos', '42501', null, 'nor deletes it past the function');
select throws_like(format('select tests.anmelden(%L)', u), '%HD031%', u) from (values
    ('http://p.example/1'), ('https://wer:was@p.example/'), ('ftp://p.example'), (E'https://p.example/\n'), ('https://p.example/ä'),
    ('https://p.example/' || repeat('x', 1000))
) as v (u);
select throws_like($$ select api.push_anmelden('https://p.example/2', 'A' || repeat('a', 86), repeat('b', 22), 'x') $$, '%HD031%', 'a key is a point');
select throws_like($$ select api.push_anmelden('https://p.example/2', 'B' || repeat('a', 86), 'b', 'x') $$, '%HD031%', 'a secret has 16 bytes');
select throws_like($$ select tests.anmelden('https://p.example/2', ' ') $$, '%HD031%', 'a device has a name');
select tests.anmelden('https://p.example/n' || n) from generate_series(2, 10) as n;
select throws_like($$ select tests.anmelden('https://p.example/n11') $$, '%HD126%', 'ten devices are enough');
select is(tests.anmelden('https://p.example/1'), :a1, 'but those ten go on');

-- Whose
select tests.am_geraet('verwalter', 61);
select is_empty('select * from api.push_abos', 'a colleague sees none of them');
select throws_like(format('select api.push_abmelden(%s)', :a1), '%HD030%', 'nor ends one');
select throws_like(format('select api.push_probe(%s)', :a1), '%HD030%', 'nor tries one');
select results_eq('select * from api.push_geraete()', 'values (62::bigint, 10)', 'the office sees how many');
select tests.am_geraet('hausmeister', 62);
select throws_ok('select * from api.push_geraete()', '42501', null, 'a caretaker does not');
select tests.am_geraet('hausmeister', 162);
select is_empty('select * from api.push_abos', 'another Mandant sees nothing');
select throws_like(format('select api.push_abmelden(%s)', :a1), '%HD030%', 'and ends nothing');
select ok(tests.anmelden('https://p.example/n10') > 0, 'a device passed on');
select tests.als('verwalter', 61);
select results_eq('select * from api.push_geraete()', 'values (62::bigint, 9)', 'tells whoever signed in last only');

-- Trying
select tests.am_geraet('hausmeister', 62);
select lives_ok(format('select api.push_probe(%s)', :a1), 'a device is tried');
select throws_like(format('select api.push_probe(%s)', :a1), '%HD127%', 'not all the time');
select tests.superuser();
delete from verwaltung.push_abos where id <> :a1;
select id as m0 from verwaltung.push_mitteilungen where push_abo_id = :a1 \gset
select is((select count(*) from hintergrund.procrastinate_jobs where task_name = 'push.senden' and (args ->> 'mitteilung_id')::bigint = :m0), 1::bigint, 'a job sends it');
select tests.als_login('bruecke');
select is((select koerper::jsonb - 'link' from intern.push_holen(1, :m0)), '{"titel": "Probe", "text": "Auf diesem Gerät kommen Mitteilungen des Notdienstes an.", "marke": "probe"}', 'it says so');
select is(intern.push_ergebnis(1, :m0, 'fehler', 'Antwort 500'), null, 'once');
select is_empty(format('select * from intern.push_holen(1, %s)', :m0), 'and is forgotten');
select tests.am_geraet('hausmeister', 62);
select is((select letzter_fehler from api.push_abos), 'Antwort 500', 'its owner reads why');

-- An alarm
select tests.superuser();
update verwaltung.versand_einstellungen set geschaeftszeiten = '{}' where mandant_id = 1;
insert into verwaltung.notdienst_plaene (mandant_id, id, bezeichnung, durchgaenge) values (1, 400, 'Nacht', 1);
insert into verwaltung.notdienst_stufen (mandant_id, plan_id, nr, art, benutzerkonto_id) values (1, 400, 1, 'konto', 62), (1, 400, 2, 'konto', 61);
select intern.anfrage_anlegen(1, 'portal', 'schaden', 'wasser', 'dringend', null, 'GEHEIM', 'GEHEIM', mietverhaeltnis_id => 50, person_id => 40) as a \gset
select id as al from verwaltung.alarme where anfrage_id = :a \gset
select tests.als_login('bruecke');
select intern.alarm_schritt(1, :al, 1);
select intern.alarm_schritt(1, :al, 1);
select tests.superuser();
select is((select count(*) from verwaltung.versand where anfrage_id = :a and ereignis = 'notdienst'), 1::bigint, 'by mail');
select is((select string_agg(geraet, ',') from verwaltung.push_mitteilungen where alarm_id = :al), 'Telefon', 'and on the device, once');
select ok(exists (select from verwaltung.anfrage_nachrichten where anfrage_id = :a and inhalt like '%E-Mail an KANARIE-Hausmeister-Nord, Mitteilung auf ein Gerät.'), 'both stand in the history');
select id as m1 from verwaltung.push_mitteilungen where alarm_id = :al \gset
select tests.als_login('bruecke');
select koerper::jsonb as k, sekunden as s from intern.push_holen(1, :m1) \gset
select is((select (:'k'::jsonb ->> 'text') || ' ' || (:'k'::jsonb ->> 'titel')), (select format('%s · Wasser · Beispielstraße Notdienst', x.nummer)
    from (select :'k'::jsonb ->> 'text' as t) as y cross join lateral (select split_part(y.t, ' ', 1) as nummer) as x), 'on the lock screen: number, kind, street');
select ok(:'k' not like '%GEHEIM%' and :'k' not like '%Erika%' and :'k' not like '%KANARIE%', 'nothing of a tenant');
select substring(:'k'::jsonb ->> 'link' from '#(.*)') as link \gset
select tests.als('anonym');
select is(api.notdienst_ansehen(:'link') ->> 'betreff', 'GEHEIM', 'its link opens the alarm');
select tests.als_login('bruecke');
select is((select array_agg(intern.push_ergebnis(1, :m1, 'fehler', 'Antwort 503')) from generate_series(1, 1)), array[10], 'tried again');
select is((select count(*) from generate_series(1, 4) as n cross join lateral intern.push_holen(1, :m1 + n * 0)), 4::bigint, 'five times');
select is(intern.push_ergebnis(1, :m1, 'fehler', 'Antwort 503'), null, 'then no more');
select tests.superuser();
select ok(exists (select from verwaltung.anfrage_nachrichten where anfrage_id = :a and inhalt like 'Notdienst, Schritt 1: Mitteilung an KANARIE-Hausmeister-Nord (Telefon) nicht zugestellt: Antwort 503.'), 'which stands in the history');

-- What ends a device
insert into verwaltung.push_mitteilungen (mandant_id, push_abo_id, geraet) values (1, :a1, 'Telefon') returning id as m2 \gset
select tests.als_login('bruecke');
select intern.push_ergebnis(1, :m2, 'weg', 'abgemeldet');
select tests.superuser();
select is_empty('select * from verwaltung.push_abos where benutzerkonto_id = 62', 'the push service knows it no more');
select tests.am_geraet('hausmeister', 62);
select tests.anmelden('https://p.example/a') as b1 \gset
select tests.am_geraet('hausmeister', 62, '999');
select tests.anmelden('https://p.example/b') as b2 \gset
select api.abmelden();
select tests.am_geraet('hausmeister', 62);
select results_eq('select id from api.push_abos', array[:b1::bigint], 'signing out ends this device, not the other');
select tests.als('leitung', 60);
select api.konto_sperren(62, 'verloren');
select tests.superuser();
select is_empty('select * from verwaltung.push_abos where benutzerkonto_id = 62', 'a suspended account has none');

select * from finish();
rollback;
