-- Finding a person while typing: words in any order, numbers in any writing, typing mistakes; and it follows the data.
begin;
\ir support/welt.sql
select plan(37);
select is(intern.suchtext('Große Straße 12 a, ÉCOLE'), 'grosse str 12a ecole', 'one way of writing');
select is(intern.telefon_normieren('+49 (0)30 / 12 34-56'), '+4930123456', 'a number with everything');
select is(intern.telefon_normieren('0049 30 123456'), '+4930123456', 'dialled from abroad');
select is(intern.telefon_normieren('030 123456'), '+4930123456', 'from here');
select is(intern.telefon_normieren('+43 1 234567'), '+431234567', 'of elsewhere');
select is(intern.telefon_normieren('123456'), null, 'without prefix it is nobody''s');
select is(intern.telefon_normieren(''), null, 'nor is nothing');
select is(intern.suchwoerter('Müller  030/123 45 67'), '{0301234567,mueller}', 'a number is one word');
select is(intern.suchwoerter('3. OG links'), '{3,og,links}', 'a unit is several');
select is(cardinality(intern.suchwoerter(repeat('wort ', 50))), 6, 'not too many');

insert into verwaltung.personen (mandant_id, id, vorname, nachname, telefon) values
(1, 47, 'Annegret', 'Schmidt', '+49 (0)30 555 66-77'), (1, 48, 'Jürgen', 'Weiß', '0170 1234567'), (1, 49, 'Anna', 'Schmidtke', '');
insert into verwaltung.mietverhaeltnisse (mandant_id, id, einheit_id, beginn, ende, nettomiete) values (1, 56, 31, '2015-01-01', '2016-01-01', 1);
insert into verwaltung.mieter (mandant_id, mietverhaeltnis_id, person_id) values (1, 56, 47);
insert into verwaltung.eigentuemer (mandant_id, id, person_id, objekt_id, beginn) values (1, 59, 48, 21, '2020-01-01');

create function tests.gefunden(suche text) returns bigint[] language sql stable as $$
    select array_agg((p ->> 'person_id')::bigint order by nr)
    from jsonb_array_elements(api.personen_suchen(suche) -> 'personen') with ordinality as x (p, nr)
$$;
grant execute on all functions in schema tests to public;
select tests.als('verwalter', 61);
select is(tests.gefunden('Schmidt'), '{47,49}', 'the whole word before its beginning');
select is(tests.gefunden('schmidt ann beispielstr'), '{47}', 'all words, in any order, as beginnings');
select is(tests.gefunden('EG rechts Beispielstraße 12'), '{42,44,47}', 'by the flat: who lives there now comes first');
select is(tests.gefunden('030 5556677'), '{47}', 'by the number');
select is(tests.gefunden('+49305556677'), '{47}', 'however it is written');
select is(tests.gefunden('55566'), '{47}', 'or a part of it');
select is(tests.gefunden('weiss'), '{48}', 'ß and ss');
select is(tests.gefunden('Juergen Weiß'), '{48}', 'ü and ue');
select is(tests.gefunden('südweg'), '{48,46,46}', 'an owner by the house, and who lives there, a line for each flat');
select is(tests.gefunden('Schmitd Anegret'), '{47}', 'misspelt');
select is(api.personen_suchen('Schmitd') -> 'unscharf', 'true', 'which is said');
select is(api.personen_suchen('Schmidt') -> 'unscharf', 'false', 'and is not tried without need');
select is(tests.gefunden('Schmidt Nordplatz'), null, 'all words have to fit');
select is(api.personen_suchen('s') -> 'personen', '[]', 'one letter finds nobody');
select is(api.personen_suchen('%_''; drop') -> 'personen', '[]', 'what is typed is no pattern');
select is(api.personen_suchen(null) -> 'personen', '[]', 'nor is nothing');
select is(
    api.personen_suchen('nordplatz 1') -> 'objekte' -> 0 ->> 'objekt', 'KANARIE-WEG Nordplatz 1', 'houses are found, too'
);
select is(
    (api.personen_suchen('annegret') -> 'personen' -> 0) - 'name' - 'telefon' - 'objekt',
    '{"person_id": 47, "mietverhaeltnis_id": 56, "eigentuemer_id": null, "gewerk": null, "objekt_id": 20, "einheit_id": 31, "einheit": "EG rechts", "zustand": "ehemals"}',
    'with what filing needs'
);

-- It follows the data
select tests.superuser();
update verwaltung.objekte set strasse = 'Neue Gasse' where id = 20;
update verwaltung.einheiten set bezeichnung = 'Dachgeschoss' where id = 31;
update verwaltung.personen set nachname = 'Meier', telefon = '089 1' where id = 49;
delete from verwaltung.eigentuemer where id = 59;
select tests.als('verwalter', 61);
select is(tests.gefunden('neue gasse dachgeschoss'), '{42,44,47}', 'a street and a flat get another name');
select is(tests.gefunden('anna meier'), '{49}', 'a person, too');
select is(tests.gefunden('jürgen südweg'), null, 'who sold lives there no more');

-- Only the own Mandant, only the office
select is(tests.gefunden('KANARIE-Mia'), null, 'nobody of another Mandant');
select tests.als('verwalter', 161);
select is(tests.gefunden('kanarie'), '{140}', 'who finds its own');
select is(api.personen_suchen('Isarstraße') -> 'objekte' -> 0 ->> 'objekt_id', '120', 'and its houses');
select tests.als('hausmeister', 62);
select throws_ok($$select api.personen_suchen('Schmidt')$$, '42501', null, 'no caretaker searches');
select tests.als('mieter', 64);
select throws_ok($$select api.personen_suchen('Schmidt')$$, '42501', null, 'no tenant');
select throws_ok($$select intern.stammdaten_finden('person', '{schmidt}', 5)$$, '42501', null, 'not from behind either');
select * from finish();
rollback;
