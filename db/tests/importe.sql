-- A list of tenants comes in: tried first, taken over, taken over again, taken back.
begin;
\ir support/welt.sql
select plan(118);
grant select on all tables in schema tests to public;

create function tests.import(art text, spalten text[], variadic zeilen text[]) returns bigint language plpgsql as $$
declare
    v_id bigint;
begin
    v_id := (api.import_beginnen(art, 'liste.csv', encode(sha256(convert_to(zeilen::text, 'UTF8')), 'hex'), spalten) ->> 'id')::bigint;
    perform api.import_zeilen_senden(v_id, (
        select coalesce(jsonb_agg(jsonb_build_object('zeile', z.nr + 1, 'werte', to_jsonb(string_to_array(z.zeile, ';'))) order by z.nr), '[]')
        from unnest(zeilen) with ordinality as z (zeile, nr)
    ));
    return v_id;
end
$$;
create function tests.befunde(ergebnis jsonb, art text) returns text language sql as $$
    select string_agg((b ->> 'zeile') || ' ' || coalesce(b ->> 'spalte', b ->> 'feld') || ': ' || (b ->> 'meldung'), ' / ')
    from jsonb_array_elements(ergebnis -> 'befunde') as b where b ->> 'art' = befunde.art
$$;
create table tests.lauf (nr serial, id bigint, ergebnis jsonb);
grant all on tests.lauf to public;
grant usage on sequence tests.lauf_nr_seq to public;
grant execute on all functions in schema tests to public;

-- Cells
select is(intern.import_datum(z), d, 'date ' || z) from (values
    ('31.12.2025', '2025-12-31'::date), ('1.2.26', '2026-02-01'), ('01.05.87', '1987-05-01'), ('2025-12-31', '2025-12-31'), ('2025-12-31 00:00:00', '2025-12-31'),
    ('31/12/2025', '2025-12-31'), ('45657', '2024-12-31'), ('29.02.2024', '2024-02-29'), ('29.02.2025', null), ('31.13.2025', null), ('12/31/2025', null),
    ('heute', null), ('99999', null), ('1.1.0000', null)
) as v (z, d);
select is(intern.import_zahl(z), n, 'number ' || z) from (values
    ('1.234,56', 1234.56), ('1234,56', 1234.56), ('1234.56', 1234.56), ('650', 650), ('€ 650,00', 650), ('650,- EUR', 650), ('62,5 m²', 62.5), ('1.234', 1234),
    ('1,234.56', 1234.56), ('-5', -5), ('sechshundert', null), ('1e9', null), ('1.23.4', null), ('99999999999999999999', null), ('', null)
) as v (z, n);
select is(intern.import_text(z), t, 'text ' || z) from (values (E'  a \u00a0 b\t', 'a b'), ('-', null), ('', null), ('k.A.', null)) as v (z, t);
select is(intern.import_bundesland(z), b, 'Bundesland ' || z) from (values ('Nordrhein-Westfalen', 'NW'), ('nrw', 'NW'), ('Thüringen', 'TH'), ('BE', 'BE'), ('Tirol', null)) as v (z, b);
select is(intern.import_ergaenzen(f::jsonb), e::jsonb, f) from (values
    ('{"strasse": "Beispielstr. 12 a", "ort": "10115 Berlin"}', '{"strasse": "Beispielstr.", "hausnummer": "12 a", "ort": "Berlin", "plz": "10115"}'),
    ('{"strasse": "Straße des 17. Juni 135"}', '{"strasse": "Straße des 17. Juni", "hausnummer": "135"}'),
    ('{"strasse": "C4 12"}', '{"strasse": "C4", "hausnummer": "12"}'), ('{"strasse": "Am Hof 3 - 5"}', '{"strasse": "Am Hof", "hausnummer": "3 - 5"}'),
    ('{"strasse": "Hof", "hausnummer": "3"}', '{"strasse": "Hof", "hausnummer": "3"}'),
    ('{"name": "Müller, Erika"}', '{"nachname": "Müller", "vorname": "Erika"}'),
    ('{"name": "Herr Karl-Heinz von der Au"}', '{"nachname": "Au", "vorname": "Karl-Heinz von der", "anrede": "Herr"}'),
    ('{"name": "Erika und Max Müller"}', '{"nachname": "Müller", "vorname": "Erika", "nachname_zwei": "Müller", "vorname_zwei": "Max", "geteilt": "name"}'),
    ('{"name": "Rohr & Söhne GmbH"}', '{"nachname": "Rohr & Söhne GmbH", "anrede": "Firma"}'),
    ('{"name": "- Leerstand -", "beginn": "2020-01-01"}', '{"leer": true}'),
    ('{"name": "Prinz"}', '{"nachname": "Prinz"}')
) as v (f, e);

