-- Links, words and what is known about a complaint: for the office only.
begin;
\ir support/welt.sql
select plan(40);
create function tests.ereignisse() returns text[] language sql security definer set search_path = tests, pg_catalog as $$
    select array_agg(e.entitaet_id || ' ' || array_to_string(e.kanaele, ' ') order by e.id) from verwaltung.ereignisse as e
$$;
grant execute on all functions in schema tests to public;
-- A second report of the same damage by the co-tenant, and a follow-up that began with a message.
insert into verwaltung.anfragen (
    mandant_id, id, jahr, lfd_nr, kategorie, schadensart, zustaendigkeit, quelle, betreff,
    objekt_id, einheit_id, mietverhaeltnis_id, melder_person_id, melder_name, hausmeister_bereich_id, folgt_auf_id
) values
(1, 75, 2026, 6, 'schaden', 'wasser', 'hausmeister_bereich', 'portal', 'Noch einmal', 20, 30, 50, 41, 'Max', 10, null),
(1, 76, 2026, 7, 'schaden', 'wasser', 'hausmeister_bereich', 'portal', 'Folge', 20, 30, 50, 40, 'Erika', 10, 70);
delete from verwaltung.ereignisse;

-- Links
select tests.als('verwalter', 61);
select api.anfrage_verknuepfen(75, 70, 'duplikat', true) as v \gset
select results_eq(
    $$select andere_id, art, richtung, nummer, erstellt_konto_id from api.anfrage_verknuepfungen where anfrage_id = 75$$,
    $$values (70::bigint, 'duplikat', 'hin', '2026-0001', 61::bigint)$$, 'one is the duplicate'
);
select results_eq(
    $$select andere_id, art, richtung, id is null from api.anfrage_verknuepfungen where anfrage_id = 70 order by andere_id$$,
    $$values (75::bigint, 'duplikat', 'her', false), (76::bigint, 'folge', 'her', true)$$, 'of the other, which also has a follow-up'
);
select is((select status from api.anfragen where id = 75), 'abgelehnt', 'the duplicate is closed');
select is(
    (select begruendung from api.statuswechsel where entitaet_id = 75 and nach = 'abgelehnt'),
    'Doppelt gemeldet. Wir bearbeiten das unter 2026-0001.', 'with the number of the other, which everybody there sees'
);
select throws_like('select api.anfrage_verknuepfen(70, 75, ''folge'')', '%HD103%', 'two Anfragen have one relation');
select throws_like('select api.anfrage_verknuepfen(70, 70, ''folge'')', '%HD030%', 'none with itself');
select throws_like('select api.anfrage_verknuepfen(70, 170, ''folge'')', '%HD030%', 'none into another Mandant');
select throws_like('select api.anfrage_verknuepfen(70, 72, ''egal'')', '%HD031%', 'only kinds there are');
select throws_like('select api.anfrage_verknuepfen(70, 72, ''folge'', true)', '%HD031%', 'only a duplicate is closed');
select lives_ok('select api.anfrage_verknuepfen(72, 70, ''duplikat'', true)', 'a neighbour reports the same');
select unalike(
    (select begruendung from api.statuswechsel where entitaet_id = 72 and nach = 'abgelehnt'), '%2026-0001%',
    'but is not told the number of what he does not see'
);
select lives_ok('select api.anfrage_verknuepfen(71, 70, ''gehoert_zu'')', 'they belong together');
select throws_like('select api.anfrage_verknuepfen(75, 74, ''duplikat'', true)', '%beendet%', 'what has ended is not closed again');
select is((select count(*) from api.anfrage_verknuepfungen where anfrage_id = 75), 1::bigint, 'nor linked by that');
select set_config('tests.id', id::text, true) from api.anfrage_verknuepfungen where anfrage_id = 71;
select tests.als('verwalter', 161);
select throws_like(format('select api.anfrage_verknuepfung_loesen(%s)', current_setting('tests.id')), '%HD030%', 'another Mandant cannot undo it');
select is((select count(*) from api.anfrage_verknuepfungen), 0::bigint, 'nor see any');
select tests.als('verwalter', 61);
select lives_ok(format('select api.anfrage_verknuepfung_loesen(%s)', current_setting('tests.id')), 'undone');
select is((select count(*) from api.anfrage_verknuepfungen where anfrage_id = 71), 0::bigint, 'and gone');
select throws_like(format('select api.anfrage_verknuepfung_loesen(%s)', current_setting('tests.id')), '%HD030%', 'once');
select tests.superuser();
select ok(tests.ereignisse() @> '{75 m1:personal,70 m1:personal}', 'the office hears of it at both');
delete from verwaltung.ereignisse;

