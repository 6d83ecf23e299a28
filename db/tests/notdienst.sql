-- Alarms: who is told when, that it ends when somebody takes it on, and that a link opens this alarm only.
begin;
\ir support/welt.sql
select plan(59);

-- Duty: nights belong to the day they begin
select is(intern.notdienst_bereit(jsonb_populate_record(null::verwaltung.notdienst_stufen, s::jsonb), z::timestamptz), w, s || ' ' || z) from (values
    ('{"wochentage": [1,2,3,4,5,6,7]}', '2026-11-22 22:30+01', true),
    ('{"wochentage": [6,7]}', '2026-11-22 22:30+01', true),
    ('{"wochentage": [1]}', '2026-11-22 22:30+01', false),
    ('{"wochentage": [7], "von": "18:00", "bis": "07:00"}', '2026-11-23 06:59+01', true),
    ('{"wochentage": [7], "von": "18:00", "bis": "07:00"}', '2026-11-23 07:00+01', false),
    ('{"wochentage": [1], "von": "18:00", "bis": "07:00"}', '2026-11-23 06:00+01', false),
    ('{"wochentage": [7], "von": "18:00", "bis": "07:00"}', '2026-11-22 17:59+01', false),
    ('{"wochentage": [7], "von": "08:00", "bis": "12:00"}', '2026-11-22 08:00+01', true),
    ('{"wochentage": [1,2,3,4,5,6,7], "gueltig_von": "2026-11-23"}', '2026-11-22 22:30+01', false),
    ('{"wochentage": [7], "von": "18:00", "bis": "07:00", "gueltig_bis": "2026-11-22"}', '2026-11-23 06:00+01', true)
) as v (s, z, w);

-- Plans
select tests.als('verwalter', 61);
select throws_ok($$ select api.notdienst_plan_speichern('{}') $$, '42501', null, 'clerks read plans');
select tests.als('leitung', 60);
select throws_like($$ select api.notdienst_plan_speichern('{"bezeichnung": "x", "stufen": []}') $$, '%HD031%mindestens eine%', 'somebody is on duty');
select throws_like($$ select api.notdienst_plan_speichern('{"bezeichnung": "x", "stufen": [{"art": "kontakt", "name": "x"}]}') $$, '%HD031%unvollst%', 'and can be reached');
select throws_like($$ select api.notdienst_plan_speichern('{"bezeichnung": "x", "stufen": [{"art": "konto", "benutzerkonto_id": 161}]}') $$, '%HD031%', 'nobody of another Mandant');
select throws_like($$ select api.notdienst_hook_anlegen('SMS', 'ftp://x') $$, '%HD031%https%', 'a hook is a web address');
select throws_like($$ select api.notdienst_hook_anlegen('SMS', 'https://wer:was@sms.example/') $$, '%HD031%', 'without credentials');
select length(api.notdienst_hook_anlegen('SMS', 'https://sms.example/x') ->> 'geheimnis') as laenge \gset
select is(:laenge, 64, 'the key is shown once');
select throws_ok('select geheimnis from verwaltung.notdienst_hooks', '42501', null, 'and never again');
select id as h from api.notdienst_hooks \gset
select (api.notdienst_plan_speichern('{"bezeichnung": "Alle", "stufen": [{"art": "kontakt", "name": "Niemand", "email": "n@x.example"}]}') ->> 'id')::bigint as p0 \gset
select (api.notdienst_plan_speichern(format($$ {
    "bezeichnung": "Haus 20", "objekt_id": 20, "durchgaenge": 1, "stufen": [
        {"art": "konto", "benutzerkonto_id": 62, "minuten": 10},
        {"art": "kontakt", "name": "Nur montags vor hundert Jahren", "email": "m@x.example", "gueltig_bis": "1926-01-01"},
        {"art": "hook", "hook_id": %s, "name": "Pia", "telefon": "0170 1", "minuten": 5},
        {"art": "kontakt", "name": "Firma Rohr", "email": "Rohr@x.example", "minuten": 20}
    ]} $$, :h)::jsonb) ->> 'id')::bigint as p1 \gset
select throws_like($$ select api.notdienst_plan_speichern('{"bezeichnung": "x", "objekt_id": 20, "stufen": [{"art": "kontakt", "name": "N", "email": "n@x.example"}]}') $$, '%HD125%', 'one plan for a house and a kind');
select is(jsonb_array_length((select stufen from api.notdienst_plaene where id = :p1)), 4, 'saved');