-- Mapping
select tests.als('verwalter', 61);
select is(
    (select api.import_beginnen('mieterliste', 'a.csv', repeat('a', 64), array['Liegenschaft', 'Whg-Nr.', 'Mieter', 'E-Mail-Adresse', 'Mietbeginn', 'Kaltmiete €', 'Bemerkung', 'Straße']) -> 'zuordnung'),
    '{"objekt": 0, "einheit": 1, "name": 2, "email": 3, "beginn": 4, "nettomiete": 5, "strasse": 7}'::jsonb, 'columns are recognised by their headings'
);
select throws_like($$ select api.import_pruefen(tests.import('mieterliste', '{a,b}', 'x;y'), '{"objekt": 0, "einheit": 1}') $$, '%HD083%„Beginn“%Nachname%', 'what is missing is named');
select throws_like(format($$ select api.import_pruefen(tests.import('objekte', '{a,b}', 'x;y'), %L) $$, z), '%HD083%', 'nonsense: ' || z)
from (values ('{"strasse": 0, "ort": 2}'), ('{"strasse": "0", "ort": 1}'), ('{"strasse": -1, "ort": 1}'), ('{"gewerk": 0}'), ('[]'), ('{"strasse": 0, "ort": 1, "passwort": 1}')) as v (z);
select throws_like($$ select api.import_beginnen('unfug', 'a', repeat('a', 64), '{a}') $$, '%HD031%', 'an unknown kind of list');
select throws_like($$ select api.import_beginnen('objekte', 'a', 'x', '{a}') $$, '%HD083%', 'a checksum that is none');
select throws_like(format($$ select api.import_zeilen_senden(tests.import('objekte', '{a}', 'x'), %L) $$, z), '%HD083%', 'nonsense rows: ' || z)
from (values ('{}'), ('[{"zeile": 1}]'), ('[{"zeile": "x", "werte": []}]'), ('[{"zeile": 0, "werte": []}]'), ('[1]'), ('[{"werte": []}]')) as v (z);

