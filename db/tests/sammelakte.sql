-- One act on many Anfragen: seen before, refused one by one, done once, taken back as far as life goes back.
begin;
\ir support/welt.sql
select plan(46);
create function tests.feld(anfrage bigint, feld text) returns text language sql security definer set search_path = tests, pg_catalog as $$
    select to_jsonb(a) ->> feld from verwaltung.anfragen as a where a.id = anfrage
$$;
create function tests.kurz(antwort jsonb) returns text language sql as $$
    select string_agg((e ->> 'anfrage_id') || ' ' || (e ->> 'ergebnis'), ', ' order by (e ->> 'anfrage_id')::bigint)
    from jsonb_array_elements(antwort -> 'anfragen') as e
$$;
create function tests.von(antwort jsonb, anfrage bigint, feld text) returns text language sql as $$
    select e ->> feld from jsonb_array_elements(antwort -> 'anfragen') as e where (e ->> 'anfrage_id')::bigint = anfrage
$$;
create temp table antworten (name text, wert jsonb);
grant select, insert on antworten to public;
create function tests.antwort(n text) returns jsonb language sql as $$ select wert from antworten where name = n $$;
grant execute on all functions in schema tests to public;

-- Looking first
select tests.als('verwalter', 61);
select is(
    tests.kurz(api.sammelakt('prioritaet', '{"prioritaet": "dringend"}', '{72,70,70,71,170}')), '70 geaendert, 71 geaendert, 72 geaendert, 170 abgelehnt',
    'a preview says what would become of each'
);
select is(tests.von(api.sammelakt('prioritaet', '{"prioritaet": "dringend"}', '{70}'), 70, 'was'), 'Priorität: normal → dringend', 'and what would change');
select is(tests.feld(70, 'prioritaet'), 'normal', 'but changes nothing');
select is_empty('select from verwaltung.sammelakte', 'and leaves nothing behind');
select matches(tests.von(api.sammelakt('bereich', '{"hausmeister_bereich_id": 11}', '{71}'), 71, 'grund'), 'Nur Schäden', 'the reason is the one of a single change');
select isnt(tests.von(api.sammelakt('annehmen', '{}', '{70}'), 70, 'briefe'), '0', 'letters are counted');
select is(api.sammelakt('annehmen', '{}', '{70}') ->> 'endgueltig', 'true', 'an acceptance is final');

-- Doing it
insert into antworten select 'prio', api.sammelakt('prioritaet', '{"prioritaet": "hoch", "status": "abgelehnt"}', '{70,72}', '00000000-0000-4000-8000-000000000001', false);
select is(tests.kurz(tests.antwort('prio')), '70 geaendert, 72 geaendert', 'two are changed');
select is(tests.feld(70, 'prioritaet') || tests.feld(72, 'prioritaet') || tests.feld(70, 'status'), 'hochhochoffen', 'and nothing else about them');
select isnt_empty($$ select from api.anfrage_nachrichten where anfrage_id = 72 and inhalt = 'Priorität: Normal → Hoch' $$, 'their history says so');
select is(
    tests.kurz(api.sammelakt('prioritaet', '{"prioritaet": "hoch"}', '{70,74}', '00000000-0000-4000-8000-000000000001', false)), '70 geaendert, 74 geaendert',
    'a further part of the same act'
);
select is((select count(*) from verwaltung.sammelakte), 1::bigint, 'is one act');
select is((select count(*) from api.anfrage_nachrichten where anfrage_id = 70 and verfasser_rolle = 'system'), 1::bigint, 'and nothing is done twice');
select throws_like(
    $$ select api.sammelakt('prioritaet', '{"prioritaet": "niedrig"}', '{70}', '00000000-0000-4000-8000-000000000001', false) $$, '%HD151%',
    'one name is one act'
);
select is(tests.kurz(api.sammelakt('prioritaet', '{"prioritaet": "hoch"}', '{70}')), '70 unveraendert', 'what is so already stays');

