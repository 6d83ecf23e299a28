-- Changing an Anfrage by hand: what follows from what, what contradicts, who was faster, who may.
begin;
\ir support/welt.sql
select plan(49);
create function tests.feld(anfrage bigint, feld text) returns text language sql security definer set search_path = tests, pg_catalog as $$
    select to_jsonb(a) ->> feld from verwaltung.anfragen as a where a.id = anfrage
$$;
create function tests.zeile(anfrage bigint) returns text language sql security definer set search_path = tests, pg_catalog as $$
    select string_agg(n.inhalt, E'\n\n' order by n.inhalt) from verwaltung.anfrage_nachrichten as n
    where n.anfrage_id = anfrage and n.verfasser_rolle = 'system'
$$;
create function tests.ereignisse(kanal text) returns bigint language sql security definer as $$
    select count(*) from verwaltung.ereignisse where entitaet = 'anfragen' and kanal = any(kanaele)
$$;
grant execute on all functions in schema tests to public;
alter table verwaltung.anfragen disable trigger _050_festschreiben;
update verwaltung.anfragen set letzte_aktivitaet_am = now() - interval '2 days';
alter table verwaltung.anfragen enable trigger _050_festschreiben;
delete from verwaltung.ereignisse;

-- One field
select tests.als('verwalter', 61);
select is(api.anfrage_aendern(70, '{"prioritaet": "dringend"}') -> 'geaendert', 'true', 'a clerk raises the priority');
select is(tests.feld(70, 'prioritaet'), 'dringend', 'it is stored');
select is(tests.feld(70, 'letzte_aktivitaet_am')::timestamptz, now(), 'and is an activity');
select is(tests.zeile(70), 'Priorität: Normal → Dringend', 'colleagues read what changed');
select results_eq(
    $$select art, verfasser_name from api.anfrage_nachrichten where anfrage_id = 70 and verfasser_rolle = 'system'$$,
    $$values ('intern', 'KANARIE-Verwalter-1')$$, 'and by whom'
);
select is(api.anfrage_aendern(70, '{"prioritaet": "dringend"}') -> 'geaendert', 'false', 'nothing new is no change');
select is((select count(*) from api.anfrage_nachrichten where anfrage_id = 70 and verfasser_rolle = 'system'), 1::bigint, 'and no line');

-- What follows
select lives_ok($$select api.anfrage_aendern(70, '{"kategorie": "beschwerde"}')$$, 'a Schaden turns out to be a Beschwerde');
select results_eq(
    $$select kategorie, schadensart, zustaendigkeit, hausmeister_bereich_id from api.anfragen where id = 70$$,
    $$values ('beschwerde', null::text, 'mietverwaltung', null::bigint)$$, 'it loses its kind and goes to the office'
);
select matches(tests.zeile(70), E'^Kategorie: Schaden → Beschwerde\nArt des Schadens: Wasser → \\(leer\\)\nZuständig: Hausmeister → Mietverwaltung\nBereich: KANARIE-Nord → \\(leer\\)\n\nPriorität', 'all of it is named');
select throws_like($$select api.anfrage_aendern(70, '{"kategorie": "schaden"}')$$, '%HD101%Art des Schadens%', 'the way back asks for the kind');
select lives_ok($$select api.anfrage_aendern(70, '{"kategorie": "schaden", "schadensart": "sanitaer", "zustaendigkeit": "hausmeister_bereich"}')$$, 'with it, it works');
select is(tests.feld(70, 'hausmeister_bereich_id'), '10', 'the Bereich is that of the house');
select lives_ok($$select api.anfrage_aendern(70, '{"hausmeister_bereich_id": 11, "zugewiesen_konto_id": 63}')$$, 'another Bereich, with its caretaker');
select lives_ok($$select api.anfrage_aendern(70, '{"hausmeister_bereich_id": 10}')$$, 'and back');
select is(tests.feld(70, 'zugewiesen_konto_id'), null, 'who sees it no more does not have it any more');
select lives_ok($$select api.anfrage_aendern(70, '{"ort": "  Bad ", "betreff": " Siphon undicht "}')$$, 'place and headline');
select is(tests.feld(70, 'ort') || '/' || tests.feld(70, 'betreff'), 'Bad/Siphon undicht', 'without blanks');