-- Words
select tests.als('verwalter', 61);
select is(api.anfrage_schlagworte_aendern(70, '{ Versicherung , "Wasser   im Keller"}'), '{Versicherung,"Wasser im Keller"}', 'two words, tidied');
select is(api.anfrage_schlagworte_aendern(71, '{versicherung}'), '{Versicherung}', 'a word is one, however it is written');
select is(api.anfrage_schlagworte_aendern(70, '{}', '{VERSICHERUNG}'), '{"Wasser im Keller"}', 'taken away');
select is((select array_agg(wort order by wort) from api.schlagworte), '{Versicherung,"Wasser im Keller"}', 'it is still used elsewhere');
select api.anfrage_schlagworte_aendern(71, '{}', '{Versicherung}');
select is((select array_agg(wort order by wort) from api.schlagworte), '{"Wasser im Keller"}', 'what nobody uses is not offered');
select throws_like($$select api.anfrage_schlagworte_aendern(70, '{"a,b"}')$$, '%HD031%', 'no commas');
select throws_like($$select api.anfrage_schlagworte_aendern(70, '{" "}')$$, '%HD031%', 'no blanks');
select throws_like($$select api.anfrage_schlagworte_aendern(70, array(select 'w' || n from generate_series(1, 20) as n))$$, '%HD031%20%', 'not too many');
select throws_like($$select api.anfrage_schlagworte_aendern(170, '{x}')$$, '%HD030%', 'not in another Mandant');
select is(tests.ereignisse(), '{70 m1:personal,70 m1:personal,71 m1:personal,70 m1:personal,71 m1:personal}'::text[], 'the office hears of each');
select tests.als('verwalter', 161);
select is((select count(*) from api.schlagworte) + (select count(*) from api.anfrage_schlagworte), 0::bigint, 'words stay in their Mandant');

-- Complaints
select tests.als('verwalter', 61);
select lives_ok($$select api.beschwerde_festhalten(71, 51, 'nachts ab 23 Uhr', 'Frau Vera')$$, 'who, when, and who heard it');
select lives_ok($$select api.beschwerde_festhalten(71, 51, 'nachts ab 22 Uhr', '')$$, 'corrected');
select results_eq(
    $$select gegen_mietverhaeltnis_id, zeiten, zeugen, geaendert_konto_id from api.beschwerden where anfrage_id = 71$$,
    $$values (51::bigint, 'nachts ab 22 Uhr', '', 61::bigint)$$, 'there is one'
);
select throws_like($$select api.beschwerde_festhalten(70, 51)$$, '%HD104%', 'a Schaden is no complaint');
select throws_like($$select api.beschwerde_festhalten(71, 150)$$, '%HD030%', 'nobody of another Mandant is complained of');
select tests.als('mieter', 64);
select throws_ok('select 1 from api.beschwerden', '42501', null, 'whoever complains does not see it');
select throws_ok('select 1 from api.anfrage_verknuepfungen', '42501', null, 'nor links');
select tests.als('hausmeister', 62);
select throws_ok('select 1 from api.anfrage_schlagworte', '42501', null, 'a caretaker sees no words');
select throws_ok($$select api.anfrage_schlagworte_aendern(70, '{x}')$$, '42501', null, 'nor adds any');
select * from finish();
rollback;
