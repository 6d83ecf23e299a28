-- The log at the web: heads and auditors of the own Mandant, by object, person, account, action and words.
begin;
\ir support/welt.sql
\ir support/anmeldung.sql
select plan(47);
insert into anmeldung.benutzerkonten (mandant_id, id, email, name, rolle) values
(1, 69, 'pruefung@eins.example', 'Petra Prüfer', 'pruefer'), (2, 169, 'pruefung@zwei.example', 'Paul Prüfer', 'pruefer');
update anmeldung.benutzerkonten set passwort_hash = (select passwort_hash from anmeldung.benutzerkonten where id = 61), passwort_gesetzt_am = now()
where id in (69, 169);
create function tests.gefunden(filter jsonb) returns jsonb language sql as $$ select api.protokoll(filter, null, 200) -> 'eintraege' $$;
create function tests.anzahl(filter jsonb) returns bigint language sql as $$ select jsonb_array_length(tests.gefunden(filter))::bigint $$;
grant execute on all functions in schema tests to public;

-- Something happens.
select tests.als('mieter', 64);
select api.nachricht_senden(70, 'Es tropft immer noch.') is null as x \gset
select tests.als('verwalter', 61);
select set_config('app.begruendung', 'Die Mieterin rief an', true) is null as x \gset
update verwaltung.anfragen set prioritaet = 'hoch' where id = 70;
select set_config('app.begruendung', '', true) is null as x \gset
select tests.als('verwalter', 161);
update verwaltung.anfragen set prioritaet = 'hoch' where id = 170;

-- Signing in as an auditor ---------------------------------------------------------------------------------
select tests.anfrage();
select tests.merken('p', api.anmelden('pruefung@eins.example', 'Kupferkessel 7')) is null as x \gset
select is(tests.wert('p') ->> 'rolle', 'pruefer', 'an auditor signs in');
select tests.mit_claims(tests.claims(tests.wert('p') ->> 'zugriffstoken'));
select is(api.ich() ->> 'name', 'Petra Prüfer', 'and is who he is');
select is(
    api.meine_rechte(), array(select r from unnest(array[
        'abmelden', 'anmelden', 'anmelden_zweitfaktor', 'einladung_einloesen', 'ich', 'meine_rechte', 'meine_sitzungen', 'sitzung_beenden', 'sitzungen_beenden',
        'passwort_aendern', 'passwort_vergessen', 'passwort_zuruecksetzen', 'protokoll', 'protokoll_ausgeben', 'protokoll_nachweis', 'protokoll_siegelstand',
        'sitzung_erneuern', 'zweitfaktor', 'zweitfaktor_ausschalten', 'zweitfaktor_beginnen', 'zweitfaktor_bestaetigen', 'zweitfaktor_codes_erneuern'
    ]) as r order by r), 'may do nothing but look, and look after the own account'
);
select throws_ok('select * from api.anfragen', '42501', null, 'no Anfragen');
select throws_ok('select * from api.personen', '42501', null, 'no persons');
select throws_ok('select api.datei(1)', '42501', null, 'no files');
select cmp_ok(tests.anzahl('{}'), '>', 10::bigint, 'the log');
select tests.superuser();
select is(
    (select count(*)::integer from information_schema.role_table_grants where grantee = 'pruefer' and table_schema = 'api'), 0, 'no view of the API is theirs'
);
update verwaltung.mandanten set zweitfaktor_ab = intern.heute() where id = 1;
select throws_like($$select tests.mit_claims(tests.claims(tests.wert('p') ->> 'zugriffstoken'))$$, '%HD173%', 'the duty of a second factor is theirs, too');
select tests.superuser();
update verwaltung.mandanten set zweitfaktor_ab = null where id = 1;
select is((select kanaele from intern.socket_kanaele(tests.wert('p') ->> 'zugriffstoken')), '{}'::text[], 'a socket hears nothing');