-- What contradicts
select throws_like($$select api.anfrage_aendern(71, '{"zustaendigkeit": "hausmeister_bereich"}')$$, '%HD101%Nur Schäden%', 'a caretaker gets no Beschwerde');
select throws_like($$select api.anfrage_aendern(70, '{"zustaendigkeit": "mietverwaltung", "hausmeister_bereich_id": 10}')$$, '%HD101%', 'no Bereich without responsibility');
select throws_like($$select api.anfrage_aendern(70, '{"objekt_id": 21}')$$, '%HD101%ergeben sich%', 'the house follows from the tenancy');
select throws_like($$select api.anfrage_aendern(71, '{"schadensart": "wasser"}')$$, '%HD101%', 'no kind of damage without one');
select throws_like($$select api.anfrage_aendern(70, '{"zugewiesen_konto_id": 63}')$$, '%HD102%', 'no caretaker of another Bereich');
select throws_like($$select api.anfrage_aendern(70, '{"zugewiesen_konto_id": 64}')$$, '%HD102%', 'no tenant');
select throws_like($$select api.anfrage_aendern(70, '{"zugewiesen_konto_id": 161}')$$, '%HD102%', 'nobody of another Mandant');
select throws_like($$select api.anfrage_aendern(70, '{"sachbearbeiter_konto_id": 62}')$$, '%HD102%', 'a caretaker is no clerk');
select throws_like($$select api.anfrage_aendern(70, '{"hausmeister_bereich_id": 110}')$$, '%HD030%', 'no Bereich of another Mandant');
select throws_like($$select api.anfrage_aendern(70, '{"prioritaet": "egal"}')$$, '%HD031%Priorität%', 'only values there are');
select throws_like($$select api.anfrage_aendern(70, '{"betreff": " "}')$$, '%HD031%Betreff%', 'a headline there must be');
select throws_like($$select api.anfrage_aendern(70, '{"status": "abgelehnt"}')$$, '%HD031%', 'the status has its own ways');
select throws_like($$select api.anfrage_aendern(70, '{"beschreibung": "anders"}')$$, '%HD031%', 'the notice stays as it came');
select throws_like($$select api.anfrage_aendern(70, '[]')$$, '%HD031%', 'something must be named');

-- An Anfrage of a house only
select tests.superuser();
insert into verwaltung.anfragen (mandant_id, id, jahr, lfd_nr, kategorie, schadensart, zustaendigkeit, quelle, betreff, objekt_id, hausmeister_bereich_id)
values (1, 90, 2026, 90, 'schaden', 'wasser', 'hausmeister_bereich', 'manuell', 'Keller', 20, 10);
update verwaltung.objekte set zustaendig_konto_id = 60 where id = 21;
select tests.als('verwalter', 61);
select lives_ok($$select api.anfrage_aendern(90, '{"einheit_id": 32}')$$, 'it was in another house');
select is(
    tests.feld(90, 'objekt_id') || '/' || tests.feld(90, 'hausmeister_bereich_id') || '/' || tests.feld(90, 'sachbearbeiter_konto_id'),
    '21/11/60', 'the unit names the house, its Bereich and its clerk'
);

-- Two at once
select throws_like($$select api.anfrage_aendern(70, '{"prioritaet": "hoch"}', '{"prioritaet": "normal"}')$$, '%HD100%prioritaet%', 'who saw an old priority is told');
select is(tests.feld(70, 'prioritaet'), 'dringend', 'nothing is overwritten');
select lives_ok($$select api.anfrage_aendern(70, '{"ort": "Küche"}', '{"ort": "Bad", "prioritaet": "normal"}')$$, 'other fields are nobody''s concern');

-- Only for the office
select tests.superuser();
alter table verwaltung.anfragen disable trigger _050_festschreiben;
update verwaltung.anfragen set letzte_aktivitaet_am = now() - interval '2 days';
alter table verwaltung.anfragen enable trigger _050_festschreiben;
delete from verwaltung.ereignisse;
select tests.als('verwalter', 61);
select lives_ok($$select api.anfrage_aendern(70, '{"sachbearbeiter_konto_id": 60}')$$, 'a head takes care of it');
select is(api.anfrage_wiedervorlage(70, intern.heute() + 3) ->> 'wiedervorlage_am', (intern.heute() + 3)::text, 'look again in three days');
select is(tests.feld(70, 'letzte_aktivitaet_am')::timestamptz, now() - interval '2 days', 'neither is an activity the tenant could see');
select is(tests.ereignisse('m1:personal'), 2::bigint, 'the office hears of both');
select is(tests.ereignisse('m1:mieter:40'), 0::bigint, 'the tenant of neither');
select throws_like($$select api.anfrage_wiedervorlage(70, intern.heute() - 1)$$, '%HD031%', 'not in the past');
select is(api.anfrage_wiedervorlage(70) ->> 'wiedervorlage_am', null, 'or not at all');

-- Who may not
select throws_like($$select api.anfrage_aendern(170, '{"prioritaet": "hoch"}')$$, '%HD030%', 'nothing of another Mandant');
select api.anfrage_ablehnen(71, 'x');
select throws_like($$select api.anfrage_aendern(71, '{"prioritaet": "hoch"}')$$, '%HD023%', 'nothing that has ended');
select tests.als('hausmeister', 62);
select throws_ok($$select api.anfrage_aendern(72, '{"prioritaet": "hoch"}')$$, '42501', null, 'no caretaker');
select throws_ok($$select api.anfrage_wiedervorlage(72)$$, '42501', null, 'in neither way');
select tests.als('mieter', 64);
select throws_ok($$select api.anfrage_aendern(70, '{"prioritaet": "hoch"}')$$, '42501', null, 'no tenant');
select * from finish();
rollback;