-- Beginning
select tests.superuser();
update verwaltung.versand_einstellungen set geschaeftszeiten = '{}', notdienst_telefon = '030 112' where mandant_id = 1;
update verwaltung.vorlagen set aktiv = true where mandant_id = 1 and ereignis = 'eingangsbestaetigung';
select intern.anfrage_anlegen(1, 'portal', 'schaden', 'wasser', 'hoch', null, 'x', 'y', mietverhaeltnis_id => 50, person_id => 40) as hoch \gset
select intern.anfrage_anlegen(1, 'portal', 'schaden', 'wasser', 'dringend', null, 'Rohrbruch', 'Wasser läuft', mietverhaeltnis_id => 50, person_id => 40) as a \gset
select is_empty(format('select * from verwaltung.alarme where anfrage_id = %s', :hoch), 'no alarm for what is not urgent');
select id as al from verwaltung.alarme where anfrage_id = :a \gset
select is((select plan_bezeichnung from verwaltung.alarme where id = :al), 'Haus 20', 'the plan of the house goes first');
select results_eq(
    format('select nr::int, art, name, extract(epoch from faellig_am - now())::int / 60 from verwaltung.alarm_schritte where alarm_id = %s order by nr', :al),
    $$ values (1, 'konto', 'KANARIE-Hausmeister-Nord', 0), (2, 'hook', 'Pia', 10), (3, 'kontakt', 'Firma Rohr', 15) $$,
    'who is not on duty is passed over and costs no time'
);
select is((select count(*) from hintergrund.procrastinate_jobs where task_name = 'notdienst.schritt'), 4::bigint, 'a job for each step and one for the end');
select matches((select text from verwaltung.versand where anfrage_id = :a and ereignis = 'eingangsbestaetigung'), 'Bereitschaft benachrichtigt', 'the receipt says so');
select set_eq(
    format('select distinct unnest(kanaele) from verwaltung.ereignisse where entitaet_id = %s and art = %L', :a, 'geaendert'),
    $$ values ('m1:personal'), ('m1:bereich:10'), ('m1:mieter:40'), ('m1:mieter:41') $$, 'those who see it hear of it'
);
update verwaltung.versand_einstellungen set geschaeftszeiten = '{"mo":[["00:00","24:00"]],"di":[["00:00","24:00"]],"mi":[["00:00","24:00"]],"do":[["00:00","24:00"]],"fr":[["00:00","24:00"]],"sa":[["00:00","24:00"]],"so":[["00:00","24:00"]]}' where mandant_id = 1;
update verwaltung.mandanten set bundesland = 'BE' where id = 1;
select intern.anfrage_anlegen(1, 'portal', 'schaden', 'wasser', 'dringend', null, 'x', 'y', mietverhaeltnis_id => 54, person_id => 46) as tags \gset
select is(exists (select from verwaltung.alarme where anfrage_id = :tags), intern.ist_feiertag(intern.heute(), 'BE'), 'none while the office is open, which it is not on holidays');

-- Steps, exactly once
select tests.als_login('bruecke');
select is((select ergebnis from intern.alarm_schritt(1, :al, 1)), 'erledigt', 'a mail is written by the database');
select is((select ergebnis from intern.alarm_schritt(1, :al, 1)), 'erledigt', 'and not again');
select is((select ergebnis || ' ' || url || ' ' || (koerper::jsonb ->> 'empfaenger_telefon') || ' ' || (koerper::jsonb ->> 'anschrift') from intern.alarm_schritt(1, :al, 2)),
    'hook https://sms.example/x 0170 1 Beispielstraße 12, 10115 Berlin', 'a hook is called by the bridge');
select is(intern.alarm_hook_ergebnis(1, :al, 2, 'Antwort 500'), 10, 'a failure is tried again');
select is((select count(*) from intern.alarm_schritt(1, :al, 2) where ergebnis = 'hook'), 1::bigint, 'once more');
select is(intern.alarm_hook_ergebnis(1, :al, 2, null), null, 'accepted');
select is((select ergebnis from intern.alarm_schritt(1, :al, 2)), 'erledigt', 'and not called again');
select tests.superuser();
select is((select string_agg(empfaenger, ' ') from verwaltung.versand where anfrage_id = :a and ereignis = 'notdienst'), 'nord@eins.example', 'one mail');
select id as brief from verwaltung.versand where anfrage_id = :a and ereignis = 'notdienst' \gset
select tests.als_login('bruecke');
select (regexp_match(text, '/notdienst#(\S+)'))[1] as link from intern.versand_holen(1, :brief) \gset
select tests.als('verwalter', 61);
select is((select text ~ '\{\{notdienstlink\}\}' and text !~ '/notdienst#' from api.versand where id = :brief), true, 'a clerk reads the letter without its link');
select tests.superuser();
select is_empty(format('select * from verwaltung.alarm_schritte as t where t::text like %L', '%' || split_part(:'link', '.', 4) || '%'), 'which is kept nowhere');
select is_empty(format('select * from audit.eintraege as t where t::text like %L', '%' || split_part(:'link', '.', 4) || '%'), 'nor in the log');

