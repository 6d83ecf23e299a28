begin;
\ir support/welt.sql
\ir support/anmeldung.sql
select plan(30);

-- Right --------------------------------------------------------------------------------------------
select tests.anfrage();
select tests.merken('ok', api.anmelden('Leitung@EINS.example ', 'Kupferkessel 7')) is not null as angemeldet \gset
select is(tests.status(), null, 'right password: 200');
select is(
    tests.wert('ok') - array['zugriffstoken', 'gueltig_bis'],
    '{"rolle": "leitung", "name": "KANARIE-Leitung-1", "mandant_id": 1, "mandant_name": "KANARIE-M1 Verwaltung", "benutzerkonto_id": 60}',
    'the answer says who signed in where'
);
select is(
    tests.claims(tests.wert('ok') ->> 'zugriffstoken') - array['sitzung_id', 'iat', 'exp'],
    '{"role": "leitung", "mandant_id": 1, "benutzerkonto_id": 60}', 'the claims of the contract'
);
select is(
    ((tests.claims(tests.wert('ok') ->> 'zugriffstoken') ->> 'exp')::numeric - (tests.claims(tests.wert('ok') ->> 'zugriffstoken') ->> 'iat')::numeric),
    900::numeric, 'the token lives 15 minutes'
);
select matches(
    tests.kopf('Set-Cookie'), '^hausdraht_erneuerung=[A-Za-z0-9_-]{43}; Path=/api/rpc; Max-Age=1209600; HttpOnly; Secure; SameSite=Strict$',
    'the refresh cookie'
);
select is(tests.kopf('Cache-Control'), 'no-store', 'nobody keeps a token');
select tests.superuser();
select is((select geraet from anmeldung.sitzungen where benutzerkonto_id = 60), 'Testgerät', 'the session remembers the device');
select tests.anfrage();
select is(
    tests.claims(api.anmelden('erika@mieter.example', 'Kupferkessel 7') ->> 'zugriffstoken') ->> 'mieter_id', '40', 'a Mieter carries the person'
);

-- Wrong: same words for every reason ----------------------------------------------------------------
select tests.anfrage();
select tests.merken('falsch', api.anmelden('leitung@eins.example', 'falsch falsch')) ->> 'code' as c \gset
select is(tests.status(), '401', 'wrong password: 401');
select is(tests.wert('falsch') ->> 'code', 'HD001', 'wrong password: HD001');
select is(tests.kopf('Set-Cookie'), null, 'no cookie for a wrong password');
select is(api.anmelden('niemand@eins.example', 'falsch falsch'), tests.wert('falsch'), 'an unknown account looks the same');
select is(api.anmelden('leitung@eins.example', repeat('Kupferkessel 7', 6)), tests.wert('falsch'), 'a password over 72 bytes is wrong, not cut');
select is(api.anmelden(null, null), tests.wert('falsch'), 'nothing at all is wrong');
select is(api.anmelden('leitung@eins.example', 'Kupferkessel 7', 2), tests.wert('falsch'), 'not an account of that Mandant');
select tests.superuser();
update anmeldung.benutzerkonten set passwort_hash = null, passwort_gesetzt_am = null where id = 63;
update anmeldung.benutzerkonten set gesperrt_am = now(), sperrgrund = 'ausgeschieden' where id = 62;
select tests.anfrage();
select is(api.anmelden('sued@eins.example', 'Kupferkessel 7'), tests.wert('falsch'), 'an account without password looks the same');
select is(api.anmelden('nord@eins.example', 'Kupferkessel 7'), tests.wert('falsch'), 'a suspended account looks the same');

-- Lock of an account --------------------------------------------------------------------------------
select tests.superuser();
select is(
    (select fehlversuche from anmeldung.anmeldeversuche where schluessel = 'konto:' || encode(sha256('leitung@eins.example'), 'hex')), 3,
    'failures are counted although the attempts failed'
);
select is((select count(*)::integer from anmeldung.anmeldeversuche where schluessel ~ 'example'), 0, 'what was typed is not stored');
update anmeldung.anmeldeversuche set fehlversuche = 4 where schluessel like 'konto:%';
select tests.anfrage();
select is(api.anmelden('leitung@eins.example', 'falsch falsch') ->> 'code', 'HD001', 'the fifth failure');
select tests.merken('gesperrt', api.anmelden('leitung@eins.example', 'Kupferkessel 7')) is null as x \gset
select is(tests.status() || ' ' || (tests.wert('gesperrt') ->> 'code'), '429 HD002', 'then even the right password is not looked at');
select is(tests.kopf('Retry-After'), '30', 'Retry-After');
select matches(tests.wert('gesperrt') ->> 'hint', '30 Sekunden', 'the hint says how long');
select is(api.anmelden('niemand@eins.example', 'x') ->> 'code', 'HD001', 'the fifth failure of an unknown account');
select is(api.anmelden('niemand@eins.example', 'x'), tests.wert('gesperrt'), 'and it locks in the same words');
select tests.superuser();
update anmeldung.anmeldeversuche set gesperrt_bis = now() - interval '1 second' where schluessel like 'konto:%';
select tests.anfrage();
select is(api.anmelden('niemand@eins.example', 'x') ->> 'code', 'HD001', 'the sixth failure');
select tests.superuser();
select is(
    (select gesperrt_bis - now() from anmeldung.anmeldeversuche where schluessel = 'konto:' || encode(sha256('niemand@eins.example'), 'hex')),
    interval '1 minute', 'locks for twice as long'
);
select tests.anfrage();
select is(api.anmelden('leitung@eins.example', 'Kupferkessel 7') ->> 'rolle', 'leitung', 'after the lock the right password signs in');
select tests.superuser();
select is(
    (select count(*)::integer from anmeldung.anmeldeversuche where schluessel = 'konto:' || encode(sha256('leitung@eins.example'), 'hex')), 0,
    'and the account counter is gone'
);

-- Lock of a source ----------------------------------------------------------------------------------
update anmeldung.anmeldeversuche set fehlversuche = 30, gesperrt_bis = now() + interval '8 minutes' where schluessel like 'ip:%';
select tests.anfrage();
select is(api.anmelden('verwalter@eins.example', 'Kupferkessel 7') ->> 'hint', 'Bitte versuchen Sie es in 8 Minuten noch einmal.', 'a locked address waits whatever the account');

select * from finish();
rollback;
