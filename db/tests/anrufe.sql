-- A telephone assistant reports calls: with its key, limited, and only what is clear is put down to somebody.
begin;
\ir support/welt.sql
\ir support/anmeldung.sql
select plan(47);
select intern.klassifikationsregeln_vorbelegen(1);
update verwaltung.personen set telefon = '+49 30 / 400 400 4' where id in (40, 41);
update verwaltung.personen set telefon = '0170 4242424' where id = 42;
update verwaltung.personen set telefon = '0170 4343434' where id = 43;
update verwaltung.personen set telefon = '0170 4545454' where id = 45;
update verwaltung.personen set telefon = '0170 4646464' where id = 46;

-- Keys
select tests.als('verwalter', 61);
select throws_ok($$select api.voicebot_token_ausstellen('Bot')$$, '42501', null, 'a clerk issues no keys');
select tests.als('leitung', 60);
select tests.merken('t', api.voicebot_token_ausstellen('Bot')) ->> 'token' as schluessel \gset
select matches(:'schluessel'::text, '^hdv_[A-Za-z0-9_-]{43}$', 'the head does; it is long');
select is((select bezeichnung from api.voicebot_token)::text, 'Bot', 'it is listed');
select throws_ok('select token_hash from verwaltung.voicebot_token', '42501', null, 'but never shown again');
select tests.als('leitung', 160);
select is((select count(*) from api.voicebot_token), 0::bigint, 'another Mandant does not see it');

select tests.superuser();
create function tests.mit_schluessel(schluessel text, rolle text default 'anonym') returns void language plpgsql as $$
begin
    perform tests.anfrage(rolle);
    perform set_config('request.headers', json_build_object('x-voicebot-token', schluessel)::text, true);
    perform intern.vor_anfrage();
end
$$;
create function tests.letzte() returns verwaltung.anfragen language sql security definer set search_path = tests, pg_catalog as $$
    select a from verwaltung.anfragen as a where a.quelle = 'voicebot' order by a.lfd_nr desc limit 1
$$;
grant execute on all functions in schema tests to public;
select throws_like($$select tests.mit_schluessel('hdv_falsch')$$, '%HD106%', 'a wrong key is refused');
select tests.mit_schluessel(:'schluessel');
select is(current_setting('role'), 'voicebot', 'the right one gives its role');
select is(intern.mandant_id(), 1::bigint, 'in its Mandant');
select throws_ok('select 1 from api.anfragen', '42501', null, 'which reads nothing');
select throws_ok('select 1 from api.anrufe', '42501', null, 'not even calls');
select throws_ok($$select api.personen_suchen('Erika')$$, '42501', null, 'and finds nobody');

-- The four outcomes
select is(tests.merken('a', api.anruf_erfassen('Bei mir tropft der Wasserhahn in der Küche.', '0170/4242424', kennung => '00000000-0000-0000-0000-000000000001')) ->> 'zuordnung', 'mieter', 'the number of one tenant');
select results_eq(
    'select quelle, kategorie, schadensart, mietverhaeltnis_id, melder_person_id, hausmeister_bereich_id, status from tests.letzte()',
    $$values ('voicebot', 'schaden', 'wasser', 51::bigint, 42::bigint, 10::bigint, 'offen')$$, 'the Anfrage is his'
);
select tests.mit_schluessel(:'schluessel');
select is(
    api.anruf_erfassen('Bei mir tropft der Wasserhahn in der Küche.', '0170/4242424', kennung => '00000000-0000-0000-0000-000000000001'),
    tests.wert('a'), 'the same call again is the same Anfrage'
);
select is(tests.wert('a') - 'erstellt_am' - 'nummer' - 'prioritaet', '{"zuordnung": "mieter"}', 'the assistant learns no more than that');
select is(api.anruf_erfassen('Wann ist die Versammlung?', '+491704545454') ->> 'zuordnung', 'eigentuemer', 'the number of an owner');
select results_eq(
    'select eigentuemer_id, zustaendigkeit from tests.letzte()', $$values (58::bigint, 'weg_verwaltung')$$, 'goes to the WEG-Verwaltung'
);
select tests.mit_schluessel(:'schluessel');
select is(api.anruf_erfassen('Die Heizung ist kalt.', '0170 4646464') ->> 'zuordnung', 'mehrdeutig', 'two tenancies are ambiguous');
select is((select melder_person_id from tests.letzte()), null, 'and put down to nobody');
select tests.mit_schluessel(:'schluessel');
select is(api.anruf_erfassen('Die Heizung ist kalt.', '0170 4343434', 'Vera') ->> 'zuordnung', 'unbekannt', 'a former tenant is unknown');
select is(api.anruf_erfassen('Die Heizung ist kalt.', '0151 999999') ->> 'zuordnung', 'unbekannt', 'so is a number of nobody');
select is(api.anruf_erfassen('Die Heizung ist kalt.', null, 'Ein Herr Nord') ->> 'zuordnung', 'unbekannt', 'so is none');
select results_eq(
    'select melder_name, objekt_id, zustaendigkeit, hausmeister_bereich_id from tests.letzte()',
    $$values ('Ein Herr Nord', null::bigint, 'mietverwaltung', null::bigint)$$, 'the office gets it, with the name that was given'
);
select tests.mit_schluessel(:'schluessel');
select is(api.anruf_erfassen('Die Heizung ist kalt.', '030 4004004') ->> 'zuordnung', 'mieter', 'a couple shares number and heating');
select is(api.anruf_erfassen('Laute Musik vom Nachbarn, das ist Ruhestörung.', '030 4004004') ->> 'zuordnung', 'mehrdeutig', 'but a complaint is of one of them');
select is(api.anruf_erfassen('Laute Musik vom Nachbarn, das ist Ruhestörung.', '030 4004004', 'Max') ->> 'zuordnung', 'mieter', 'of him who gave his name');
select is((select melder_person_id from tests.letzte()), 41::bigint, 'of him');
select tests.mit_schluessel(:'schluessel');
select throws_like($$select api.anruf_erfassen(' ')$$, '%HD031%', 'something must be said');

