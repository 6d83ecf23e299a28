-- An incident of a house: gathers Anfragen, is shown to those it concerns, tells them once, ends with its Anfragen.
begin;
\ir support/welt.sql
select plan(89);
create function tests.in_stoerung(anfrage bigint) returns bigint language sql security definer set search_path = tests, pg_catalog as $$
    select z.sammelstoerung_id from verwaltung.sammelstoerung_anfragen as z where z.anfrage_id = anfrage
$$;
grant execute on all functions in schema tests to public;

-- Gathering: suggestions
select tests.als('verwalter', 61);
select results_eq(
    $$ select anfrage_id, empfohlen from api.sammelstoerung_vorschlaege(20, 'heizung') $$, $$ values (72::bigint, true), (74, false) $$,
    'running Anfragen of the house: the same kind first, unclear ones not ticked'
);
select is_empty($$ select * from api.sammelstoerung_vorschlaege(120, 'wasser') $$, 'nothing of another Mandant');
select throws_like($$ select api.sammelstoerung_anlegen(120, 'heizung', 'x') $$, '%HD030%', 'no incident in a house of another Mandant');
select throws_like($$ select api.sammelstoerung_anlegen(20, 'heizung', 'x', einheit_ids => '{32}') $$, '%HD030%', 'no unit of another house');
select throws_like($$ select api.sammelstoerung_anlegen(20, 'heizung', ' ') $$, '%HD031%Titel%', 'it has a name');
select throws_like($$ select api.sammelstoerung_anlegen(20, 'heizung', 'x', seit => now() + interval '1 hour') $$, '%HD031%Zukunft%', 'it has begun');
select throws_like($$ select api.sammelstoerung_anlegen(20, 'heizung', 'x', anfrage_ids => '{73}') $$, '%HD120%anderes Haus%', 'nothing of another house');
select throws_like($$ select api.sammelstoerung_anlegen(20, 'heizung', 'x', anfrage_ids => '{170}') $$, '%HD030%', 'nothing of another Mandant');
select (api.sammelstoerung_anlegen(20, 'heizung', 'KANARIE-Heizung', 'Die Pumpe steht.', anfrage_ids => '{72}') ->> 'id')::bigint as s \gset
select is((select herkunft from api.sammelstoerung_anfragen where anfrage_id = 72), 'verwaltung', 'gathered by hand');
select is((select count(*) from api.sammelstoerung_vorschlaege(20, 'heizung') where empfohlen), 0::bigint, 'and suggested no more');
select is(
    (select inhalt from api.anfrage_nachrichten where anfrage_id = 72 order by erstellt_am desc, id limit 1),
    'Gehört zur Störung „KANARIE-Heizung“.', 'the Anfrage says so, for staff'
);
select (api.sammelstoerung_anlegen(20, 'wasser', 'Nur oben', einheit_ids => '{30}') ->> 'id')::bigint as teil \gset
select throws_like(format('select api.sammelstoerung_zuordnen(%s, %L)', :teil, '{72}'), '%HD120%anderen Störung%', 'one at a time');

-- The rule
select tests.superuser();
select intern.anfrage_anlegen(1, 'email', 'schaden', 'heizung', null, null, 'kalt', 'kalt', mietverhaeltnis_id => 50, person_id => 40) as a \gset
select is(
    (select herkunft || ': ' || grund from verwaltung.sammelstoerung_anfragen where anfrage_id = :a and sammelstoerung_id = :s),
    'regel: gleiches Haus, gleiche Schadensart, gemeldet während die Störung andauert', 'a new damage of the same kind joins by itself, with the reason'
);
select intern.anfrage_anlegen(1, 'email', 'schaden', 'elektrik', null, null, 'x', 'x', mietverhaeltnis_id => 50, person_id => 40) as b \gset
select intern.anfrage_anlegen(1, 'email', 'schaden', 'heizung', null, null, 'x', 'x', mietverhaeltnis_id => 54, person_id => 46) as c \gset
select intern.anfrage_anlegen(1, 'email', 'schaden', 'wasser', null, null, 'x', 'x', mietverhaeltnis_id => 51, person_id => 42) as d \gset
select intern.anfrage_anlegen(1, 'email', 'schaden', 'wasser', null, null, 'x', 'x', mietverhaeltnis_id => 50, person_id => 40) as e \gset
select is_empty(
    format('select * from verwaltung.sammelstoerung_anfragen where anfrage_id in (%s, %s, %s)', :b, :c, :d),
    'not one of another kind, house or unit'
);
select is((select sammelstoerung_id from verwaltung.sammelstoerung_anfragen where anfrage_id = :e), :teil::bigint, 'but of the unit that is concerned');
update verwaltung.anfragen set schadensart = 'heizung' where id = :b;
select is((select sammelstoerung_id from verwaltung.sammelstoerung_anfragen where anfrage_id = :b), :s::bigint, 'also when the kind is corrected');