-- What is found --------------------------------------------------------------------------------------------
select tests.als('pruefer', 69);
select is(tests.anzahl('{"tabelle": "verwaltung.anfragen", "objekt": "170"}'), 0::bigint, 'nothing of another Mandant');
select ok(tests.gefunden('{}')::text not like '%KANARIE-A170%' and tests.gefunden('{}')::text not like '%zwei.example%', 'not a word of it');
select is(
    (select array_agg(distinct e ->> 'tabelle') from jsonb_array_elements(tests.gefunden('{"tabelle": "verwaltung.anfragen", "objekt": "70"}')) as e),
    '{verwaltung.anfrage_nachrichten,verwaltung.anfragen}', 'an Anfrage with what belongs to it'
);
select is(
    (select count(*) from jsonb_array_elements(tests.gefunden('{"tabelle": "verwaltung.anfragen", "objekt": "70"}')) as e where (e ->> 'anfrage_id')::bigint <> 70),
    0::bigint, 'and nothing else'
);
select is(
    tests.gefunden(jsonb_build_object('tabelle', 'verwaltung.anfragen', 'objekt', (select nummer from verwaltung.anfragen where id = 70))),
    tests.gefunden('{"tabelle": "verwaltung.anfragen", "objekt": "70"}'), 'its number does, too'
);
select is(tests.anzahl('{"tabelle": "verwaltung.anfragen", "objekt": "1999-999999999"}'), 0::bigint, 'a number that is none finds nothing');
select is(tests.gefunden('{"text": "mieterin RIEF"}') #>> '{0,akteur}', 'KANARIE-Verwalter-1', 'by words of the reason, with who it was');
select is(tests.anzahl('{"text": "100%"}'), 0::bigint, 'a percent sign is one');
select is(tests.gefunden('{"text": "mieterin RIEF"}') #>> '{0,bezeichnung}', 'Anfrage 2026-0001', 'and what it is called');
select ok(tests.gefunden('{"person_id": 40}')::text like '%Es tropft immer noch%', 'a person: what she did');
select ok(tests.gefunden('{"person_id": 40}')::text like '%erika@mieter.example%', 'what was entered of her');
select ok(tests.gefunden('{"person_id": 40}')::text not like '%KANARIE-Nora%', 'not her neighbour');
select is(
    (select array_agg(distinct e ->> 'akteur') from jsonb_array_elements(tests.gefunden('{"benutzerkonto_id": 61}')) as e), '{KANARIE-Verwalter-1}', 'what an account did'
);
select is(
    (select array_agg(distinct e ->> 'aktion') from jsonb_array_elements(tests.gefunden('{"aktionen": ["geaendert"]}')) as e), '{geaendert}', 'by action'
);
select is(tests.anzahl('{"bis": "2020-01-01T00:00:00Z"}'), 0::bigint, 'by time');
select is(tests.anzahl('{"tabelle": "verwaltung.objekte", "objekt": "20"}'), 1::bigint, 'a house');
select ok(not (tests.gefunden('{}') -> 0) ?| array['salz', 'inhalt_hash', 'blatt_hash'], 'nothing that only a check needs');
select throws_ok($$select api.protokoll('{"von": "gestern abend"}')$$, 'HD031', null, 'nonsense is named');
select throws_ok($$select api.protokoll('{"objekt": "70"}')$$, 'HD031', null, 'an id of what?');
select throws_ok($$select api.protokoll('{"tabelle": "verwaltung.anfragen", "objekt": "7 or 1=1"}')$$, 'HD031', null, 'no number');
select throws_ok($$select api.protokoll('{}', '{"am": "x", "id": 1}')$$, 'HD031', null, 'a broken page');

-- Pages.
select api.protokoll('{}', null, 3)::text as erste \gset
select api.protokoll('{}', :'erste'::jsonb -> 'weiter', 3)::text as zweite \gset
select api.protokoll('{}', null, 6)::text as beide \gset
select is((:'erste'::jsonb -> 'eintraege') || (:'zweite'::jsonb -> 'eintraege'), :'beide'::jsonb -> 'eintraege', 'page by page the same');
select is(api.protokoll('{"text": "mieterin RIEF"}', null, 1) -> 'weiter', 'null'::jsonb, 'the last page says so');
select is(jsonb_array_length(api.protokoll('{}', null, 100000) -> 'eintraege') <= 200, true, 'never more than 200');

-- Files ----------------------------------------------------------------------------------------------------
select is(convert_from(api.protokoll_ausgeben('{"text": "mieterin RIEF"}', 'csv'), 'UTF8') like '%KANARIE-Verwalter-1%Die Mieterin rief an%', true, 'as CSV');
select is(
    convert_from(api.protokoll_ausgeben('{"text": "mieterin RIEF"}', 'json'), 'UTF8')::jsonb #>> '{noch_nicht_versiegelt,0,grund}', 'Die Mieterin rief an',
    'as JSON, what is not sealed yet without proof'
);
select throws_like($$select api.protokoll_ausgeben('{}', 'xml')$$, '%HD031%', 'no other form');
select is(
    (select array_agg(e -> 'nachher' ->> 'format' order by e ->> 'am') from jsonb_array_elements(tests.gefunden('{"aktionen": ["ausgegeben"]}')) as e),
    '{csv,json}', 'each stands in the log'
);
select throws_ok('select api.protokoll_nachweis(now(), 4711)', 'HD160', null, 'no proof of what is not there');
select is((select array_agg(k order by k) from jsonb_object_keys(api.protokoll_siegelstand()) as k), '{am,hash,nr,offen}', 'the last seal');

-- Who else -------------------------------------------------------------------------------------------------
select tests.als('leitung', 160);
select is(tests.anzahl('{"tabelle": "verwaltung.anfragen", "objekt": "70"}'), 0::bigint, 'a head of another Mandant nothing');
select cmp_ok(tests.anzahl('{"tabelle": "verwaltung.anfragen", "objekt": "170"}'), '>', 0::bigint, 'but of the own');
select throws_ok('select * from audit.verlauf', '42501', null, 'the views are for auditors with psql');
select tests.als('verwalter', 61);
select throws_ok('select api.protokoll()', '42501', null, 'no clerk');
select tests.als('hausmeister', 62);
select throws_ok($$select api.protokoll_ausgeben('{}', 'csv')$$, '42501', null, 'no caretaker');
select tests.als('mieter', 64);
select throws_ok('select api.protokoll_nachweis(now(), 1)', '42501', null, 'no tenant');
select tests.als('anonym');
select throws_ok('select api.protokoll_siegelstand()', '42501', null, 'no stranger');
select * from finish();
rollback;
