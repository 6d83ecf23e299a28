-- Mailboxes: who sees them, what the fetcher may tell, and that its cursor never goes back.
begin;
\ir support/welt.sql
select plan(38);
insert into verwaltung.postfaecher (mandant_id, id, bezeichnung, server, port, benutzer, eingangsadresse)
values (1, 801, 'KANARIE-P1', 'imap.eins.example', 993, 'post@eins.example', 'post@eins.example'),
(2, 802, 'KANARIE-P2', 'imap.zwei.example', 993, 'post@zwei.example', 'post@zwei.example');
insert into verwaltung.postfaecher (mandant_id, id, bezeichnung, server, port, benutzer, eingangsadresse, aktiv)
values (1, 803, 'Abgeschaltet', 'imap.eins.example', 993, 'alt@eins.example', 'post@eins.example', false);

select throws_ok($$ insert into verwaltung.postfaecher (mandant_id, bezeichnung, server, port, benutzer, eingangsadresse) values (1, 'x', 'imap.eins.example', 993, 'x', 'post@zwei.example') $$, '23503', null, 'no mail goes to another Mandant');
select throws_ok($$ insert into verwaltung.postfaecher (mandant_id, bezeichnung, server, port, benutzer, eingangsadresse, tls) values (1, 'x', 'imap.eins.example', 143, 'x', 'post@eins.example', 'keine') $$, '23514', null, 'no password travels in the clear');
select lives_ok($$ insert into verwaltung.postfaecher (mandant_id, id, bezeichnung, server, port, benutzer, eingangsadresse, tls, aktiv) values (1, 804, 'x', '127.0.0.1', 143, 'x', 'post@eins.example', 'keine', false) $$, 'but to the own machine');
select throws_ok($$ insert into verwaltung.postfaecher (mandant_id, bezeichnung, server, port, benutzer, eingangsadresse, nach_abruf) values (1, 'x', 'i.example', 993, 'x', 'post@eins.example', 'verschieben') $$, '23514', null, 'moving needs a folder');
select throws_ok($$ insert into verwaltung.postfaecher (mandant_id, bezeichnung, server, port, benutzer, eingangsadresse, nach_abruf, zielordner) values (1, 'x', 'i.example', 993, 'x', 'post@eins.example', 'verschieben', 'INBOX') $$, '23514', null, 'another one');
select throws_ok($$ insert into verwaltung.postfaecher (mandant_id, bezeichnung, server, port, benutzer, eingangsadresse) values (1, 'x', E'i.example\r\nA LOGOUT', 993, 'x', 'post@eins.example') $$, '23514', null, 'no command hides in a name');
select throws_ok($$ insert into verwaltung.postfaecher (mandant_id, bezeichnung, server, port, benutzer, eingangsadresse, ordner) values (1, 'x', 'i.example', 993, 'x', 'post@eins.example', E'a\nb') $$, '23514', null, 'nor in a folder');

-- The fetcher.
select tests.als_login('bruecke');
select results_eq(
    $$ select mandant_id, postfach_id, server, uidvalidity, letzte_uid, abruf_seit from intern.postfaecher_lesen() $$,
    $$ values (1::bigint, 801::bigint, 'imap.eins.example', null::bigint, 0::bigint, intern.heute()), (2, 802, 'imap.zwei.example', null, 0, intern.heute()) $$,
    'the fetcher gets the active mailboxes of all Mandanten'
);
select results_eq('select postfach_id from intern.postfaecher_lesen()', array[801, 802]::bigint[], 'and keeps them');
select throws_ok('select 1 from verwaltung.postfaecher', '42501', null, 'but does not browse');
select throws_ok('select 1 from verwaltung.postfach_staende', '42501', null, 'nor there');
select throws_ok('update verwaltung.postfach_staende set letzte_uid = 0', '42501', null, 'and turns nothing back');
select lives_ok('select intern.postfach_stand(1, 801, 7, 10)', 'it tells how far it is');
select tests.superuser();
create function tests.stand() returns text language sql as $$
    select concat_ws(' ', uidvalidity, letzte_uid, coalesce(fehler, '-'), case when fehler_seit is null then 'gut' else 'schlecht' end)
    from verwaltung.postfach_staende where postfach_id = 801;
$$;
create function tests.melden(uidvalidity bigint, uid bigint, fehler text default null) returns text language plpgsql as $$
begin
    perform tests.als_login('bruecke');
    perform intern.postfach_stand(1, 801, uidvalidity, uid, fehler);
    perform tests.superuser();
    return tests.stand();
