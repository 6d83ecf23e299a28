-- Setting up, another telephone, new codes, switching off, and help by the head.
begin;
\ir support/welt.sql
\ir support/anmeldung.sql
select plan(51);

select tests.anfrage();
select tests.merken('a', api.anmelden('verwalter@eins.example', 'Kupferkessel 7')) is null as x \gset
select tests.merken('b', api.anmelden('verwalter@eins.example', 'Kupferkessel 7')) is null as x \gset
select tests.merken('l', api.anmelden('leitung@eins.example', 'Kupferkessel 7')) is null as x \gset
select tests.claims(tests.wert('a') ->> 'zugriffstoken') as a, tests.claims(tests.wert('b') ->> 'zugriffstoken') as b,
    tests.claims(tests.wert('l') ->> 'zugriffstoken') as l \gset

-- Begin ----------------------------------------------------------------------------------------------
select tests.mit_claims(:'a');
select is(api.zweitfaktor(), '{"seit": null, "pflicht": false, "pflicht_ab": null, "wiederherstellungscodes": 0}', 'nothing is set up');
select is(api.zweitfaktor_beginnen('falsch falsch') ->> 'code', 'HD001', 'a session alone sets nothing up');
select is(tests.status(), '400', 'but stays');
select is(api.zweitfaktor_bestaetigen('123456') ->> 'code', 'HD174', 'nothing begun, nothing to confirm');
select is(api.zweitfaktor_codes_erneuern('123456') ->> 'code', 'HD174', 'no codes without a factor');
select is(api.zweitfaktor_ausschalten('123456') ->> 'code', 'HD174', 'nothing to switch off');
select tests.mit_claims(:'a');
select tests.merken('beginn', api.zweitfaktor_beginnen('Kupferkessel 7')) is null as x \gset
select is(tests.status(), null, 'with the password it begins');
select is(tests.kopf('Cache-Control'), 'no-store', 'nobody keeps the secret');
select matches(tests.wert('beginn') ->> 'geheimnis', '^[A-Z2-7]{32}$', '160 bits to type');
select is(
    tests.wert('beginn') ->> 'adresse',
    'otpauth://totp/KANARIE-M1%20Verwaltung:verwalter%40eins.example?secret=' || (tests.wert('beginn') ->> 'geheimnis')
    || '&issuer=KANARIE-M1%20Verwaltung&algorithm=SHA1&digits=6&period=30', 'or to scan'
);
select tests.anfrage();
select is(api.anmelden('verwalter@eins.example', 'Kupferkessel 7') ->> 'rolle', 'verwalter', 'until it is confirmed the password is enough');

-- Confirm ----------------------------------------------------------------------------------------------
select tests.mit_claims(:'a');
select is(api.zweitfaktor_bestaetigen(tests.falscher_code(61)) ->> 'code', 'HD172', 'a wrong code confirms nothing');
select tests.mit_claims(:'a');
select tests.merken('codes', api.zweitfaktor_bestaetigen(tests.einmalcode(61))) is null as x \gset
select is(tests.status(), null, 'the right one does');
select is((select count(distinct c)::integer from jsonb_array_elements_text(tests.wert('codes') -> 'codes') as c), 10, 'ten codes for paper');
select is(api.zweitfaktor() -> 'wiederherstellungscodes', '10', 'all of them open');
select isnt(api.zweitfaktor() ->> 'seit', null, 'it is set up');
select lives_ok(format('select tests.mit_claims(%L)', :'a'), 'who set it up stays signed in');
select throws_ok(format('select tests.mit_claims(%L)', :'b'), 'PGRST', null, 'who is signed in elsewhere has shown the password only');
select tests.superuser();
select is((select count(*)::integer from anmeldung.sitzungen where benutzerkonto_id = 61 and widerrufsgrund = 'zweitfaktor'), 2, 'the reason is kept');
select is((select count(*)::integer from anmeldung.zweitfaktor_codes where octet_length(code_hash) = 32), 10, 'codes are kept as hashes');
select is(
    (select array_agg(args ->> 'anlass') from hintergrund.procrastinate_jobs where task_name = 'konto.hinweis_mail'), array['eingerichtet'],
    'the person is told'
);
select tests.anfrage();
select is(api.anmelden('verwalter@eins.example', 'Kupferkessel 7') ->> 'code', 'HD170', 'from now on the password is not enough');

