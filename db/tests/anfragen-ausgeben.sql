-- What leaves the house: the list as a file, one Anfrage as evidence; complete, harmless, noted, for staff only.
begin;
\ir support/welt.sql
select plan(68);
create function tests.ids(auswahl jsonb) returns bigint[] language sql as $$
    select array(select a.anfrage_id from intern.anfragen_auswahl(auswahl, 100) as a order by a.platz)
$$;
create function tests.csv(auswahl jsonb) returns text language sql as $$ select convert_from(api.anfragen_exportieren(auswahl), 'UTF8') $$;
create function tests.wort() returns bigint language sql security definer as $$ select id from verwaltung.schlagworte where mandant_id = 1 $$;
grant execute on all functions in schema tests to public;
alter table verwaltung.anfragen disable trigger _050_festschreiben;
update verwaltung.anfragen set erstellt_am = '2026-03-01 10:00+01'::timestamptz + (id - 70) * interval '1 day';
update verwaltung.anfragen set prioritaet = 'hoch' where id = 73;
update verwaltung.anfragen set betreff = '=HYPERLINK("http://boese.example")', melder_name = 'Zeile 1
Zeile; 2', ort = '  +49 30', wiedervorlage_am = '2026-11-05' where id = 72;
alter table verwaltung.anfragen enable trigger _050_festschreiben;
select intern.suche_aufbauen(1) > 0 as aufgebaut \gset

-- The selection
select tests.als('verwalter', 61);
select is(tests.ids('{"ansicht": "alle", "sortierung": "alt"}'), '{70,71,72,73,74}', 'everything of the Mandant, oldest first');
select is(tests.ids('{"ansicht": "unbearbeitet"}'), '{73,74,72,71,70}', 'urgent first, then the newest, as in the list');
select is(tests.ids('{"ansicht": "alle", "filter": {"kategorie": ["schaden"], "objekt": 20}, "sortierung": "neu"}'), '{74,72,70}', 'filters hold together');
select is(tests.ids('{"ansicht": "alle", "filter": {"schadensart": ["wasser", "elektrik"]}, "sortierung": "alt"}'), '{70,73}', 'values are alternatives');
select is(tests.ids('{"ansicht": "alle", "filter": {"von": "2026-03-02", "bis": "2026-03-03"}, "sortierung": "alt"}'), '{71,72}', 'a period ends with its last day');
select is(tests.ids('{"ansicht": "alle", "filter": {"prioritaet": ["2"], "quelle": ["portal"], "zustaendigkeit": ["hausmeister_bereich"], "bereich": 11}}'), '{73}', 'all kinds of filters');
select is(tests.ids('{"ansicht": "alle", "suche": "KANARIE-A71"}'), '{71}', 'a search');
select is(array(select anfrage_id from intern.anfragen_auswahl(a, 1)), b, 'a search is filtered before it is cut off: ' || a::text)
from (values
    ('{"ansicht": "alle", "suche": "KANARIE"}'::jsonb, array(select id from api.anfragen_suchen('KANARIE', anzahl => 1))),
    ('{"ansicht": "alle", "suche": "KANARIE", "filter": {"objekt": 21}}', '{73}'),
    ('{"ansicht": "alle", "suche": "KANARIE", "filter": {"bereich": 11}}', '{73}'),
    ('{"ansicht": "alle", "suche": "KANARIE", "filter": {"kategorie": ["beschwerde"]}}', '{71}'),
    ('{"ansicht": "alle", "suche": "KANARIE", "filter": {"schadensart": ["heizung"]}}', '{72}'),
    ('{"ansicht": "alle", "suche": "KANARIE", "filter": {"prioritaet": ["2"]}}', '{73}'),
    ('{"ansicht": "alle", "suche": "KANARIE", "filter": {"zustaendigkeit": ["mietverwaltung"]}}', '{71}'),
    ('{"ansicht": "alle", "suche": "KANARIE", "filter": {"von": "2026-03-02", "bis": "2026-03-02"}}', '{71}'),
    ('{"ansicht": "alle", "suche": "KANARIE", "filter": {"bis": "2026-03-01"}}', '{70}'),
    ('{"ansicht": "alle", "suche": "KANARIE", "filter": {"von": "2027-01-01"}}', '{}'),
    ('{"ansicht": "alle", "suche": "KANARIE", "filter": {"bis": "2025-12-31"}}', '{}'),
    ('{"ansicht": "alle", "suche": "KANARIE", "filter": {"sachbearbeiter": 60}}', '{}'),
    ('{"ansicht": "alle", "suche": "KANARIE", "filter": {"zugewiesen": 61}}', '{}'),
    ('{"ansicht": "alle", "suche": "KANARIE", "filter": {"quelle": ["email"]}}', '{}'),
    ('{"ansicht": "alle", "suche": "KANARIE", "filter": {"wartet": true}}', '{}'),
    ('{"ansicht": "alle", "suche": "KANARIE", "filter": {"ueberfaellig": true}}', '{73}'),
    ('{"ansicht": "alle", "suche": "KANARIE", "filter": {"wartet": false, "objekt": 21}}', '{73}'),
    ('{"ansicht": "beendet", "suche": "KANARIE"}', '{}')
) as t (a, b);
select is(tests.ids('{"ansicht": "alle", "filter": {"wartet": true}}'), '{}', 'nothing waits');
select is(tests.ids('{"ansicht": "wiedervorlage"}'), case when intern.heute() >= '2026-11-05' then '{72}'::bigint[] else '{}' end, 'what was to be looked at again');
select api.anfrage_schlagworte_aendern(74, '{Dach}');
select is(tests.ids(jsonb_build_object('ansicht', 'alle', 'filter', jsonb_build_object('schlagwort', (select id from api.schlagworte)))), '{74}', 'by word');
select is(
    array(select anfrage_id from intern.anfragen_auswahl(jsonb_build_object('ansicht', 'alle', 'suche', 'KANARIE', 'filter', jsonb_build_object('schlagwort', (select id from api.schlagworte))), 1)),
    '{74}', 'a search by word as well'
);
select results_eq('select id from api.anfragen_mit_schlagwort((select id from api.schlagworte))', 'values (74::bigint)', 'and as a list');
select throws_like($$ select tests.ids('{"ansicht": "quatsch"}') $$, '%HD031%', 'only views there are');
select throws_like($$ select tests.ids('{"ansicht": "alle", "filter": {"objekt": "x"}}') $$, '%HD031%', 'only values there are');
select throws_like($$ select tests.ids('{"ansicht": "alle", "filter": {"prioritaet": ["x"]}}') $$, '%HD031%', 'in lists, too');
select is(cardinality(array(select anfrage_id from intern.anfragen_auswahl('{"ansicht": "alle"}', 2))), 2, 'no more than asked for');

