-- Acts of a phone that was without reception: each exactly once, with both times, and nothing overwritten silently.
begin;
\ir support/welt.sql
select plan(45);
create function tests.nach(nr integer, handlung text, angaben jsonb, vor interval default '0', uhr interval default '0') returns jsonb
language sql as $$
    select api.handlung_nachtragen(
        ('00000000-0000-0000-0000-' || lpad(nr::text, 12, '0'))::uuid, handlung, angaben, now() - vor + uhr, now() + uhr
    )
$$;
grant execute on all functions in schema tests to public;
insert into verwaltung.dateien (mandant_id, id, sha256, groesse, medientyp) values (1, 901, sha256('1'), 3, 'image/jpeg');
insert into verwaltung.datei_ablagen (mandant_id, datei_id, benutzerkonto_id, dateiname) values (1, 901, 62, 'Vorher.jpg');
set local session_replication_role = replica;
update verwaltung.anfragen set erstellt_am = now() - interval '9 days', letzte_aktivitaet_am = now() - interval '9 days' where mandant_id = 1;
set local session_replication_role = origin;

select tests.als('hausmeister', 62);
select is(tests.nach(1, 'anfrage_akzeptieren', '{"anfrage_id": 70}') #>> '{antwort,status}', 'akzeptiert', 'accepted');
select is(tests.nach(1, 'anfrage_akzeptieren', '{"anfrage_id": 70}') #>> '{antwort,status}', 'akzeptiert', 'sent again: the same answer, and no refusal');
select is(
    tests.nach(2, 'nachricht_senden', '{"anfrage_id": 70, "inhalt": "Ich komme um 9", "datei_ids": [901]}', '2 hours') ->> 'zweifel', null, 'two hours later is no doubt'
);
select tests.nach(2, 'nachricht_senden', '{"anfrage_id": 70, "inhalt": "Ich komme um 9", "datei_ids": [901]}', '3 hours');
select is((select count(*) from api.anfrage_nachrichten where inhalt = 'Ich komme um 9'), 1::bigint, 'one message however often it is sent');
select is((select count(*) from api.anhaenge where datei_id = 901), 1::bigint, 'with one photo');
select throws_like($$select tests.nach(2, 'interne_notiz', '{"anfrage_id": 70, "inhalt": "x"}')$$, '%HD140%', 'a key is not used for something else');
select tests.nach(3, 'interne_notiz', '{"anfrage_id": 70, "inhalt": "Schlüssel beim Nachbarn"}');
select tests.nach(3, 'interne_notiz', '{"anfrage_id": 70, "inhalt": "Schlüssel beim Nachbarn"}');
select is((select count(*) from api.anfrage_nachrichten where inhalt like 'Schlüssel%'), 1::bigint, 'one note');
select tests.nach(4, 'aufwand_erfassen', '{"anfrage_id": 70, "minuten": 45, "material": "Eckventil"}', '1 hour');
select tests.nach(4, 'aufwand_erfassen', '{"anfrage_id": 70, "minuten": 45, "material": "Eckventil"}', '1 hour');
select results_eq(
    'select minuten, am_geraet, erstellt_am from api.aufwaende where anfrage_id = 70',
    $$values (45, now() - interval '1 hour', now())$$, 'one entry of work with both times'
);
select tests.nach(5, 'anfrage_abschliessen', '{"anfrage_id": 70, "massnahme": "Ventil getauscht", "ausgefuehrt_von": "Nord"}', '2 days');
select is((select erledigt_am from api.anfragen where id = 70), ((now() - interval '2 days') at time zone 'Europe/Berlin')::date, 'done on the day of the act, not of the arrival');
select is(tests.nach(5, 'anfrage_abschliessen', '{"anfrage_id": 70}') #>> '{antwort,status}', 'abgeschlossen', 'also when the answer was lost');
select results_eq(
    'select handlung, am_geraet, eingegangen_am from api.nachtraege where anfrage_id = 70 order by kennung',
    $$values ('anfrage_akzeptieren', now(), now()), ('nachricht_senden', now() - interval '2 hours', now()), ('interne_notiz', now(), now()),
        ('aufwand_erfassen', now() - interval '1 hour', now()), ('anfrage_abschliessen', now() - interval '2 days', now())$$, 'each with both times'
);
select is(
    (select count(*) from api.anfrage_nachrichten where anfrage_id = 70 and verfasser_rolle = 'system' and inhalt like 'Ohne Empfang erledigt:%Laut Telefon am%eingegangen am%'),
    3::bigint, 'the history names both times of what came late, and of that only'
);

-- The office was faster.
select throws_like($$select tests.nach(6, 'nachricht_senden', '{"anfrage_id": 70, "inhalt": "zu spät"}')$$, '%HD023%', 'a message to what has ended is refused, not dropped');
select is_empty($$select from api.nachtraege where kennung::text like '%06'$$, 'and not remembered as done');
select lives_ok($$select tests.nach(6, 'interne_notiz', '{"anfrage_id": 70, "inhalt": "zu spät"}')$$, 'its text may be kept as a note, under the same key');
select tests.als('verwalter', 61);
select api.anfrage_akzeptieren(72);
select tests.als('hausmeister', 62);
select throws_like(
    $$select tests.nach(7, 'anfrage_akzeptieren', '{"anfrage_id": 72}')$$, '%bereits%KANARIE-Verwalter-1%', 'accepted by somebody else: told who'
);
select throws_ok($$select tests.nach(7, 'anfrage_akzeptieren', '{"anfrage_id": 72}')$$, 'HD020', null, 'with the code of every lost race');
select tests.als('verwalter', 61);
select api.anfrage_zurueckziehen(72, 'doppelt', 'Telefonat');
select tests.als('hausmeister', 62);
select throws_like(
    $$select tests.nach(8, 'anfrage_abschliessen', '{"anfrage_id": 72, "massnahme": "x", "ausgefuehrt_von": "y"}')$$, '%zurückgezogen%KANARIE-Verwalter-1%', 'withdrawn meanwhile: told by whom'
);
select is((select status from api.anfragen where id = 72), 'zurueckgezogen', 'and nothing is overwritten');

-- Waiting, and going on, without reception: the deadlines rest from the arrival on.
select is(tests.nach(30, 'anfrage_warten', '{"anfrage_id": 74, "auf": "mieter", "bisher": null}', '3 hours') #>> '{antwort,wartet_auf}', 'mieter', 'waits');
select is((select wartet_seit from api.anfrage_fristen where id = 74), now(), 'since it arrived: no phone moves a deadline back');
select tests.als('verwalter', 61);
select api.anfrage_warten(74, 'dienstleister');
select tests.als('hausmeister', 62);
select throws_like($$select tests.nach(31, 'anfrage_weiter', '{"anfrage_id": 74, "bisher": "mieter"}')$$, '%HD142%wartet auf Dienstleister%', 'what the office entered meanwhile is not overwritten silently');
select throws_like($$select tests.nach(31, 'anfrage_warten', '{"anfrage_id": 74, "auf": "dritte", "bisher": null}')$$, '%HD142%', 'by nothing');
select is(tests.nach(31, 'anfrage_warten', '{"anfrage_id": 74, "auf": "dienstleister", "bisher": null}') #>> '{antwort,wartet_auf}', 'dienstleister', 'the same twice is no quarrel');
select is(tests.nach(32, 'anfrage_weiter', '{"anfrage_id": 74, "bisher": "dienstleister"}') #>> '{antwort,wartet_auf}', null, 'goes on');
select throws_like($$select tests.nach(33, 'anfrage_warten', '{"anfrage_id": 70, "auf": "mieter", "bisher": null}')$$, '%HD023%', 'what has ended waits no more');
select throws_like($$select tests.nach(33, 'anfrage_warten', '{"anfrage_id": 73, "auf": "mieter"}')$$, '%HD030%', 'nor what is not seen');
select is(
    (select count(*) from api.anfrage_nachrichten where anfrage_id = 74 and inhalt like 'Ohne Empfang erledigt: Warten eingetragen. Laut Telefon am%'),
    1::bigint, 'the history names both times of what came late'
);

-- Clocks.
select is(tests.nach(10, 'interne_notiz', '{"anfrage_id": 74, "inhalt": "a"}', uhr => '3 hours') ->> 'zweifel', 'uhr_falsch', 'a clock three hours fast');
select is(tests.nach(11, 'interne_notiz', '{"anfrage_id": 74, "inhalt": "b"}', '-1 hour') ->> 'zweifel', 'zukunft', 'an act of the future');
select is(tests.nach(12, 'interne_notiz', '{"anfrage_id": 74, "inhalt": "c"}', '15 days') ->> 'zweifel', 'zu_alt', 'one older than 14 days');
select is(tests.nach(13, 'interne_notiz', '{"anfrage_id": 74, "inhalt": "d"}', '13 days') ->> 'zweifel', null, 'one younger');
select results_eq(
    $$select inhalt from api.anfrage_nachrichten where anfrage_id = 74 and inhalt ~ 'Uhr des Telefons|zweifelhaft' order by inhalt collate "C"$$,
    format($$values ('Ohne Empfang erledigt: Notiz geschrieben. Laut Telefon am %1$s, eingegangen am %2$s. Die Uhr des Telefons ging dabei 180 Minuten vor.'),
        ('Ohne Empfang erledigt: Notiz geschrieben. Laut Telefon am %3$s, eingegangen am %2$s. Die Zeit des Telefons ist zweifelhaft: Sie liegt in der Zukunft.'),
        ('Ohne Empfang erledigt: Notiz geschrieben. Laut Telefon am %4$s, eingegangen am %2$s. Die Zeit des Telefons ist zweifelhaft: Sie liegt mehr als 14 Tage zurück.')
        order by 1$$,
        to_char((now() + interval '3 hours') at time zone 'Europe/Berlin', 'DD.MM.YYYY "um" HH24:MI "Uhr"'),
        to_char(now() at time zone 'Europe/Berlin', 'DD.MM.YYYY "um" HH24:MI "Uhr"'),
        to_char((now() + interval '1 hour') at time zone 'Europe/Berlin', 'DD.MM.YYYY "um" HH24:MI "Uhr"'),
        to_char((now() - interval '15 days') at time zone 'Europe/Berlin', 'DD.MM.YYYY "um" HH24:MI "Uhr"')),
    'staff reads why the time is doubtful'
);
select tests.nach(14, 'anfrage_akzeptieren', '{"anfrage_id": 74}');
select tests.nach(15, 'anfrage_abschliessen', '{"anfrage_id": 74, "massnahme": "x", "ausgefuehrt_von": "y"}', uhr => '-100 days');
select is((select erledigt_am from api.anfragen where id = 74), intern.heute(), 'a wrong clock dates no repair');
select throws_ok($$insert into verwaltung.nachtraege (mandant_id, benutzerkonto_id, kennung, handlung, am_geraet, uhr_abweichung, eingegangen_am)
    values (1, 62, gen_random_uuid(), 'interne_notiz', now(), 0, now())$$, '42501', null, 'the arrival is the server''s to say');
select throws_ok($$update verwaltung.nachtraege set antwort = '{}'$$, 'HD024', null, 'an answer given stays');
select throws_like($$select tests.nach(20, 'anfrage_akzeptieren', '{"anfrage_id": 73}')$$, '%HD030%', 'another Bereich''s Anfrage is not found');
select throws_like($$select tests.nach(20, 'anfrage_akzeptieren', '{"anfrage_id": 170}')$$, '%HD030%', 'nor another Mandant''s');
select throws_like($$select tests.nach(20, 'konto_sperren', '{}')$$, '%HD031%', 'nor anything else called');

select throws_like($$select tests.nach(20, 'interne_notiz', '{"anfrage_id": 74, "inhalt": "x", "benutzerkonto_id": 63}')$$, '%HD141%', 'nor what somebody else did on this phone');

select tests.als('hausmeister', 63);
select is_empty('select from api.nachtraege', 'another caretaker sees none of it');
select tests.als('leitung', 160);
select is_empty('select from api.nachtraege', 'nor another Mandant');
select tests.als('mieter', 64);
select throws_ok('select from api.nachtraege', '42501', null, 'nor a tenant');
select throws_ok($$select tests.nach(1, 'anfrage_akzeptieren', '{"anfrage_id": 70}')$$, '42501', null, 'who brings nothing in');
select is_empty($$select from api.anfrage_nachrichten where inhalt like 'Ohne Empfang%'$$, 'nor reads about it');
select * from finish();
rollback;
