begin;
\ir support/welt.sql
\ir support/anmeldung.sql
select plan(32);

-- What is a password -------------------------------------------------------------------------------
select is(intern.passwort_mangel('Kupferkessel 7', 'erika@mieter.example', 'Erika Muster'), null, 'a good one');
select isnt(intern.passwort_mangel(null), null, 'none');
select isnt(intern.passwort_mangel('neun Zeic'), null, 'nine characters');
select is(intern.passwort_mangel('zehn Zeich'), null, 'ten characters');
select is(intern.passwort_mangel(repeat('abcdefgh', 9)), null, '72 bytes');
select isnt(intern.passwort_mangel(repeat('abcdefgh', 9) || 'x'), null, '73 bytes');
select isnt(intern.passwort_mangel(repeat('äöüßÄÖÜ', 6)), null, '84 bytes in 42 characters');
select isnt(intern.passwort_mangel('aaaaaaaaaaaa'), null, 'one character repeated');
select isnt(intern.passwort_mangel('Passwort2026!'), null, 'the word itself');
select isnt(intern.passwort_mangel('1234567890'), null, 'a sequence');
select isnt(intern.passwort_mangel('Xerika@mieter.exampleX', 'erika@mieter.example'), null, 'the address');
select isnt(intern.passwort_mangel('MUSTERmann 1', 'e@x.example', 'Erika Muster'), null, 'the name');
select is(intern.passwort_mangel('Kupferkessel 7', 'k@x.example', 'Ute'), null, 'one letter of an address is not the address');

-- Forgotten ------------------------------------------------------------------------------------------
select tests.anfrage();
select is(api.passwort_vergessen('ERIKA@mieter.example'), '{}', 'a known address');
select is(api.passwort_vergessen('niemand@mieter.example'), '{}', 'an unknown address: the same answer');
select is(api.passwort_vergessen(null), '{}', 'none: the same answer');
select tests.superuser();
update anmeldung.benutzerkonten set gesperrt_am = now(), sperrgrund = 'Test' where id = 65;
update anmeldung.benutzerkonten set passwort_hash = null, passwort_gesetzt_am = null where id = 66;
select tests.anfrage();
select api.passwort_vergessen('max@mieter.example'), api.passwort_vergessen('nora@mieter.example'),
    api.passwort_vergessen('erika@mieter.example'), api.passwort_vergessen('erika@mieter.example'), api.passwort_vergessen('erika@mieter.example');
select tests.superuser();
select results_eq(
    'select benutzerkonto_id, count(*)::integer from anmeldung.ruecksetzungen group by 1', $$values (64::bigint, 3)$$,
    'three links an hour; none for suspended accounts, none before the invitation is redeemed'
);
select results_eq(
    $$select task_name::text collate "default", queue_name::text collate "default", count(*)::integer, bool_and(args ?& array['mandant_id', 'ruecksetzung_id'])
    from hintergrund.procrastinate_jobs group by 1, 2$$,
    $$values ('konto.ruecksetzung_mail', 'versand', 3, true)$$, 'each is mailed by a job that carries no address'
);
update anmeldung.anmeldeversuche set fehlversuche = 9, gesperrt_bis = null where schluessel = 'ruecksetzung:192.0.2.7';
select tests.anfrage();
select is(api.passwort_vergessen('niemand@mieter.example'), '{}', 'the tenth request of an address');
select is(api.passwort_vergessen('niemand@mieter.example') ->> 'code', 'HD002', 'is its last for a while');

-- The link --------------------------------------------------------------------------------------------
select tests.superuser();
select id as rid from anmeldung.ruecksetzungen limit 1 \gset
select tests.als_login('bruecke');
select email, mandant_name, token as erster from intern.ruecksetzung_ausstellen(1, :rid) \gset
select is(:'email' || ' ' || :'mandant_name', 'erika@mieter.example KANARIE-M1 Verwaltung', 'the bridge learns what it must send');
select token from intern.ruecksetzung_ausstellen(1, :rid) \gset
select tests.anfrage();
select is(api.passwort_zuruecksetzen(:'erster', 'Silberlöffel 8') ->> 'code', 'HD004', 'a repeated job makes the first mail void');
select is(api.passwort_zuruecksetzen(:'token', 'erika') ->> 'code', 'HD005', 'a bad password');
select tests.merken('sitzung', api.anmelden('erika@mieter.example', 'Kupferkessel 7')) is null as x \gset
select is(api.passwort_zuruecksetzen(:'token', 'Silberlöffel 8'), '{}', 'the link of the second mail');
select is(api.passwort_zuruecksetzen(:'token', 'Silberlöffel 8') ->> 'code', 'HD004', 'works once');
select throws_ok(format('select tests.mit_claims(%L)', tests.claims(tests.wert('sitzung') ->> 'zugriffstoken')), 'PGRST', null, 'and ends all sessions');
select tests.als_login('bruecke');
select is_empty(format('select * from intern.ruecksetzung_ausstellen(1, %s)', :rid), 'nothing more is mailed for it');

-- Changing it -----------------------------------------------------------------------------------------
select tests.anfrage();
select tests.merken('hier', api.anmelden('erika@mieter.example', 'Silberlöffel 8')) is null as x \gset
select tests.merken('dort', api.anmelden('erika@mieter.example', 'Silberlöffel 8')) is null as x \gset
select tests.mit_claims(tests.claims(tests.wert('hier') ->> 'zugriffstoken'));
select is(api.passwort_aendern('falsch', 'Messingknauf 9') ->> 'code', 'HD001', 'not without the old one');
select is(api.passwort_aendern('Silberlöffel 8', 'Messingknauf 9'), '{}', 'with it');
select lives_ok(format('select tests.mit_claims(%L)', tests.claims(tests.wert('hier') ->> 'zugriffstoken')), 'this session stays');
select throws_ok(format('select tests.mit_claims(%L)', tests.claims(tests.wert('dort') ->> 'zugriffstoken')), 'PGRST', null, 'the others end');
select tests.anfrage();
select throws_ok($$select api.passwort_aendern('a', 'b')$$, '42501', null, 'nobody is not allowed to');

select * from finish();
rollback;