end
$$;
select is(tests.stand(), '7 10 - gut', 'the cursor is kept');
select is(tests.melden(7, 5), '7 10 - gut', 'it never goes back');
select is(tests.melden(7, 12), '7 12 - gut', 'but forth');
select is(tests.melden(9, 0), '9 0 - gut', 'another UIDVALIDITY starts again');
select is(tests.melden(null, null, 'Der Server ist nicht erreichbar.'), '9 0 Der Server ist nicht erreichbar. schlecht', 'trouble is told and moves nothing');
update verwaltung.postfach_staende set fehler_seit = now() - interval '1 hour' where postfach_id = 801;
select is(tests.melden(null, null, 'Passwort'), '9 0 Passwort schlecht', 'other trouble');
select is((select fehler_seit from verwaltung.postfach_staende where postfach_id = 801), now() - interval '1 hour', 'has the same beginning');
select is(tests.melden(9, 3), '9 3 - gut', 'a success ends it');
select throws_ok('select intern.postfach_stand(1, 802, 1, 1)', '23503', null, 'no cursor for another Mandant''s mailbox');

select tests.als_login('bruecke');
select intern.postfach_uebersprungen(1, 801, jsonb_build_object('uidvalidity', 9, 'uid', n, 'groesse', 1, 'grund', 'zu_gross')) from generate_series(1, 120) as n;
select intern.postfach_uebersprungen(1, 801, '{"uidvalidity": 9, "uid": 119, "groesse": 2, "grund": "zu_gross"}');
select tests.superuser();
select is((select jsonb_array_length(uebersprungen) from verwaltung.postfach_staende where postfach_id = 801), 100, 'the newest skipped mails are named');
select is((select array_agg(e -> 'uid' order by n) from verwaltung.postfach_staende, jsonb_array_elements(uebersprungen) with ordinality as x (e, n) where postfach_id = 801 and n <= 3)::text, '{119,120,118}', 'the newest first, each once');

-- Fetched again.
update verwaltung.postfach_staende set nachholen_ab = 2 where postfach_id = 801;
select tests.als_login('bruecke');
select is((select nachholen_ab from intern.postfaecher_lesen() where postfach_id = 801), 2::bigint, 'the fetcher is told from where');
select intern.postfach_nachgeholt(1, 801, 1);
select is((select nachholen_ab from intern.postfaecher_lesen() where postfach_id = 801), 2::bigint, 'what was asked for later stays');
select intern.postfach_nachgeholt(1, 801, 2);
select is((select nachholen_ab from intern.postfaecher_lesen() where postfach_id = 801), null, 'and it is over when it is done');

-- People.
select tests.als('verwalter', 61);
select results_eq('select bezeichnung, fehler, jsonb_array_length(uebersprungen) from api.postfaecher where aktiv', $$ values ('KANARIE-P1', null::text, 100) $$, 'staff sees the own mailboxes and their state');
select throws_ok('update verwaltung.postfaecher set aktiv = false', '42501', null, 'and does not change them');
select tests.als('leitung', 160);
select results_eq('select bezeichnung from api.postfaecher', array['KANARIE-P2'], 'each in the own Mandant');
select throws_ok('select * from intern.postfaecher_lesen()', '42501', null, 'nobody plays the fetcher');
select tests.als('hausmeister', 62);
select throws_ok('select 1 from api.postfaecher', '42501', null, 'a caretaker sees none');
select tests.als('mieter', 64);
select throws_ok('select 1 from api.postfaecher', '42501', null, 'nor a tenant');
select throws_ok('select intern.postfach_stand(1, 801, 99, 99)', '42501', null, 'who moves no cursor either');
select throws_ok('select intern.postfach_nachgeholt(1, 801, 2)', '42501', null, 'and calls nothing done');
select tests.als('anonym');
select throws_ok('select 1 from api.postfaecher', '42501', null, 'nor whoever is not signed in');

select tests.superuser();
select is((select count(*) from audit.eintraege where tabelle = 'verwaltung.postfaecher'), 4::bigint, 'setting a mailbox up is logged');
select throws_ok($$ delete from verwaltung.eingangsadressen where adresse = 'post@eins.example' $$, '23503', null, 'an address that a mailbox feeds stays');
select * from finish();
rollback;