-- A human decides
select tests.superuser();
select id as offene from verwaltung.anfragen where melder_name = 'Ein Herr Nord' \gset
delete from verwaltung.versand;
update verwaltung.vorlagen set aktiv = true where ereignis = 'eingangsbestaetigung';
select tests.als('hausmeister', 62);
select is((select count(*) from api.anfragen where id = :offene), 0::bigint, 'no caretaker sees an unknown caller');
select tests.als('verwalter', 61);
select results_eq(format('select zuordnung, grund, name from api.anrufe where anfrage_id = %s', :offene), $$values ('unbekannt', 'ohne_nummer', 'Ein Herr Nord')$$, 'the office sees why');
select is((select akteur from api.statuswechsel where entitaet_id = :offene), 'Telefonassistent', 'and who filed it');
select throws_like(format('select api.anfrage_melder_setzen(%s, 150, 140)', :offene), '%HD030%', 'nobody of another Mandant');
select throws_like(format('select api.anfrage_melder_setzen(%s, 51, 40)', :offene), '%HD030%', 'nobody who does not live there');
select lives_ok(format('select api.anfrage_melder_setzen(%s, 51, 42)', :offene), 'it was Nora');
select results_eq(
    format('select melder_name, einheit_id, objekt_id, zustaendigkeit, hausmeister_bereich_id from api.anfragen where id = %s', :offene),
    $$values ('Nora KANARIE-Nora', 31::bigint, 20::bigint, 'hausmeister_bereich', 10::bigint)$$, 'everything else follows'
);
select is((select array_agg(ereignis || person_id) from api.versand where anfrage_id = :offene), '{eingangsbestaetigung42}', 'she is told now');
select throws_like(format('select api.anfrage_melder_setzen(%s, 50, 40)', :offene), '%HD108%', 'once');
select tests.mit_schluessel(:'schluessel');
select api.anruf_erfassen('Die Heizung ist kalt, ich kürze die Miete, das ist eine Mietminderung.', null, 'Frau Minder') is not null as gemeldet \gset
select tests.als('verwalter', 61);
select id as minderung from api.anfragen where melder_name = 'Frau Minder' \gset
select api.anfrage_melder_setzen(:minderung, 51, 42) is not null as genannt \gset
select results_eq(
    format('select kategorie, melder_person_id, zustaendigkeit, hausmeister_bereich_id from api.anfragen where id = %s', :minderung),
    $$values ('schaden', 42::bigint, 'mietverwaltung', null::bigint)$$, 'what mentions a reduction stays with the office'
);
select throws_like('select api.anfrage_melder_setzen(70, 51, 42)', '%HD108%', 'never of somebody else''s');
select tests.als('mieter', 66);
select is((select count(*) from api.anfragen where id = :offene), 1::bigint, 'she sees it');
select throws_ok('select 1 from api.anrufe', '42501', null, 'but not the call');
select tests.als('verwalter', 161);
select is((select count(*) from api.anrufe), 0::bigint, 'another Mandant has no calls');

-- Limits and the end of a key
select tests.superuser();
insert into verwaltung.anrufe (mandant_id, zugang_id, zuordnung, anfrage_id)
select 1, t.id, 'unbekannt', 70 from verwaltung.voicebot_token as t, generate_series(1, 30);
select tests.mit_schluessel(:'schluessel');
select throws_like($$select api.anruf_erfassen('Noch einer')$$, '%HD107%', 'too many a minute');
select tests.als('leitung', 160);
select throws_like(format('select api.voicebot_token_widerrufen(%s)', tests.wert('t') ->> 'id'), '%HD030%', 'another Mandant revokes nothing');
select tests.als('leitung', 60);
select lives_ok(format('select api.voicebot_token_widerrufen(%s)', tests.wert('t') ->> 'id'), 'the head revokes it');
select throws_like(format('select tests.mit_schluessel(%L)', :'schluessel'), '%HD106%', 'at once');
select tests.als('verwalter', 61);
select throws_ok($$select api.anruf_erfassen('x')$$, '42501', null, 'a clerk is no assistant');
select * from finish();
rollback;
