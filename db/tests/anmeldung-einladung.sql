begin;
\ir support/welt.sql
\ir support/anmeldung.sql
select plan(22);

select matches(intern.einladungscode(), '^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$', 'a code one can read aloud');
select is(
    intern.einladungscode_hash(' abio-1l0x '), intern.einladungscode_hash('AB10110X'), 'case, separators and lookalikes do not matter'
);

update anmeldung.benutzerkonten set passwort_hash = null, passwort_gesetzt_am = null where id in (64, 65);
select tests.als('verwalter', 61);
select tests.merken('alt', api.konto_einladen(64)) is null as x \gset
select tests.merken('neu', api.konto_einladen(64)) is null as x \gset
select isnt(tests.wert('alt') ->> 'einladungscode', tests.wert('neu') ->> 'einladungscode', 'a second letter has another code');
select tests.superuser();
select is(
    (select count(*)::integer from anmeldung.einladungen where encode(code_hash, 'escape') like '%' || (tests.wert('neu') ->> 'einladungscode') || '%'), 0,
    'the code itself is not stored'
);
select is((select max(laeuft_ab_am) - now() from anmeldung.einladungen), interval '30 days', 'it is valid for 30 days');

select tests.anfrage();
select is(api.einladung_einloesen(tests.wert('alt') ->> 'einladungscode', 'Silberlöffel 8') ->> 'code', 'HD004', 'the first letter is void');
select is(tests.status(), '400', 'with 400');
select is(api.einladung_einloesen(tests.wert('neu') ->> 'einladungscode', 'kurz') ->> 'code', 'HD005', 'a short password');
select is(api.einladung_einloesen('XXXX', 'kurz') ->> 'code', 'HD005', 'tells nothing about the code');
select is(api.einladung_einloesen(tests.wert('neu') ->> 'einladungscode', 'Meine Erika 2026') ->> 'code', 'HD005', 'the own name is no password');
select is(
    api.einladung_einloesen(lower(replace(tests.wert('neu') ->> 'einladungscode', '-', ' ')), 'Silberlöffel 8')
    - array['zugriffstoken', 'gueltig_bis'],
    '{"rolle": "mieter", "name": "Erika", "mandant_id": 1, "mandant_name": "KANARIE-M1 Verwaltung", "benutzerkonto_id": 64}',
    'redeemed, typed in small letters, and signed in'
);
select matches(tests.cookie(), '^[A-Za-z0-9_-]{43}$', 'with a cookie');
select tests.anfrage();
select is(api.einladung_einloesen(tests.wert('neu') ->> 'einladungscode', 'Silberlöffel 8') ->> 'code', 'HD004', 'only once');
select is(api.anmelden('erika@mieter.example', 'Silberlöffel 8') ->> 'benutzerkonto_id', '64', 'the password works');

-- A letter to somebody who has a password: the old one and all sessions end ----------------------------
select tests.als('leitung', 60);
select tests.merken('brief', api.konto_einladen(64)) is null as x \gset
select tests.anfrage();
select is(api.einladung_einloesen(tests.wert('brief') ->> 'einladungscode', 'Messingknauf 9') ->> 'rolle', 'mieter', 'a new letter');
select is(api.anmelden('erika@mieter.example', 'Silberlöffel 8') ->> 'code', 'HD001', 'replaces the password');
select tests.superuser();
select is(
    (select count(*)::integer from anmeldung.sitzungen where benutzerkonto_id = 64 and widerrufen_am is null), 1, 'and leaves one session'
);

-- Expired, suspended, guessed --------------------------------------------------------------------------
select tests.als('leitung', 60);
select tests.merken('max', api.konto_einladen(65)) is null as x \gset
select tests.superuser();
update anmeldung.einladungen set laeuft_ab_am = now() where benutzerkonto_id = 65;
select tests.anfrage();
select is(api.einladung_einloesen(tests.wert('max') ->> 'einladungscode', 'Silberlöffel 8') ->> 'code', 'HD004', 'expired');
select tests.superuser();
update anmeldung.einladungen set laeuft_ab_am = now() + interval '1 day' where benutzerkonto_id = 65;
update anmeldung.benutzerkonten set gesperrt_am = now(), sperrgrund = 'Test' where id = 65;
select tests.anfrage();
select is(api.einladung_einloesen(tests.wert('max') ->> 'einladungscode', 'Silberlöffel 8') ->> 'code', 'HD004', 'suspended');
select tests.superuser();
select is((select fehlversuche from anmeldung.anmeldeversuche where schluessel = 'code:192.0.2.7'), 4, 'wrong codes are counted by address');
update anmeldung.anmeldeversuche set fehlversuche = 9 where schluessel = 'code:192.0.2.7';
select tests.anfrage();
select is(api.einladung_einloesen('0000-0000-0000-0000', 'Silberlöffel 8') ->> 'code', 'HD004', 'the tenth wrong code');
select is(api.einladung_einloesen('0000-0000-0000-0001', 'Silberlöffel 8') ->> 'code', 'HD002', 'locks the address');

select * from finish();
rollback;
