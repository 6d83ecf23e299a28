-- What is due when: at filing, after the first reaction, while waiting, after a change, at the end.
begin;
\ir support/welt.sql
select plan(31);

create function tests.uhr(zeitpunkt timestamptz) returns text language sql as $$
select to_char(zeitpunkt at time zone 'Europe/Berlin', 'YYYY-MM-DD HH24:MI')
$$;
create function tests.seit(anfrage bigint, zeitpunkt timestamptz) returns void language plpgsql as $$
begin
    perform tests.superuser(), set_config('session_replication_role', 'replica', true);
    update verwaltung.anfragen as a set erstellt_am = zeitpunkt, letzte_aktivitaet_am = zeitpunkt where a.id = anfrage;
    perform set_config('session_replication_role', 'origin', true);
end
$$;
create function tests.ereignisse() returns setof text[] language sql as $$
    delete from verwaltung.ereignisse returning kanaele
$$;

select ok(
    (select a.reaktion_bis = intern.geschaeftszeit_addieren(intern.geschaeftswoche(e.geschaeftszeiten, 'BE'), a.erstellt_am, 8 * 3600)
        and a.loesung_bis = intern.geschaeftszeit_addieren(intern.geschaeftswoche(e.geschaeftszeiten, 'BE'), a.erstellt_am, 40 * 3600)
        and a.faellig_am = a.reaktion_bis
        and a.warnen_am = intern.geschaeftszeit_addieren(intern.geschaeftswoche(e.geschaeftszeiten, 'BE'), a.erstellt_am, 6 * 3600)
        and num_nonnulls(a.reagiert_am, a.gewarnt_am, a.wartet_auf) = 0
    from verwaltung.anfragen as a join verwaltung.versand_einstellungen as e using (mandant_id) where a.id = 70),
    'a new damage is due for a reaction, warned with a quarter left'
);
select is((select count(*) from verwaltung.anfragen as a where a.loesung_bis is null), 0::bigint, 'every Anfrage has its targets');

-- Friday noon; one hour until the weekend.
select tests.seit(70, '2026-11-20 12:00+01');
update verwaltung.anfragen set prioritaet = 'hoch' where id = 70;
select is(
    (select array[tests.uhr(reaktion_bis), tests.uhr(loesung_bis), tests.uhr(faellig_am), tests.uhr(warnen_am)] from verwaltung.anfragen where id = 70),
    array['2026-11-23 12:00', '2026-11-24 16:00', '2026-11-23 12:00', '2026-11-23 11:00'], 'another priority counts anew, from the notice'
);
update verwaltung.anfragen set kategorie = 'wartung', schadensart = null where id = 70;
select is((select tests.uhr(reaktion_bis) from verwaltung.anfragen where id = 70), '2026-11-23 16:00', 'so does another category');
update verwaltung.anfragen set kategorie = 'schaden', schadensart = 'wasser' where id = 70;

-- A reaction is a word to the reporter, not a note among ourselves.
select tests.als('verwalter', 61);
select api.interne_notiz(70, 'Wer fährt hin?');
select tests.superuser();
select is((select reagiert_am from verwaltung.anfragen where id = 70), null, 'an internal note is no reaction');
select tests.als('mieter', 64);
select api.nachricht_senden(70, 'Es tropft noch.');
select tests.superuser();
select is((select reagiert_am from verwaltung.anfragen where id = 70), null, 'nor is a word of the tenant');
select tests.als('hausmeister', 62);
select api.nachricht_senden(70, 'Ich komme um zehn.');
select tests.superuser();
select is(
    (select array[tests.uhr(reagiert_am), tests.uhr(faellig_am)] from verwaltung.anfragen where id = 70), array[tests.uhr(now()), '2026-11-24 16:00'],
    'an answer is: the resolution is due next'
);
update verwaltung.anfragen set prioritaet = 'normal' where id = 70;
select is(
    (select array[tests.uhr(reaktion_bis), tests.uhr(loesung_bis)] from verwaltung.anfragen where id = 70), array['2026-11-23 12:00', '2026-11-30 12:00'],
    'what was in time stays so; only the resolution is counted anew'
);
select tests.als('verwalter', 61);
select api.anfrage_akzeptieren(72);
select tests.superuser();
select is((select reagiert_am = now() and faellig_am = loesung_bis from verwaltung.anfragen where id = 72), true, 'accepting is a reaction');