-- A list of tenants with everything that is wrong with real ones
select tests.superuser();
create function tests.liste() returns bigint language sql as $$
select tests.import(
    'mieterliste', '{Objekt,Straße,PLZ,Ort,Wohnung,qm,Name,E-Mail,Telefon,von,bis,Miete,NK,Auszug}',
    'Lindenhof;Lindenallee 7;10115;Berlin;EG links;62,5;Kurz, Eva;EVA@Lang.example;030 1111111;01.01.2020;;1.650,50;200;',
    ';Lindenallee 7;10115;Berlin;EG rechts;48;Anna und Ben Groß;gross@lang.example;;1.3.2019;30.06.2024;500;80;30.06.2024',
    'Lindenhof;;;;EG rechts;;Neu, Nils;;;01.09.2024;;600,00 €;80;',
    'Lindenhof;;;;1. OG;55;Alt, Otto;;;01.01.2010;31.12.2023;400;50;',
    'Lindenhof;;;;2. OG;55;Vor, Vera;;;01.01.2015;;400;50;',
    'Lindenhof;;;;2. OG;;Nach, Nora;kein-at-zeichen;;01.06.2022;;500;60;',
    'Lindenhof;;;;DG;70;Leerstand;;;;;;;',
    'KANARIE-Beispielstr. 12;;;;3. OG links;;KANARIE-Erika, Erika;erika@mieter.example;030 40;31.02.2020;;1;2;',
    'Unbekannt;;;;EG;;Wer, Da;;;01.01.2020;;1;2;',
    'Lindenhof;;;;EG links;;Mit, Bewohner;eva@lang.example;;01.01.2020;;;;',
    'KANARIE-Beispielstr. 12;;;;3. OG links;;Eindringling;;;01.01.2025;;1;2;'
)
$$;
grant execute on function tests.liste() to public;
create function tests.z() returns jsonb language sql as $$ select '{"objekt": 0, "strasse": 1, "plz": 2, "ort": 3, "einheit": 4, "wohnflaeche": 5, "name": 6, "email": 7, "telefon": 8, "beginn": 9, "ende": 10, "nettomiete": 11, "vorauszahlung": 12, "auszug": 13}'::jsonb $$;
grant execute on function tests.z() to public;
select tests.als('verwalter', 61);
insert into tests.lauf (id) select tests.liste();
update tests.lauf set ergebnis = api.import_pruefen(id, tests.z());
select is((select ergebnis ->> 'fehler' from tests.lauf), '3', 'three lines cannot be taken over');
select is(tests.befunde(ergebnis, 'fehler'),
    '9 von: „31.02.2020“ ist kein Datum. Gemeint ist zum Beispiel 31.12.2025.'
    ' / 10 Objekt: Das Objekt „Unbekannt“ gibt es noch nicht, und es fehlt: Straße, Hausnummer, Postleitzahl, Ort.'
    ' / 12 von: Dort wohnt laut Stammdaten seit ' || to_char(intern.heute() - 700, 'DD.MM.YYYY') || ' jemand, ohne Mietende. Tragen Sie zuerst dessen Mietende ein, und lesen Sie die Datei dann noch einmal ein.',
    'each with its column and what to do') from tests.lauf;
select matches(tests.befunde(ergebnis, 'hinweis'), m, 'told: ' || m) from tests.lauf, (values
    ('2 bundesland: Ohne Bundesland wird BE angenommen'), ('3 Name: Das sind zwei Personen: Anna Groß und Ben Groß'), ('3 bis: Leerstand von 01.07.2024 bis 31.08.2024'),
    ('5 bis: Das Mietverhältnis ist seit 31.12.2023 beendet, ein Auszug ist nicht eingetragen: Wohnt noch jemand dort\? .*§ 545 BGB'),
    ('6 bis: Überschneidung: Der nächste Mietvertrag beginnt am 01.06.2022. Eingetragen wird als Ende der 31.05.2022'), ('7 E-Mail: „kein-at-zeichen“ ist keine E-Mail-Adresse'),
    ('8 Wohnung: Leerstand'), ('11 E-Mail: Die Adresse eva@lang.example steht auch bei Eva Kurz')
) as v (m);
select is(ergebnis -> 'angelegt', '{"objekte": 1, "einheiten": 5, "personen": 8, "personen_email": 3, "mietverhaeltnisse": 6, "mieter": 8}'::jsonb, 'what would be made') from tests.lauf;
select is((select count(*) from api.objekte where bezeichnung = 'Lindenhof'), 0::bigint, 'a trial writes nothing');
select is((select count(*) from api.importe), 0::bigint, 'and is no import yet');

