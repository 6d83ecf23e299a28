-- What the worker is given, and what becomes of its answers.
begin;
\ir support/welt.sql
select plan(48);
create function tests.brief(id bigint, anfrage bigint default 70, an text default 'erika@mieter.example') returns void language plpgsql as $$
begin
    insert into verwaltung.versand (mandant_id, id, ereignis, anfrage_id, person_id, empfaenger, empfaenger_name, betreff, text, message_id, antwort_an)
    values (1, id, 'statuswechsel', anfrage, 40, an, 'Erika', 'Betreff', 'Text', '<zufall-' || id || '@eins.example>', 'anfrage+1-x@eins.example');
end $$;
create function tests.stand(id bigint) returns text language sql return (
    select concat_ws(' ', v.status, v.grund, v.versuche, v.fehler) from verwaltung.versand as v where v.id = stand.id
);
select tests.brief(1);

select tests.als_login('bruecke');
select is(
    (select row(h.ergebnis, h.absendername, h.absender, h.empfaenger, h.empfaenger_name, h.betreff, h.text, h.message_id, h.bezuege, h.antwort_an, h.dkim_domain)::text from intern.versand_holen(1, 1) as h),
    row('senden', 'KANARIE-M1 Verwaltung', 'post@eins.example', 'erika@mieter.example', 'Erika', 'Betreff', 'Text', '<zufall-1@eins.example>', '{}'::text[], 'anfrage+1-x@eins.example', null)::text,
    'everything that stands in the mail'
);
select is((select h.ergebnis from intern.versand_holen(2, 1) as h), 'erledigt', 'not under another Mandant');
select throws_ok('select from verwaltung.versand', '42501', null, 'the bridge browses nothing');
select throws_ok('select intern.versand_zuruecknehmen(1, 70, null)', '42501', null, 'nor takes back');
select lives_ok('select intern.versand_gesendet(1, 1)', 'accepted by the server');
select tests.superuser();
select is(tests.stand(1), 'gesendet 1', 'sent');
select tests.brief(2);
select tests.als_login('bruecke');
select is((select h.ergebnis from intern.versand_holen(1, 1) as h), 'erledigt', 'never twice');
select is((select h.umschlag_von ~ '^ruecklauf\+2-[a-z2-7]{16}@eins\.example$' and h.bezuege = array['<zufall-1@eins.example>'] from intern.versand_holen(1, 2) as h), true, 'the next one refers to the first and has its own bounce address');
select is(intern.versand_gescheitert(1, 2, 'stoerung', 'ConnectionRefusedError'), 1, 'no server: soon again');
select tests.superuser();
select is(tests.stand(2), 'wartet 1 ConnectionRefusedError', 'it waits');
select is((select h.ergebnis from intern.versand_holen(1, 2) as h), 'spaeter', 'not before its time');
update verwaltung.versand set naechster_versuch = null, versuche = 30 where id = 2;
select is(intern.versand_gescheitert(1, 2, 'stoerung', 'x'), 600, 'a dead server is tried every ten minutes');
select is(intern.versand_gescheitert(1, 2, 'voruebergehend', '451 x'), 3600, 'a busy mailbox every hour');
select is(tests.stand(2), 'wartet 30 451 x', 'for three days');
update verwaltung.versand set erstellt_am = now() - interval '73 hours', faellig_am = now() - interval '73 hours' where id = 2;
select is(intern.versand_gescheitert(1, 2, 'stoerung', 'x'), null, 'then no longer');
select is(tests.stand(2), 'fehlgeschlagen zeit_abgelaufen 30 x', 'it is on the list of the dead');
select tests.brief(3);
select is(intern.versand_gescheitert(1, 3, 'abgelehnt', '550 5.1.1 User unknown'), null, 'a refusal is final');
select results_eq($$select verfasser_rolle, art from verwaltung.anfrage_nachrichten where anfrage_id = 70 and verfasser_rolle = 'system' limit 1$$, $$values ('system', 'intern')$$, 'the clerk is told in the Anfrage');
select matches(n.inhalt, 'erika@mieter.example.*550 5\.1\.1 User unknown', 'with the server''s words') from verwaltung.anfrage_nachrichten as n where n.inhalt ~ '550';
create function tests.marke() returns text language sql return (select unzustellbar_grund from verwaltung.personen_email where person_id = 40);
select is(tests.marke(), '550 5.1.1 User unknown', 'and the address is marked as by a bounce');
select matches(n.inhalt, 'An diese Adresse wird nicht mehr geschrieben', 'which the clerk is told, too') from verwaltung.anfrage_nachrichten as n where n.inhalt ~ '550';
update verwaltung.personen_email set unzustellbar_seit = null, unzustellbar_grund = null;
select tests.brief(4);
select intern.versand_gescheitert(1, 4, 'abgelehnt', '554 5.7.1 Spam, see 5.1.1');
select is(tests.marke(), null, 'a refusal for another reason says nothing about the address');
select tests.als('mieter', 64);
select is_empty($$select from api.anfrage_nachrichten where verfasser_rolle = 'system'$$, 'the tenant is not');
select tests.superuser();