-- Taking it back
select lives_ok($$ select api.anfrage_aendern(72, '{"prioritaet": "niedrig"}') $$, 'somebody changes one of them');
insert into antworten select 'zurueck', api.sammelakt_zuruecknehmen((tests.antwort('prio') ->> 'sammelakt_id')::bigint);
select is(tests.antwort('zurueck') ->> 'zurueckgenommen', '2', 'the others go back');
select is(tests.feld(70, 'prioritaet') || tests.feld(72, 'prioritaet') || tests.feld(74, 'prioritaet'), 'normalniedrignormal', 'that one stays as it is now');
select matches(tests.antwort('zurueck') #>> '{ausnahmen,0,grund}', 'inzwischen geändert', 'and is named with the reason');
select is((select count(*) from api.anfrage_nachrichten where anfrage_id = 70 and verfasser_rolle = 'system'), 2::bigint, 'the way back is recorded, too');
select throws_like($$ select api.sammelakt_zuruecknehmen((tests.antwort('prio') ->> 'sammelakt_id')::bigint) $$, '%HD152%schon%', 'only once');

insert into antworten select 'worte', api.sammelakt('schlagworte', '{"dazu": ["Dach", "Sturm"], "weg": []}', '{70,71}', '00000000-0000-4000-8000-000000000002', false);
select is(tests.von(tests.antwort('worte'), 71, 'was'), 'Schlagworte: leer → Dach, Sturm', 'words on many');
select lives_ok($$ select api.anfrage_schlagworte_aendern(70, '{Eilig}') $$, 'a colleague adds one');
select lives_ok($$ select api.sammelakt_zuruecknehmen((tests.antwort('worte') ->> 'sammelakt_id')::bigint) $$, 'taking back');
select results_eq('select wort from api.anfrage_schlagworte where anfrage_id in (70, 71)', $$ values ('Eilig') $$, 'takes only what was given');

select tests.superuser();
update verwaltung.anfragen set wiedervorlage_am = '2020-01-01' where id = 72;
select tests.als('verwalter', 61);
insert into antworten select 'vorlage', api.sammelakt('wiedervorlage', jsonb_build_object('am', intern.heute() + 5), '{70,72}', '00000000-0000-4000-8000-000000000003', false);
select is(tests.feld(72, 'wiedervorlage_am')::date, intern.heute() + 5, 'a day for many');
select lives_ok($$ select api.anfrage_wiedervorlage(70, null) $$, 'one is changed meanwhile');
select is(jsonb_array_length(api.sammelakt_zuruecknehmen((tests.antwort('vorlage') ->> 'sammelakt_id')::bigint) -> 'ausnahmen'), 1, 'and named');
select is(tests.feld(72, 'wiedervorlage_am'), '2020-01-01', 'the other has its old day again, though it lies in the past');

insert into antworten select 'wer', api.sammelakt('sachbearbeiter', '{"sachbearbeiter_konto_id": 60}', '{70,71}', '00000000-0000-4000-8000-000000000004', false);
select is(tests.von(tests.antwort('wer'), 71, 'was'), 'Betreut von: KANARIE-Verwalter-1 → KANARIE-Leitung-1', 'a clerk for many');
insert into antworten select 'bereich', api.sammelakt('bereich', '{"hausmeister_bereich_id": 11}', '{70,71}', '00000000-0000-4000-8000-000000000005', false);
select is(tests.kurz(tests.antwort('bereich')), '70 geaendert, 71 abgelehnt', 'an area for those that may have one');
select lives_ok($$ select api.sammelakt_zuruecknehmen((tests.antwort('bereich') ->> 'sammelakt_id')::bigint) $$, 'and back');
select is(tests.feld(70, 'hausmeister_bereich_id'), '10', 'to the old one');

-- Final ones
insert into antworten select 'an', api.sammelakt('annehmen', '{}', '{70,72}', '00000000-0000-4000-8000-000000000006', false);
select is(tests.feld(70, 'status') || tests.feld(72, 'status'), 'akzeptiertakzeptiert', 'many are accepted');
select throws_like($$ select api.sammelakt_zuruecknehmen((tests.antwort('an') ->> 'sammelakt_id')::bigint) $$, '%HD152%lassen sich nicht%', 'which is not taken back');
select is(tests.kurz(api.sammelakt('annehmen', '{}', '{70,74}', '00000000-0000-4000-8000-000000000007', false)), '70 abgelehnt, 74 geaendert', 'whoever was faster stays so');
select is(
    tests.kurz(api.sammelakt('duplikat', '{"andere_id": 70}', '{70,74}', '00000000-0000-4000-8000-000000000008', false)), '70 abgelehnt, 74 geaendert',
    'duplicates of one, which is none of itself'
);
select is(
    tests.kurz(api.sammelakt('ablehnen', '{"begruendung": "Das ist Sache der WEG."}', '{73,74}', '00000000-0000-4000-8000-000000000009', false)), '73 geaendert, 74 abgelehnt',
    'refused with a reason, an ended one is named'
);
select is((select begruendung from api.statuswechsel where entitaet_id = 73 and nach = 'abgelehnt'), 'Das ist Sache der WEG.', 'which the tenant reads');

-- What is wrong, and nobody else
select throws_like($$ select api.sammelakt('ablehnen', '{}', '{70}') $$, '%HD151%', 'no refusal without a reason');
select throws_like($$ select api.sammelakt('annehmen', '{}', '{}') $$, '%HD151%', 'nothing is no act');
select throws_like($$ select api.sammelakt('annehmen', '{}', '{70}', null, false) $$, '%HD151%', 'an act has a name');
select tests.als('leitung', 60);
select throws_like($$ select api.sammelakt_zuruecknehmen((tests.antwort('wer') ->> 'sammelakt_id')::bigint) $$, '%HD030%', 'nobody takes back what another did');
select tests.als('verwalter', 161);
select is(tests.kurz(api.sammelakt('prioritaet', '{"prioritaet": "hoch"}', '{70}')), '70 abgelehnt', 'another Mandant finds nothing');
select tests.als('hausmeister', 62);
select throws_ok($$ select api.sammelakt('annehmen', '{}', '{70}') $$, '42501', null, 'no bulk acts for caretakers');
select tests.als('mieter', 64);
select throws_ok($$ select api.anfragen_auswaehlen('{"ansicht": "alle"}') $$, '42501', null, 'nor for tenants');
select * from finish();
rollback;