-- Undo
select tests.als('verwalter', 61);
select lives_ok(format('select api.sammelstoerung_loesen(%s)', :b), 'a clerk takes it out again');
select throws_like(format('select api.sammelstoerung_loesen(%s)', :b), '%HD030%', 'once');
select tests.als('leitung', 160);
select throws_like(format('select api.sammelstoerung_loesen(%s)', :a), '%HD030%', 'not somebody of another Mandant');
select is((select count(*) from api.sammelstoerungen) + (select count(*) from api.rundschreiben), 0::bigint, 'who sees none of it');

-- Tenants
select tests.superuser();
insert into verwaltung.dateien (mandant_id, id, sha256, groesse, medientyp) select 1, n, sha256(n::text::bytea), 3, 'image/jpeg' from generate_series(900, 901) as n;
insert into verwaltung.datei_ablagen (mandant_id, datei_id, benutzerkonto_id, dateiname) values (1, 900, 66, 'kalt.jpg'), (1, 901, 64, 'fremd.jpg');
select tests.als('mieter', 64);
select results_eq('select titel from api.meine_stoerungen order by titel collate "C"', $$ values ('KANARIE-Heizung'), ('Nur oben') $$, 'Erika sees what concerns her flat');
select is((select anfrage_id from api.meine_stoerungen where titel = 'KANARIE-Heizung'), :a::bigint, 'and that her Anfrage belongs to it');
select throws_ok('select * from api.sammelstoerung_betroffene', '42501', null, 'nobody else''s words');
select throws_ok('select erstellt_konto_id from verwaltung.sammelstoerungen', '42501', null, 'nor who looks after it');
select tests.als('mieter', 66);
select results_eq('select titel from api.meine_stoerungen order by titel collate "C"', $$ values ('KANARIE-Heizung') $$, 'Nora''s flat has water');
select is((select anfrage_id from api.meine_stoerungen), 72::bigint, 'never a neighbour''s Anfrage');
select isnt(api.stoerung_betrifft_mich(:s, 'Bei mir auch, 14 Grad') ->> 'angeschlossen_am', null, 'that is it: the time of the server');
select lives_ok(format('select api.stoerung_betrifft_mich(%s)', :s), 'a second time changes nothing');
select is(api.stoerung_betrifft_mich(:s, '', '{900}') ->> 'angeschlossen_am' is not null, true, 'photos may follow');
select lives_ok(format($$ select api.stoerung_betrifft_mich(%s, '', '{900}') $$, :s), 'twice is once');
select results_eq('select hinweis, fotos from api.meine_stoerungen', $$ values ('Bei mir auch, 14 Grad', '[{"datei_id": 900, "dateiname": "kalt.jpg", "medientyp": "image/jpeg", "groesse": 3}]'::jsonb) $$, 'beside the words');
select throws_like(format($$ select api.stoerung_betrifft_mich(%s, '', '{901}') $$, :s), '%HD031%Datei%', 'own ones only');
select throws_ok(
    format('insert into verwaltung.sammelstoerung_dateien (mandant_id, sammelstoerung_id, person_id, datei_id) values (1, %s, 42, 901)', :s), '42501', null, 'by no way'
);
select throws_like(format('select api.stoerung_betrifft_mich(%s)', :teil), '%HD030%', 'not what concerns others');
select throws_ok(
    format('insert into verwaltung.sammelstoerung_betroffene (mandant_id, sammelstoerung_id, person_id, mietverhaeltnis_id) values (1, %s, 40, 50)', :s),
    '42501', null, 'nobody joins for somebody else'
);
select tests.als('mieter', 67);
select is_empty('select * from api.meine_stoerungen', 'who moved out is not concerned');
select tests.als('mieter', 164);
select is_empty('select * from api.meine_stoerungen', 'nor is another Mandant''s tenant');
select tests.als('hausmeister', 62);
select throws_ok('select * from api.sammelstoerungen', '42501', null, 'caretakers read the Anfragen');
select throws_ok($$ select api.sammelstoerung_anlegen(20, 'heizung', 'x') $$, '42501', null, 'and make no incident');
select tests.als('verwalter', 61);
select is((select string_agg(einheit || ': ' || hinweis, '') from api.sammelstoerung_betroffene), 'EG rechts: Bei mir auch, 14 Grad', 'the office reads who joined');
select is((select fotos #>> '{0,dateiname}' from api.sammelstoerung_betroffene), 'kalt.jpg', 'and sees the photo');
select tests.als('mieter', 65);
select is_empty('select from verwaltung.sammelstoerung_dateien', 'a neighbour does not');
select throws_like('select api.datei(900)', '%HD030%', 'by no way');
select tests.als('leitung', 160);
select is_empty('select from verwaltung.sammelstoerung_dateien', 'nor another Mandant');
select tests.als('hausmeister', 62);
select throws_ok('select from verwaltung.sammelstoerung_dateien', '42501', null, 'nor a caretaker');

-- Telling everybody once
select tests.superuser();
insert into verwaltung.benachrichtigungswahl (mandant_id, person_id, ereignis, per_email) values (1, 41, 'stoerung', false);
select tests.als('verwalter', 61);
select is(
    api.sammelstoerung_mitteilung_vorschau(:s, 'beginn') - 'betreff' - 'text',
    '{"empfaenger": 3, "per_email": 2, "ohne_adresse": 0, "abgewaehlt": 1, "gleiche_adresse": 0}'::jsonb, 'the preview counts'
);
select is((api.sammelstoerung_mitteilung_vorschau(:teil, 'beginn') ->> 'empfaenger')::int, 2, 'only the units concerned');
select throws_like(format($$ select api.sammelstoerung_mitteilen(%s, 'ende', 'b', 't') $$, :s), '%HD121%', 'no end before it ends');
select lives_ok(format($$ select api.sammelstoerung_mitteilen(%s, 'beginn', 'Betreff', '{{nummer}} bleibt Text') $$, :s), 'told');
select throws_like(format($$ select api.sammelstoerung_mitteilen(%s, 'beginn', 'b', 't') $$, :s), '%HD122%', 'once');
select tests.superuser();
select id as r from verwaltung.rundschreiben where sammelstoerung_id = :s \gset
select ok(exists (
    select from hintergrund.procrastinate_jobs where task_name = 'versand.rundschreiben' and args ->> 'rundschreiben_id' = :'r'
), 'the worker is asked');
select tests.als_login('bruecke');
select ok(intern.rundschreiben_verteilen(1, :r), 'distributed');
select ok(intern.rundschreiben_verteilen(1, :r), 'and again, after a crash');
select tests.superuser();
select results_eq(
    format('select person_id, status, grund from verwaltung.versand where rundschreiben_id = %s order by person_id', :r),
    $$ values (40::bigint, 'wartet', null), (41, 'unterdrueckt', 'abgewaehlt'), (42, 'wartet', null) $$,
    'each person has one mail, or the reason why not'
);
select matches(
    (select text from verwaltung.versand where rundschreiben_id = :r and person_id = 40), '{{nummer}} bleibt Text', 'what was typed is text and no template'
);
select tests.als('verwalter', 61);
select is((select stand -> 'geschrieben' from api.rundschreiben), '3'::jsonb, 'the office sees how far it is');
select ok((select verteilt_am is not null and empfaenger_zahl = 3 from api.rundschreiben), 'and that it is through');

-- Lost jobs
select tests.superuser();
update verwaltung.rundschreiben set verteilt_am = null, erstellt_am = now() - interval '1 hour' where id = :r;
set local search_path = hintergrund, tests, public;
delete from procrastinate_jobs;
set local search_path = tests, public;
select intern.versand_nachholen();
select ok(exists (
    select from hintergrund.procrastinate_jobs where task_name = 'versand.rundschreiben' and args ->> 'rundschreiben_id' = :'r'
), 'a lost job is replaced');

-- The end
update verwaltung.sammelstoerung_anfragen set am = am - interval '1 hour' where sammelstoerung_id = :s;
select tests.als('mieter', 64);
select lives_ok(format($$ select api.nachricht_senden(%s, 'Seit gestern tropft es auch.') $$, :a), 'Erika adds something');
select tests.als('verwalter', 61);
select results_eq(
    format('select anfrage_id, schliesst, grund from api.sammelstoerung_beheben_vorschau(%s)', :s),
    format($$ values (72::bigint, true, null), (%s, false, 'der Mieter hat seither dazu geschrieben') $$, :a),
    'what needs its own end is named'
);
select throws_like(format($$ select api.sammelstoerung_beheben(%s, '', 'Firma', '{72}') $$, :s), '%HD031%Maßnahme%', 'what was done is said');
select is(
    api.sammelstoerung_beheben(:s, 'Pumpe getauscht', 'Firma Warm', format('{72,73,%s}', :a)::bigint[]) - 'id' #- '{offen_geblieben,0,nummer}',
    jsonb_build_object('abgeschlossen', 1, 'offen_geblieben', jsonb_build_array(
        jsonb_build_object('anfrage_id', :a::bigint, 'grund', 'der Mieter hat seither dazu geschrieben')
    )),
    'one act closes those that were named, passes over a reason nobody has seen, and says what stays open'
);
select results_eq(
    $$ select id, status, massnahme from api.anfragen where id in (72, 73) order by id $$,
    $$ values (72::bigint, 'abgeschlossen', 'Pumpe getauscht'), (73, 'offen', null) $$, 'nothing that does not belong to it'
);
select is((select nach || ': ' || begruendung from api.statuswechsel where entitaet_id = 72 order by am desc, nach limit 1), 'abgeschlossen: Störung „KANARIE-Heizung“ behoben', 'the history says why');
select throws_like(format($$ select api.sammelstoerung_beheben(%s, 'x', 'y', '{}') $$, :s), '%HD121%', 'once');
select tests.superuser();
select is(
    (select string_agg(ereignis, ' ' order by ereignis) from verwaltung.versand where anfrage_id = 72 and person_id = 42), 'abschluss', 'one letter about the end, none about the step between'
);
select tests.als('verwalter', 61);
select is((api.sammelstoerung_mitteilung_vorschau(:s, 'ende') ->> 'empfaenger')::int, 2, 'whoever got that one is not written to twice');
select tests.als('mieter', 66);
select is((select status from api.meine_stoerungen), 'behoben', 'tenants read for three days that it is over');
select throws_like(format('select api.stoerung_betrifft_mich(%s)', :s), '%HD030%', 'and join no more');

-- Frames
select tests.superuser();
select set_eq(
    format('select unnest(kanaele) from verwaltung.ereignisse where entitaet = %L and entitaet_id = %s and art = %L', 'sammelstoerungen', :s, 'status'),
    $$ values ('m1:personal'), ('m1:mieter:40'), ('m1:mieter:41'), ('m1:mieter:42') $$, 'those it concerns hear of it, nobody else'
);

-- Letters that were not written told nobody
update verwaltung.versand set status = 'unterdrueckt', grund = 'abgewaehlt' where anfrage_id = 72 and ereignis = 'abschluss';
select tests.als('verwalter', 61);
select is((api.sammelstoerung_mitteilung_vorschau(:s, 'ende') ->> 'empfaenger')::int, 3, 'whoever chose not to get that one hears of the end');
select lives_ok(format('select api.sammelstoerung_loesen(%s)', :a), 'what stayed open is taken out of an ended one, too');

-- A correction takes back what the rule did, and nothing else
select (api.sammelstoerung_anlegen(20, 'elektrik', 'Strom 20') ->> 'id')::bigint as zwanzig \gset
select (api.sammelstoerung_anlegen(21, 'elektrik', 'Strom 21') ->> 'id')::bigint as einund \gset
select (api.sammelstoerung_anlegen(20, 'sanitaer', 'WC oben', einheit_ids => '{30}') ->> 'id')::bigint as oben \gset
select (api.anfrage_erfassen('schaden', 'dunkel im Flur', objekt_id => 20, schadensart => 'elektrik', melder_name => 'Passant', quelle => 'telefon') ->> 'id')::bigint as x \gset
select is(tests.in_stoerung(:x), :zwanzig::bigint, 'the house as it was understood');
select lives_ok(format($$ select api.anfrage_aendern(%s, '{"objekt_id": 21}') $$, :x), 'it was another house');
select is(tests.in_stoerung(:x), :einund::bigint, 'whose incident it joins now');
select isnt_empty(
    format($$ select from verwaltung.anfrage_nachrichten where anfrage_id = %s and inhalt like 'Gehört nicht mehr zur Störung „Strom 20“: Haus%%' $$, :x), 'the history says why'
);
select lives_ok(format($$ select api.anfrage_aendern(%s, '{"schadensart": "sonstiges"}') $$, :x), 'it was no light');
select is(tests.in_stoerung(:x), null, 'and belongs to none');
select tests.superuser();
select intern.anfrage_anlegen(1, 'email', 'schaden', 'sanitaer', null, null, 'x', 'x', mietverhaeltnis_id => 50, person_id => 40) as y \gset
select is(tests.in_stoerung(:y), :oben::bigint, 'of the unit concerned');
update verwaltung.anfragen set mietverhaeltnis_id = 51, einheit_id = 31, melder_person_id = 42 where id = :y;
select is(tests.in_stoerung(:y), null, 'of another one it is not');
select tests.als('verwalter', 61);
select lives_ok(format('select api.sammelstoerung_zuordnen(%s, %L)', :oben, format('{%s}', :y)), 'a clerk knows better');
select tests.superuser();
update verwaltung.anfragen set mietverhaeltnis_id = 54, objekt_id = 21, einheit_id = 32, melder_person_id = 46 where id = :y;
select is(tests.in_stoerung(:y), :oben::bigint, 'what a clerk did stays');
select tests.als('verwalter', 61);
select results_eq(
    format('select anfrage_id, schliesst, grund from api.sammelstoerung_beheben_vorschau(%s)', :oben),
    format($$ values (%s::bigint, false, 'betrifft inzwischen ein anderes Haus') $$, :y), 'but does not close of itself'
);
select is(api.sammelstoerung_beheben(:oben, 'x', 'y', array[:y]::bigint[]) #>> '{offen_geblieben,0,grund}', 'betrifft inzwischen ein anderes Haus', 'nor when named');
select is((select status from api.anfragen where id = :y), 'offen', 'it is still to be done');
select tests.superuser();
select intern.anfrage_anlegen(1, 'email', 'schaden', 'elektrik', null, null, 'x', 'x', mietverhaeltnis_id => 50, person_id => 40) as w \gset
update verwaltung.anfragen set betreff = 'anders' where id = :w;
select is(tests.in_stoerung(:w), :zwanzig::bigint, 'control: joined');
update verwaltung.sammelstoerung_anfragen set am = am - interval '1 hour' where anfrage_id = :w;
insert into verwaltung.anfrage_nachrichten (mandant_id, anfrage_id, art, verfasser_rolle, verfasser_name, inhalt) values (1, :w, 'nachricht', 'mieter', 'Erika', 'Auch der Herd.');
select tests.als('verwalter', 61);
select is(api.sammelstoerung_beheben(:zwanzig, 'x', 'y', array[:w]::bigint[], array[:w]::bigint[]) ->> 'abgeschlossen', '1', 'a reason that was seen can be passed over');
select is((select status from api.anfragen where id = :w), 'abgeschlossen', 'closed with it');
select is(
    (select string_agg(stoerung_status, '') from api.sammelstoerung_anfragen where anfrage_id = :w), 'behoben', 'and belongs to it for good'
);

select * from finish();
rollback;