-- Another telephone --------------------------------------------------------------------------------------
select tests.mit_claims(:'a');
select is(api.zweitfaktor_beginnen('Kupferkessel 7') ->> 'code', 'HD172', 'another telephone needs a code, too');
select is(api.zweitfaktor_beginnen('Kupferkessel 7', tests.falscher_code(61)) ->> 'code', 'HD172', 'a right one');
select isnt(api.zweitfaktor_beginnen('Kupferkessel 7', tests.wert('codes') -> 'codes' ->> 0) ->> 'geheimnis', null, 'of the app or from paper');
select tests.superuser();
select (select geheimnis from anmeldung.zweitfaktoren where benutzerkonto_id = 61) as alt \gset
select tests.mit_claims(:'a');
select is(jsonb_array_length(api.zweitfaktor_bestaetigen(tests.einmalcode(61)) -> 'codes'), 10, 'then it is the new one');
select tests.superuser();
select isnt((select geheimnis from anmeldung.zweitfaktoren where benutzerkonto_id = 61), :'alt'::bytea, 'with a secret of its own');
update anmeldung.zweitfaktoren set letzter_schritt = 0;

-- New codes ------------------------------------------------------------------------------------------------
select tests.mit_claims(:'a');
select is(api.zweitfaktor_codes_erneuern(tests.falscher_code(61)) ->> 'code', 'HD172', 'new codes need a code');
select is(jsonb_array_length(api.zweitfaktor_codes_erneuern(tests.einmalcode(61)) -> 'codes'), 10, 'of the app');
select is(api.zweitfaktor_ausschalten(tests.wert('codes') -> 'codes' ->> 1) ->> 'code', 'HD172', 'the old ones are void');

-- Switch off -----------------------------------------------------------------------------------------------
select is(api.zweitfaktor_ausschalten(tests.einmalcode(61, 1)), '{}', 'switched off with a code');
select is(api.zweitfaktor() ->> 'seit', null, 'it is gone');
select tests.anfrage();
select is(api.anmelden('verwalter@eins.example', 'Kupferkessel 7') ->> 'rolle', 'verwalter', 'the password is enough again');
select tests.superuser();
select is((select count(*)::integer from anmeldung.zweitfaktoren) + (select count(*)::integer from anmeldung.zweitfaktor_codes), 0, 'nothing is left');

-- Somebody lost the telephone -----------------------------------------------------------------------------
select tests.faktor(61), tests.faktor(160);
select tests.mit_claims(:'a');
select throws_ok($$select api.zweitfaktor_aufheben(60, 'x')$$, '42501', null, 'a clerk helps nobody');
select throws_ok('select * from api.zweitfaktoren', '42501', null, 'nor knows who has one');
select tests.mit_claims(:'l');
select is((select array_agg(id) from api.zweitfaktoren), array[61::bigint], 'the head sees who has one, of the own Mandant');
select throws_ok($$select api.zweitfaktor_aufheben(61, ' ')$$, 'PGRST', null, 'a reason is needed');
select throws_like($$select api.zweitfaktor_aufheben(160, 'x')$$, '%HD030%', 'not in another Mandant');
select throws_like($$select api.zweitfaktor_aufheben(60, 'x')$$, '%HD009%', 'not the own one');
select is(api.zweitfaktor_aufheben(61, 'Telefon verloren'), '{}', 'the head takes it away');
select throws_ok(format('select tests.mit_claims(%L)', :'a'), 'PGRST', null, 'which signs out everywhere');
select tests.superuser();
select is(
    (select array_agg(distinct grund) from audit.eintraege where tabelle = 'anmeldung.zweitfaktoren' and aktion = 'geloescht' and grund is not null),
    array['Telefon verloren'], 'the reason is in the log'
);
select lives_ok($$select intern.zweitfaktor_aufheben_dba(2, 'Leitung@zwei.example', 'einzige Leitung')$$, 'the operator helps the head');
select throws_ok($$select intern.zweitfaktor_aufheben_dba(2, 'leitung@zwei.example', 'noch einmal')$$, 'HD030', null, 'who has none any more');

-- A head's token alone is not enough, where the head has a factor -------------------------------------------
select tests.faktor(60), tests.faktor(61);
select tests.mit_claims(:'l');
select is(api.zweitfaktor_aufheben(61, 'Token gestohlen') ->> 'code', 'HD172', 'a head with a factor shows a code');
select is(api.zweitfaktor_aufheben(61, 'Token gestohlen', tests.falscher_code(60)) ->> 'code', 'HD172', 'that is right');
select is(api.zweitfaktor_aufheben(61, 'Token gestohlen', tests.einmalcode(61)) ->> 'code', 'HD172', 'and the own one');
select is((select array_agg(id order by id) from api.zweitfaktoren), array[60::bigint, 61], 'nothing happened');
select is(api.zweitfaktor_aufheben(61, 'Telefon verloren', tests.einmalcode(60)), '{}', 'with it the factor is taken away');

-- Tenants are not asked ------------------------------------------------------------------------------------
select tests.als('mieter', 64);
select throws_ok($$select api.zweitfaktor_beginnen('Kupferkessel 7')$$, '42501', null, 'tenants have none');

select * from finish();
rollback;