-- The link
select tests.als('anonym');
select is(api.notdienst_ansehen(:'link') ->> 'anschrift', 'Beispielstraße 12, 10115 Berlin', 'without an account: where to go');
select throws_like(format('select api.notdienst_ansehen(%L)', :'link' || 'x'), '%HD123%', 'not with a changed link');
select throws_like(format('select api.notdienst_ansehen(%L)', replace(:'link', '.1.', '.3.')), '%HD123%', 'nor of another step');
select throws_like(format('select api.notdienst_ansehen(%L)', regexp_replace(:'link', '^1', '2')), '%HD123%', 'nor of another Mandant');
select throws_like($$ select api.notdienst_ansehen('') $$, '%HD123%', 'nor nonsense');
select throws_ok('select * from api.alarme', '42501', null, 'and nothing else');
select throws_like(format('select api.notdienst_bestaetigen(%L, %L)', :'link', ' '), '%HD031%Name%', 'a name is needed');
select is(api.notdienst_bestaetigen(:'link', 'Horst Nord') ->> 'bestaetigt_von', 'Horst Nord', 'taken on');
select tests.als('verwalter', 61);
select results_eq(format('select von, nach, akteur, rolle from api.statuswechsel where entitaet = %L and entitaet_id = %s order by am, von nulls first', 'alarme', :al),
    $$ values (null, 'laeuft', 'postgres', 'hausdraht_dba'), ('laeuft', 'bestaetigt', 'Horst Nord', 'anonym') $$, 'the history says who');
select tests.als('anonym');
select throws_like(format('select api.notdienst_bestaetigen(%L, %L)', :'link', 'Zweiter'), '%HD124%Horst Nord%', 'once; the second is told who');
select tests.als_login('bruecke');
select is((select ergebnis from intern.alarm_schritt(1, :al, 3)), 'erledigt', 'nobody else is told');
select tests.superuser();
select is((select status from verwaltung.alarm_schritte where alarm_id = :al and nr = 3), 'entfallen', 'it says so');
update verwaltung.alarme set begonnen_am = now() - interval '4 days' where id = :al;
select tests.als('anonym');
select throws_like(format('select api.notdienst_ansehen(%L)', :'link'), '%HD123%', 'the link ends after three days');

-- Who else
select tests.als('mieter', 64);
select is(api.notdienst_stand(:a) - 'seit' - 'uebernommen_am' - 'hinweis', '{"stand": "uebernommen", "telefon": "030 112"}', 'the tenant: taken on, the number, never who');
select tests.als('mieter', 66);
select throws_like(format('select api.notdienst_stand(%s)', :a), '%HD030%', 'a neighbour nothing');
select tests.als('hausmeister', 63);
select is_empty('select * from api.alarme', 'another Bereich nothing');
select throws_like(format('select api.notdienst_uebernehmen(%s)', :a), '%HD030%', 'nor takes it on');

-- Nobody answers
select tests.superuser();
update verwaltung.versand_einstellungen set geschaeftszeiten = '{}' where mandant_id = 1;
select intern.anfrage_anlegen(1, 'email', 'schaden', 'wasser', 'dringend', null, 'x', 'y', mietverhaeltnis_id => 51, person_id => 42) as n \gset
select id as nl from verwaltung.alarme where anfrage_id = :n \gset
update verwaltung.alarm_schritte set status = 'gesendet', erledigt_am = now() where alarm_id = :nl;
update verwaltung.alarme set schluss_am = now() where id = :nl;
select tests.als_login('bruecke');
select is((select ergebnis from intern.alarm_schritt(1, :nl, 4)), 'erledigt', 'the end of the chain');
select tests.als('hausmeister', 62);
select is((select status from api.alarme where anfrage_id = :n), 'erschoepft', 'exhausted');
select lives_ok(format('select api.notdienst_uebernehmen(%s)', :n), 'it can still be taken on, on the phone');
select tests.als('leitung', 60);
select lives_ok(format('select api.notdienst_plan_loeschen(%s)', :p1), 'the plan goes, the history stays');

select * from finish();
rollback;