-- Waiting.
select tests.seit(70, '2026-11-20 12:00+01');
delete from verwaltung.ereignisse;
select tests.als('verwalter', 61);
select is(api.anfrage_warten(70, 'dienstleister') ->> 'wartet_auf', 'dienstleister', 'a clerk has it wait');
select tests.superuser();
select is(
    (select (wartet_seit = now(), faellig_am, warnen_am, tests.uhr(loesung_bis))::text from verwaltung.anfragen where id = 70),
    '(t,,,"2026-11-30 12:00")', 'nothing is due while it waits'
);
select is((select tests.uhr(letzte_aktivitaet_am) from verwaltung.anfragen where id = 70), '2026-11-20 12:00', 'the tenant sees no trace of it');
select results_eq('select * from tests.ereignisse()', $$values (array['m1:personal', 'm1:bereich:10'])$$, 'colleagues hear of it, tenants do not');
set local session_replication_role = replica;
update verwaltung.anfragen set wartet_seit = '2026-10-01 10:00+02' where id = 70;
set local session_replication_role = origin;
select tests.als('hausmeister', 62);
select is(api.anfrage_weiter(70) ->> 'wartet_auf', null, 'the caretaker of the Bereich lets it go on');
select tests.superuser();
select ok(
    (select a.gewartet_sekunden = w.sekunden and a.gewartet_sekunden > 0 and a.wartet_seit is null
        and a.loesung_bis = intern.geschaeftszeit_addieren(intern.geschaeftswoche(e.geschaeftszeiten, 'BE'), '2026-11-30 12:00+01', w.sekunden)
        and a.faellig_am = a.loesung_bis and tests.uhr(a.reaktion_bis) = '2026-11-23 12:00'
    from verwaltung.anfragen as a
    join verwaltung.versand_einstellungen as e using (mandant_id)
    cross join lateral (select intern.geschaeftszeit_zwischen(intern.geschaeftswoche(e.geschaeftszeiten, 'BE'), '2026-10-01 10:00+02', now()) as sekunden) as w
    where a.id = 70), 'the business time it waited is added'
);
update verwaltung.anfragen set prioritaet = 'hoch' where id = 70;
select ok(
    (select a.loesung_bis = intern.geschaeftszeit_addieren(intern.geschaeftswoche(e.geschaeftszeiten, 'BE'), a.erstellt_am, 16 * 3600 + a.gewartet_sekunden)
    from verwaltung.anfragen as a join verwaltung.versand_einstellungen as e using (mandant_id) where a.id = 70),
    'and is kept when another priority is counted'
);
select tests.als('verwalter', 61);
select is(api.anfrage_weiter(70) ->> 'id', '70', 'going on twice changes nothing');

-- A question waits by itself.
select api.nachricht_senden(70, 'Wann passt es Ihnen?', rueckfrage => true);
select is((select wartet_auf from api.anfrage_fristen where id = 70), 'mieter', 'a question waits for the tenant');
select api.nachricht_senden(70, 'Gern auch telefonisch.');
select is((select wartet_auf from api.anfrage_fristen where id = 70), 'mieter', 'another word of ours does not end it');
select api.anfrage_warten(72, 'dienstleister');
select tests.als('mieter', 66);
select api.nachricht_senden(72, 'Danke.');
select tests.als('mieter', 65);
select api.nachricht_senden(70, 'Dienstag.');
select tests.superuser();
select is((select array_agg(wartet_auf order by id) from verwaltung.anfragen where id in (70, 72)), array[null, 'dienstleister'], 'the answer ends it; who was not asked does not');

-- Warned once before, and once when it is late.
set local session_replication_role = replica;
update verwaltung.anfragen set warnen_am = null where id not in (71, 73);
update verwaltung.anfragen set faellig_am = now() + interval '1 hour', warnen_am = now() - interval '1 minute' where id = 71;
update verwaltung.anfragen set faellig_am = now() - interval '1 hour', warnen_am = now() - interval '1 hour' where id = 73;
set local session_replication_role = origin;
delete from verwaltung.ereignisse;
select tests.als_login('bruecke');
select is(intern.fristen_warnen(), 2, 'two are near or late');
select is(intern.fristen_warnen(), 0, 'each is told once');
select tests.superuser();
select is((select gewarnt_am = now() and warnen_am = faellig_am from verwaltung.anfragen where id = 71), true, 'the near one once more when it is late');
select is((select gewarnt_am = now() and warnen_am is null from verwaltung.anfragen where id = 73), true, 'the late one never again');
select set_eq('select * from tests.ereignisse()', $$values (array['m1:personal']), (array['m1:personal', 'm1:bereich:11'])$$, 'staff and caretakers hear it, no tenant');

-- The end.
select tests.als('verwalter', 61);
select api.anfrage_warten(70, 'dritte');
select api.anfrage_akzeptieren(70);
select is((select wartet_auf from api.anfrage_fristen where id = 70), 'dritte', 'accepted, and still waiting');
select api.anfrage_abschliessen(70, 'Dichtung getauscht', 'Hausmeister');
select is((select (wartet_auf, wartet_seit, faellig_am)::text from api.anfrage_fristen where id = 70), '(,,)', 'what has ended waits for nobody and is never due');
select throws_like($$select api.anfrage_warten(70, 'mieter')$$, '%"HD023"%', 'and cannot begin to wait');
select throws_like($$select api.anfrage_warten(72, 'niemand')$$, '%"HD031"%', 'somebody has to be named');
select tests.superuser();
select tests.als('leitung', 60);
select api.anfrage_ablehnen(73, 'Kein Mangel');
select is((select reagiert_am = now() and faellig_am is null from api.anfrage_fristen where id = 73), true, 'refusing is a reaction and an end');
select tests.als('mieter', 67);
select tests.superuser();
update verwaltung.versand_einstellungen set geschaeftszeiten = '{}' where mandant_id = 1;
update verwaltung.anfragen set prioritaet = 'niedrig' where id = 74;
select is((select (reaktion_bis, loesung_bis, faellig_am, warnen_am)::text from verwaltung.anfragen where id = 74), '(,,,)', 'without business hours there are no deadlines');
select * from finish();
rollback;