-- Taking over
select throws_like(format('select api.import_uebernehmen(%s, tests.z())', id), '%HD084%3 Zeilen haben Fehler%', 'errors are not left out without saying so') from tests.lauf;
update tests.lauf set ergebnis = api.import_uebernehmen(id, tests.z(), true);
select results_eq(
    $$ select e.bezeichnung, v.beginn, v.ende, v.nettomiete, string_agg(p.vorname || ' ' || p.nachname, '+' order by p.vorname)
    from api.mietverhaeltnisse as v join api.einheiten as e on e.id = v.einheit_id join api.objekte as o on o.id = e.objekt_id
    join api.mieter as m on m.mietverhaeltnis_id = v.id join api.personen as p on p.id = m.person_id
    where o.bezeichnung = 'Lindenhof' group by 1, 2, 3, 4 order by 1, 2 $$,
    $$ values ('1. OG', '2010-01-01'::date, '2023-12-31'::date, 400.00, 'Otto Alt'), ('2. OG', '2015-01-01', '2022-05-31', 400, 'Vera Vor'), ('2. OG', '2022-06-01', null, 500, 'Nora Nach'),
    ('EG links', '2020-01-01', null, 1650.5, 'Bewohner Mit+Eva Kurz'), ('EG rechts', '2019-03-01', '2024-06-30', 500, 'Anna Groß+Ben Groß'), ('EG rechts', '2024-09-01', null, 600, 'Nils Neu') $$,
    'the tenancies of the list'
);
select is((select array_agg(adresse) from api.personen_email where adresse like '%lang%' and person_id = (select id from api.personen where nachname = 'Kurz')), '{eva@lang.example}', 'addresses in one spelling');
select is((select count(*) from verwaltung.importe where uebernommen_am is not null), 1::bigint, 'it stands in the history');
select tests.superuser();
select is((select count(*) from verwaltung.import_zeilen where import_id = (select id from tests.lauf)), 0::bigint, 'the lines are gone');
select is((select count(distinct grund) from audit.eintraege where tabelle = 'verwaltung.mietverhaeltnisse' and grund = 'Import liste.csv'), 1::bigint, 'the log says where it came from');
select tests.als('verwalter', 61);
select throws_like(format('select api.import_uebernehmen(%s, tests.z(), true)', id), '%HD084%schon übernommen%', 'once') from tests.lauf;