-- By hand
select tests.als('verwalter', 61);
select is(api.versand_erneut(3) ->> 'status', 'wartet', 'a clerk sends once more');
select throws_ok('select api.versand_erneut(1)', 'PGRST', null, 'not what was sent');
select throws_ok($$select api.versand_aufgeben(3, '')$$, 'PGRST', null, 'giving up needs a reason');
select is(api.versand_aufgeben(3, 'Telefonisch geklärt') ->> 'status', 'fehlgeschlagen', 'gives up');
select throws_ok($$select api.versand_aufgeben(3, 'noch einmal')$$, 'PGRST', null, 'once');
select tests.als('verwalter', 161);
select throws_ok('select api.versand_erneut(2)', 'PGRST', null, 'not for another Mandant');
select tests.als('hausmeister', 62);
select throws_ok('select api.versand_erneut(2)', '42501', null, 'nor does a caretaker');
select tests.superuser();
select is(tests.stand(3), 'fehlgeschlagen aufgegeben 0', 'given up') from verwaltung.versand where id = 3 and begruendung = 'Telefonisch geklärt';
select tests.als('verwalter', 61);
select lives_ok('select api.versand_erneut(3)', 'and still tried again');
select tests.superuser();

-- Returned: accepted, then reported as undeliverable.
select tests.brief(5);
select intern.versand_gesendet(1, 5);
update verwaltung.versand set status = 'zurueckgekommen', fehler = 'Zurückgekommen: 5.1.1' where id = 5;
select tests.als('verwalter', 61);
select results_eq('select status, gesendet_am is not null, fehler from api.versand where id = 5', $$values ('zurueckgekommen', true, 'Zurückgekommen: 5.1.1')$$, 'what came back is shown so');
select is(api.versand_erneut(5) ->> 'status', 'wartet', 'it is sent once more');
select tests.superuser();
select results_eq('select status, gesendet_am, fehler, empfaenger from verwaltung.versand where id = 5', $$values ('wartet', null::timestamptz, null, 'erika@mieter.example')$$, 'from the beginning');
select matches(message_id, '^<[0-9a-f]{32}\.5@eins\.example>$', 'under another Message-ID') from verwaltung.versand where id = 5;
select intern.versand_gesendet(1, 5);
update verwaltung.versand set status = 'zurueckgekommen' where id = 5;
select tests.als('hausmeister', 62);
select throws_ok('select api.versand_erneut(5)', '42501', null, 'not by a caretaker');
select tests.als('verwalter', 161);
select throws_ok('select api.versand_erneut(5)', 'PGRST', null, 'not by another Mandant');
select tests.als('verwalter', 61);
select is(api.versand_aufgeben(5, 'Angerufen') ->> 'status', 'fehlgeschlagen', 'or given up');
select tests.superuser();
update verwaltung.versand set status = 'unterdrueckt', grund = 'abgewaehlt' where id = 5;

-- What changed meanwhile
update verwaltung.personen_email set unzustellbar_seit = now(), unzustellbar_grund = 'x' where person_id = 40;
select is((select h.ergebnis from intern.versand_holen(1, 3) as h), 'erledigt', 'looked at again before sending');
select is(tests.stand(3), 'unterdrueckt unzustellbar 0', 'an address that bounced meanwhile gets nothing');
select tests.als('verwalter', 61);
select throws_ok('select api.versand_erneut(3)', 'PGRST', null, 'nor by hand, while no address works');
select lives_ok($$select api.adresse_wieder_zustellbar(40, 'Erika@mieter.example')$$, 'a clerk knows better');
select lives_ok('select api.versand_erneut(3)', 'then it goes');
select tests.superuser();

-- Rate
update verwaltung.versand_einstellungen set hoechstzahl_je_stunde = 1 where mandant_id = 1;
update verwaltung.versand set gesendet_am = now() - interval '40 minutes' where id = 1;
select is((select h.ergebnis || ' ' || h.sekunden / 60 from intern.versand_holen(1, 3) as h), 'spaeter 20', 'beyond the cap a mail waits for its turn');
select is(tests.stand(3), 'wartet 0', 'and is not lost');
update verwaltung.versand set faellig_am = now() - interval '1 hour', naechster_versuch = null where id = 3;
set local search_path = hintergrund, tests, public;
delete from procrastinate_jobs;
set local search_path = tests, public;
select is((select sum(intern.versand_nachholen()) from generate_series(1, 2)), 2::bigint, 'a lost job is made again');
select is((select count(*) from hintergrund.procrastinate_jobs), 1::bigint, 'never two at once');
select * from finish();
rollback;