-- The file
select matches(tests.csv('{"ansicht": "alle"}'), E'^\uFEFFNummer;Status;', 'a mark of its encoding, semicolons');
select is(
    (select count(*) from regexp_matches(tests.csv('{"ansicht": "alle", "filter": {"kategorie": ["beschwerde"]}}'), E'\r\n', 'g')), 2::bigint,
    'a line for the names and one for each Anfrage'
);
select matches(tests.csv('{"ansicht": "alle"}'), E'"''=HYPERLINK\\(""http://boese.example""\\)"', 'a formula is text');
select matches(tests.csv('{"ansicht": "alle"}'), E'"''  \\+49 30"', 'behind blanks, too');
select matches(tests.csv('{"ansicht": "alle"}'), E'"Zeile 1\nZeile; 2"', 'line breaks and semicolons stay in their field');
select matches(tests.csv('{"ansicht": "alle"}'), '"01.03.2026 10:00"', 'German dates in German time');
select results_eq(
    $$ select bool_and(intern.csv_feld(w) like '"''%') from unnest(array['=1', '+1', '-1', '@a', E'\t=1', '＝1', ' =1', E'\u00a0=1', '|x', '%x']) as w $$,
    'values (true)', 'nothing that might be calculated'
);
select is(intern.csv_feld('2026-0001'), '"2026-0001"', 'a number stays as it is');
select is(intern.csv_feld(null) || intern.csv_feld(''), '', 'nothing is nothing');
select is(
    (select string_agg(distinct concat_ws(' ', zeilen, art, mit_internem, auswahl ->> 'ansicht'), ', ') from verwaltung.anfrage_ausgaben), '1 liste t alle, 5 liste t alle',
    'who took what is noted'
);
select tests.superuser();
select isnt_empty($$ select from audit.eintraege where tabelle = 'verwaltung.anfrage_ausgaben' and benutzerkonto_id = 61 $$, 'also in the log');

