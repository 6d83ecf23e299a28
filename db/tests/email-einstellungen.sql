-- How a Mandant treats mail: who reads and changes it, and what ohne_dmarc decides.
begin;
\ir support/welt.sql
\ir support/email.sql
select plan(30);
select intern.klassifikationsregeln_vorbelegen(1);

select is((select count(*) from verwaltung.email_einstellungen), (select count(*) from verwaltung.mandanten), 'every Mandant has its row from the start');
select is((select string_agg(distinct ohne_dmarc, ',') from verwaltung.email_einstellungen), 'manuell', 'and decides by hand');

-- A sender whose domain has no DMARC record, proven by DKIM of exactly this domain.
create function tests.ohne_dmarc(betreff text, aenderung jsonb default '{}', an text default 'post@eins.example') returns verwaltung.email_triage language sql as $$
    select tests.eingang(
        tests.mail(betreff, 'Unter der Spüle tropft Wasser.'),
        tests.pruefung('nora@mieter.example', 'none', 'kein_dmarc') || '{"ausgerichtet": true}' || aenderung, an
    );
$$;
select is(row(e.status, e.grund)::text, '(manuell,kein_dmarc)', 'by default it waits for a person') from tests.ohne_dmarc('Wasser 1') as e;

select tests.als('verwalter', 61);
select results_eq('select mandant_id, ohne_dmarc from api.email_einstellungen', $$ values (1::bigint, 'manuell') $$, 'a clerk reads the settings of the own Mandant');
select throws_ok($$ select api.email_einstellungen_aendern('{"ohne_dmarc": "zuordnen"}') $$, '42501', null, 'and does not change them');
select throws_ok($$ update verwaltung.email_einstellungen set ohne_dmarc = 'zuordnen' $$, '42501', null, 'nor past the function');
select tests.als('hausmeister', 62);
select throws_ok('select 1 from api.email_einstellungen', '42501', null, 'a caretaker sees none');
select tests.als('mieter', 64);
select throws_ok('select 1 from api.email_einstellungen', '42501', null, 'nor a tenant');
select throws_ok($$ select api.email_einstellungen_aendern('{"ohne_dmarc": "zuordnen"}') $$, '42501', null, 'who changes nothing either');
select tests.als('anonym');
select throws_ok('select 1 from api.email_einstellungen', '42501', null, 'nor whoever is not signed in');
select throws_ok($$ select api.email_einstellungen_aendern('{}') $$, '42501', null, 'nor changes anything');

select tests.als('leitung', 60);
select throws_like($$ select api.email_einstellungen_aendern('{"ohne_dmarc": "immer"}') $$, '%HD031%', 'an unknown value is refused');
select throws_like($$ select api.email_einstellungen_aendern('{"ohne_dmarc": null}') $$, '%HD031%', 'nothing is no value');
select throws_like($$ select api.email_einstellungen_aendern('{"mandant_id": 2}') $$, '%HD031%„mandant_id“%', 'an unknown setting is named');
select throws_like($$ select api.email_einstellungen_aendern('[]') $$, '%HD031%', 'settings are an object');
select throws_like($$ select api.email_einstellungen_aendern(null) $$, '%HD031%', 'not nothing');
select is(api.email_einstellungen_aendern('{}') ->> 'ohne_dmarc', 'manuell', 'changing nothing shows all');
select is(api.email_einstellungen_aendern('{"ohne_dmarc": "zuordnen"}') ->> 'ohne_dmarc', 'zuordnen', 'the head of the office changes it');
select tests.superuser();
select results_eq('select mandant_id, ohne_dmarc from verwaltung.email_einstellungen order by 1', $$ values (1::bigint, 'zuordnen'), (2, 'manuell') $$, 'for the own Mandant only');
select results_eq(
    $$ select rolle, benutzerkonto_id, vorher, nachher from audit.eintraege where tabelle = 'verwaltung.email_einstellungen' and aktion = 'geaendert' $$,
    $$ values ('leitung', 60::bigint, '{"ohne_dmarc": "manuell"}'::jsonb, '{"ohne_dmarc": "zuordnen"}'::jsonb) $$, 'who did it is recorded'
);

select is(row(e.status, e.absender)::text, '(zugeordnet,nora@mieter.example)', 'now the proven sender is filed') from tests.ohne_dmarc('Wasser 2') as e;
select is(e.status, 'manuell', 'not at another Mandant') from tests.ohne_dmarc('Wasser 3', an => 'post@zwei.example') as e;
select is(row(e.status, e.grund)::text, '(manuell,kein_dmarc)', 'not without a proof: ' || a) from unnest(array[
    '{"ausgerichtet": false}', '{"ausgerichtet": null}', '{"ausgerichtet": "ja"}'
]) as a, tests.ohne_dmarc('Wasser ' || a, a::jsonb) as e;
select is(e.status, 'manuell', 'nor without an address') from tests.ohne_dmarc('Wasser 4', '{"absender": null}') as e;
select is(row(e.status, e.grund)::text, format('(manuell,%s)', a ->> 'grund'), 'a failed check stays failed: ' || (a ->> 'ergebnis')) from unnest(array[
    '{"ergebnis": "fail", "grund": "dmarc_fail"}', '{"ergebnis": "permerror", "grund": "dmarc_ungueltig"}', '{"ergebnis": "verdaechtig", "grund": "umschlag_anderes_konto"}'
]::jsonb[]) as a, tests.ohne_dmarc('Wasser ' || (a ->> 'grund'), a) as e;

select tests.als_login('bruecke');
select throws_ok('select ohne_dmarc from verwaltung.email_einstellungen', '42501', null, 'the bridge does not look');
select * from finish();
rollback;