-- The same file again
insert into tests.lauf (id) select tests.liste();
update tests.lauf set ergebnis = api.import_uebernehmen(id, tests.z(), true) where nr = 2;
select is(ergebnis -> 'angelegt', '{}'::jsonb, 'the same file brings nothing new') from tests.lauf where nr = 2;
select is(ergebnis -> 'geaendert', '{}'::jsonb, 'and changes nothing') from tests.lauf where nr = 2;
select is((select api.import_beginnen('mieterliste', 'b.csv', (select pruefsumme from verwaltung.importe where id = l.id), '{Objekt}') #>> '{frueher,id}' from tests.lauf as l where nr = 2) is not null, true, 'it is recognised');
select is((select api.import_beginnen('mieterliste', 'b.csv', repeat('b', 64), '{Miete,Objekt,Unfug}') -> 'zuordnung'), '{"nettomiete": 0, "objekt": 1}'::jsonb, 'the choice of columns is remembered');

-- A corrected list
insert into tests.lauf (id) select tests.import('mieterliste', '{Objekt,Wohnung,Name,Telefon,von,bis,Miete}',
    'Lindenhof;EG links;Eva Kurz;030 2222222;01.01.2020;31.12.2030;1.700', 'lindenhof;eg LINKS;Neu, Zoe;;01.01.2031;;1800');
update tests.lauf set ergebnis = api.import_uebernehmen(id, '{"objekt": 0, "einheit": 1, "name": 2, "telefon": 3, "beginn": 4, "ende": 5, "nettomiete": 6}') where nr = 3;
select is(tests.befunde(ergebnis, 'aenderung'), '2 Telefon: Bisher: 030 1111111. / 2 bis: Bisher: ohne Ende. / 2 Miete: Bisher: 1650,50 €.', 'changes are listed with what was there') from tests.lauf where nr = 3;
select is(ergebnis -> 'angelegt', '{"personen": 1, "mietverhaeltnisse": 1, "mieter": 1}'::jsonb, 'found by name and flat, whatever the spelling') from tests.lauf where nr = 3;
select is((select telefon from api.personen where nachname = 'Kurz'), '030 2222222', 'a new number counts');

-- The way back
select throws_like(format('select api.import_zuruecknehmen(%s)', id), '%HD085%Inzwischen geändert%', 'a later import built on it') from tests.lauf where nr = 1;
select lives_ok(format('select api.import_zuruecknehmen(%s)', id), 'the last import is taken back') from tests.lauf where nr = 3;
select is((select row(v.ende, v.nettomiete, p.telefon)::text from api.mietverhaeltnisse as v join api.mieter as m on m.mietverhaeltnis_id = v.id join api.personen as p on p.id = m.person_id where p.nachname = 'Kurz'),
    '(,1650.50,"030 1111111")', 'and everything is as before');
select throws_like(format('select api.import_zuruecknehmen(%s)', id), '%HD084%schon zurückgenommen%', 'once') from tests.lauf where nr = 3;
select id as otto from verwaltung.personen where nachname = 'Alt' \gset
select v.id as mv from verwaltung.mietverhaeltnisse as v join verwaltung.mieter as m on m.mietverhaeltnis_id = v.id where m.person_id = :otto \gset
select tests.superuser();
savepoint vorher;
select intern.anfrage_anlegen(1, 'email', 'schaden', null, null, null, 'x', 'y', mietverhaeltnis_id => :mv, person_id => :otto);
insert into anmeldung.benutzerkonten (mandant_id, email, name, rolle, person_id) select 1, 'nora@neu.example', 'Nora Nach', 'mieter', id from verwaltung.personen where nachname = 'Nach';
select tests.als('verwalter', 61);
select throws_like(format('select api.import_zuruecknehmen(%s)', id), '%HD085%Otto Alt: Dazu gibt es eine Anfrage.%Nora Nach: Es gibt ein Benutzerkonto.%', 'not when somebody built on it, with the reasons') from tests.lauf where nr = 1;
select is((select count(*) from api.personen where nachname in ('Alt', 'Nach', 'Kurz')), 3::bigint, 'then nothing is gone');
rollback to vorher;
select tests.als('verwalter', 61);
select lives_ok(format('select api.import_zuruecknehmen(%s)', id), 'the whole import is taken back') from tests.lauf where nr = 1;
select is((select count(*) from api.objekte where bezeichnung = 'Lindenhof') + (select count(*) from api.personen where nachname in ('Alt', 'Nach', 'Kurz', 'Mit')), 0::bigint, 'nothing is left');
select is((select count(*) from api.importe where zurueckgenommen_name = 'KANARIE-Verwalter-1'), 2::bigint, 'the history says who');

-- Other lists
select tests.superuser();
create function tests.rein(art text, spalten text[], zuordnung jsonb, variadic zeilen text[]) returns jsonb language sql as $$
    select api.import_uebernehmen(tests.import(art, spalten, variadic zeilen), zuordnung, true)
$$;
grant execute on function tests.rein(text, text[], jsonb, text[]) to public;
select tests.als('leitung', 60);
select is(tests.rein('objekte', '{Haus,Str,Ort,Land,Bereich,Wer,Art}', '{"objekt": 0, "strasse": 1, "ort": 2, "bundesland": 3, "bereich": 4, "sachbearbeiter": 5, "objekt_art": 6}',
    'Neuhaus;Neuweg 1;80331 München;Bayern;Ost;verwalter@eins.example;WEG', 'KANARIE-Südweg 3;;;;ost;Niemand;') - array['befunde', 'id'],
    '{"zeilen": 2, "fehler": 0, "hinweise": 1, "aenderungen": 0, "angelegt": {"objekte": 1, "hausmeister_bereiche": 1}, "geaendert": {"objekte": 1}, "befunde_gesamt": 1}'::jsonb, 'houses with their area and clerk');
select is((select row(art, bundesland, zustaendig_konto_id, plz)::text from api.objekte where bezeichnung = 'Neuhaus'), '(weg,BY,61,80331)', 'as the list says');
select is((select b.bezeichnung from api.objekte as o join api.hausmeister_bereiche as b on b.id = o.hausmeister_bereich_id where o.id = 21), 'Ost', 'a known house changes its area');
select is(tests.rein('einheiten', '{Haus,We,Flaeche}', '{"objekt": 0, "einheit": 1, "wohnflaeche": 2}', 'Neuhaus;WE 1;70', 'Neuhaus;WE 2;80,5 m²', 'Altbau;WE 1;0') ->> 'fehler', '1', 'units of known houses only');
select is(tests.rein('eigentuemer', '{Haus,We,Name,Seit,Mail}', '{"objekt": 0, "einheit": 1, "name": 2, "beginn": 3, "email": 4}', 'Neuhaus;WE 1;Reich, Rita;1.1.2020;rita@eig.example', 'KANARIE-WEG Nordplatz 1;WE 1;KANARIE-Emil, Emil;1.1.2010;') -> 'angelegt',
    '{"personen": 1, "personen_email": 1, "eigentuemer": 1}'::jsonb, 'owners; the one who is known stays');
select is(tests.rein('dienstleister', '{Firma,Gewerk,Mail,Tel}', '{"nachname": 0, "gewerk": 1, "email": 2, "telefon": 3}', 'Rohr GmbH;Sanitär;info@rohr.example, not@rohr.example;030 5', 'Rohr GmbH;Sanitär;info@rohr.example;030 5', 'Ohne Gewerk;;;') -> 'angelegt',
    '{"personen": 1, "personen_email": 2, "dienstleister": 1}'::jsonb, 'contractors, each once');
select is(tests.rein('personen', '{Nachname,Vorname,Telefon}', '{"nachname": 0, "vorname": 1, "telefon": 2}', 'Reich;Rita;030 9', 'KANARIE-Nora;Nora;030 42', 'Reich;;') -> 'angelegt', '{"personen": 2}'::jsonb, 'persons by name and number');

-- Who may
select tests.als('verwalter', 61);
select tests.import('objekte', '{a}', 'x') as fremd \gset
select tests.als('leitung', 60);
select throws_like(format('select api.import_pruefen(%s, %L)', :fremd, '{}'), '%HD030%', 'a draft is its maker''s');
select tests.als('leitung', 160);
select is((select count(*) from api.importe), 0::bigint, 'another Mandant sees no import');
select throws_like(format('select api.import_zuruecknehmen(%s)', id), '%HD030%', 'and takes none back') from tests.lauf where nr = 2;
select throws_like(format('select api.import_zeilen_senden(%s, %L)', :fremd, '[]'), '%HD030%', 'nor adds to one');
select is(tests.rein('mieterliste', '{Haus,We,Name,Seit}', '{"objekt": 0, "einheit": 1, "name": 2, "beginn": 3}', 'KANARIE-Beispielstr. 12;3. OG links;Dieb;1.1.2020') ->> 'fehler', '1', 'the houses of others do not exist');
select tests.als('hausmeister', 62);
select throws_ok($$ select api.import_beginnen('objekte', 'a', repeat('a', 64), '{a}') $$, '42501', null, 'caretakers bring in nothing');
select throws_ok('select * from api.importe', '42501', null, 'and see no history');
select tests.als('mieter', 64);
select throws_ok('select api.import_zuruecknehmen(1)', '42501', null, 'tenants take nothing back');
select throws_ok('select * from api.importe', '42501', null, 'tenants see no history');
select tests.als('leitung', 60);
select throws_ok('select * from verwaltung.import_zeilen', '42501', null, 'lines are read by functions only');

select * from finish();
rollback;