-- Evidence
insert into verwaltung.statuswechsel (mandant_id, entitaet, entitaet_id, von, nach, akteur, rolle, am) values
(1, 'anfragen', 72, 'offen', 'akzeptiert', 'Nacht', 'verwalter', '2026-10-25 00:30Z'),
(1, 'anfragen', 72, 'akzeptiert', 'abgelehnt', 'Nacht', 'verwalter', '2026-10-25 01:30Z');
insert into verwaltung.dateien (mandant_id, id, sha256, groesse, medientyp) values (1, 90, sha256('foto'), 4, 'image/jpeg');
insert into verwaltung.anhaenge (mandant_id, id, anfrage_id, nachricht_id, datei_id, dateiname, intern, aufnahme) values
(1, 91, 70, null, 90, 'kueche.jpg', false, 'vorher'), (1, 92, 70, 81, 90, 'geheim.jpg', true, null);
insert into verwaltung.alarme (mandant_id, id, anfrage_id, plan_bezeichnung, schluss_am) values (1, 93, 70, 'Nacht', now());
insert into verwaltung.alarm_schritte (mandant_id, alarm_id, nr, art, name, faellig_am) values (1, 93, 1, 'kontakt', 'Wer', now());
insert into verwaltung.versand (
    mandant_id, ereignis, anfrage_id, alarm_id, alarm_nr, person_id, empfaenger, empfaenger_name, betreff, text, message_id, status, gesendet_am
)
select 1, w.e, 70, case w.e when 'notdienst' then 93 end, case w.e when 'notdienst' then 1 end, w.person, w.e || '@post.example', 'Wer', w.betreff, 'x', '<' || w.e || '@eins.example>', 'gesendet', now()
from (values
    ('eingangsbestaetigung', 40::bigint, 'KANARIE-EINGANG'), ('notdienst', null, 'KANARIE-NOTDIENST'), ('auftrag', 42, 'KANARIE-AUFTRAG'),
    ('eigentuemer', 45, 'KANARIE-EIGENTUEMER')
) as w (e, person, betreff);
select tests.als('verwalter', 61);
select is(intern.zeitstempel('2026-10-25 00:30Z'), '25.10.2026 02:30:00 +02:00', 'half past two, and');
select is(intern.zeitstempel('2026-10-25 01:30Z'), '25.10.2026 02:30:00 +01:00', 'half past two again');
select is(
    array(select e ->> 'zeit' from jsonb_array_elements(api.anfrage_nachweis(72) -> 'verlauf') as e where e ->> 'wer' = 'Nacht'),
    '{"25.10.2026 02:30:00 +02:00","25.10.2026 02:30:00 +01:00"}', 'in their order in the history'
);
select is(api.anfrage_nachweis(70) #>> '{anfrage,eingegangen}', '01.03.2026 10:00:00 +01:00', 'when it came in');
select is(api.anfrage_nachweis(70) #>> '{gedruckt_von,name}', 'KANARIE-Verwalter-1', 'who printed it');
select is(api.anfrage_nachweis(70) #>> '{dateien,0,sha256}', encode(sha256('foto'), 'hex'), 'files by their hash');
select is(api.anfrage_nachweis(70) #>> '{dateien,0,aufnahme}', 'vorher', 'and what they show');
select unalike(api.anfrage_nachweis(70)::text, '%KANARIE-INTERN-81%', 'no internal note without asking');
select unalike(api.anfrage_nachweis(70)::text, '%geheim.jpg%', 'nor its file');
select alike(api.anfrage_nachweis(70, true)::text, '%KANARIE-INTERN-81%', 'with it when asked for');
select is(
    array(select e ->> 'text' from jsonb_array_elements(api.anfrage_nachweis(70) -> 'verlauf') as e where e ->> 'art' = 'versand'), '{KANARIE-EINGANG}',
    'of the letters only those to the reporter'
);
select is((select count(*) from jsonb_array_elements(api.anfrage_nachweis(70, true) -> 'verlauf') as e where e ->> 'art' = 'versand'), 4::bigint, 'all of them when asked for');
select throws_like('select api.anfrage_nachweis(170)', '%HD030%', 'nothing of another Mandant');
select is((select count(*) from verwaltung.anfrage_ausgaben where art = 'nachweis'), 10::bigint, 'each print is noted, a refused one is none');

-- Nobody else
select tests.als('leitung', 60);
select isnt_empty('select from verwaltung.anfrage_ausgaben', 'the head sees what clerks took out');
select tests.als('verwalter', 161);
select is_empty('select from verwaltung.anfrage_ausgaben', 'another Mandant does not');
select is(tests.ids('{"ansicht": "alle", "filter": {"objekt": 20}}'), '{}', 'and selects nothing of this one');
select is_empty(format('select id from api.anfragen_mit_schlagwort(%s)', tests.wort()), 'nor by a word of it');
select tests.als('hausmeister', 62);
select throws_ok('select api.anfragen_mit_schlagwort(1)', '42501', null, 'no words for caretakers');
select throws_ok($$ select api.anfragen_exportieren('{"ansicht": "alle"}') $$, '42501', null, 'no file for caretakers');
select throws_ok('select api.anfrage_nachweis(70)', '42501', null, 'and no evidence');
select tests.als('mieter', 64);
select throws_ok('select api.anfragen_mit_schlagwort(1)', '42501', null, 'nor for tenants');
select throws_ok('select api.anfrage_nachweis(70)', '42501', null, 'nor for tenants');
select * from finish();
rollback;
