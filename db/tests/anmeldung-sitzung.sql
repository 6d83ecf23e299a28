begin;
\ir support/welt.sql
\ir support/anmeldung.sql
select plan(28);

-- Rotation -----------------------------------------------------------------------------------------
select tests.anfrage();
select tests.merken('t0', api.anmelden('verwalter@eins.example', 'Kupferkessel 7')) is null as x \gset
select tests.anfrage(cookie => tests.keks('t0'));
select tests.merken('t1', api.sitzung_erneuern()) is null as x \gset
select is(tests.wert('t1') - array['zugriffstoken', 'gueltig_bis'], tests.wert('t0') - array['zugriffstoken', 'gueltig_bis'], 'a renewal answers like a sign-in');
select is(
    tests.claims(tests.wert('t1') ->> 'zugriffstoken') ->> 'sitzung_id', tests.claims(tests.wert('t0') ->> 'zugriffstoken') ->> 'sitzung_id',
    'of the same session'
);
select isnt(tests.keks('t1'), tests.keks('t0'), 'with another cookie');

-- A lost answer, or a second tab: the old cookie again, before its successor was used -----------------
select tests.anfrage(cookie => tests.keks('t0'));
select tests.merken('t1b', api.sitzung_erneuern()) is null as x \gset
select is(tests.wert('t1b') ->> 'rolle', 'verwalter', 'the same cookie again, its answer lost: renewed');
select tests.anfrage(cookie => tests.keks('t1b'));
select tests.merken('t2', api.sitzung_erneuern()) is null as x \gset
select is(tests.wert('t2') ->> 'rolle', 'verwalter', 'and goes on');

-- Reuse ---------------------------------------------------------------------------------------------
select tests.anfrage(cookie => tests.keks('t0'));
select tests.merken('dieb', api.sitzung_erneuern()) is null as x \gset
select is(tests.status() || ' ' || (tests.wert('dieb') ->> 'code'), '401 HD003', 'a cookie whose successor was used is refused');
select matches(tests.kopf('Set-Cookie'), '^hausdraht_erneuerung=; Path=/api/rpc; Max-Age=0;', 'and deleted');
select tests.anfrage(cookie => tests.keks('t2'));
select is(api.sitzung_erneuern() ->> 'code', 'HD003', 'and the session has ended for everybody');
select throws_ok(
    format('select tests.mit_claims(%L)', tests.claims(tests.wert('t2') ->> 'zugriffstoken')), 'PGRST', null, 'its access token too'
);
select tests.superuser();
select is((select widerrufsgrund from anmeldung.sitzungen where benutzerkonto_id = 61), 'wiederverwendung', 'the reason is kept');

-- A copied cookie, renewed by both before either goes on --------------------------------------------
select tests.anfrage();
select tests.merken('u0', api.anmelden('verwalter@eins.example', 'Kupferkessel 7')) is null as x \gset
select tests.anfrage(cookie => tests.keks('u0'));
select tests.merken('u1', api.sitzung_erneuern()) is null as x \gset
select tests.anfrage(cookie => tests.keks('u0'));
select tests.merken('dieb1', api.sitzung_erneuern()) is null as x \gset
select tests.anfrage(cookie => tests.keks('u1'));
select tests.merken('u2', api.sitzung_erneuern()) is null as x \gset
select is(tests.wert('u2') ->> 'rolle', 'verwalter', 'the first of two goes on');
select tests.anfrage(cookie => tests.keks('dieb1'));
select is(api.sitzung_erneuern() ->> 'code', 'HD003', 'the other one shows that there are two');
select tests.anfrage(cookie => tests.keks('u2'));
select is(api.sitzung_erneuern() ->> 'code', 'HD003', 'and ends the session for both');

-- Nothing, rubbish, too old ---------------------------------------------------------------------------
select tests.anfrage();
select is(api.sitzung_erneuern() ->> 'code', 'HD003', 'no cookie');
select is(tests.kopf('Set-Cookie'), null, 'nothing to delete');
select tests.anfrage(cookie => 'erfunden');
select is(api.sitzung_erneuern() ->> 'code', 'HD003', 'an invented cookie');
select is(tests.cookie(), '', 'is deleted');
select tests.anfrage();
select tests.merken('alt', api.anmelden('verwalter@eins.example', 'Kupferkessel 7')) is null as x \gset
select tests.superuser();
update anmeldung.erneuerungstoken set ausgestellt_am = now() - interval '14 days' where token_hash = sha256(convert_to(tests.keks('alt'), 'UTF8'));
select tests.anfrage(cookie => tests.keks('alt'));
select is(api.sitzung_erneuern() ->> 'code', 'HD003', 'a cookie older than 14 days');
select tests.superuser();
update anmeldung.erneuerungstoken set ausgestellt_am = now() where token_hash = sha256(convert_to(tests.keks('alt'), 'UTF8'));
update anmeldung.sitzungen set laeuft_ab_am = now() + interval '1 day' where widerrufen_am is null;
select tests.anfrage(cookie => tests.keks('alt'));
select is(api.sitzung_erneuern() ->> 'rolle', 'verwalter', 'renewed on the last of 90 days');
select matches(tests.kopf('Set-Cookie'), 'Max-Age=86400;', 'the cookie does not outlive the session');
select tests.superuser();
update anmeldung.sitzungen set laeuft_ab_am = now() where widerrufen_am is null;
select tests.anfrage(cookie => tests.keks('alt'));
select is(api.sitzung_erneuern() ->> 'code', 'HD003', 'not after it');

-- Signing out -----------------------------------------------------------------------------------------
select tests.anfrage();
select tests.merken('aus', api.anmelden('verwalter@eins.example', 'Kupferkessel 7')) is null as x \gset
select lives_ok(format('select tests.mit_claims(%L)', tests.claims(tests.wert('aus') ->> 'zugriffstoken')), 'signed in');
select is(api.abmelden(), '{}', 'signing out by token');
select is(tests.cookie(), '', 'deletes the cookie');
select throws_ok(
    format('select tests.mit_claims(%L)', tests.claims(tests.wert('aus') ->> 'zugriffstoken')), 'PGRST', null, 'and works at once'
);
select tests.anfrage();
select tests.merken('aus', api.anmelden('verwalter@eins.example', 'Kupferkessel 7')) is null as x \gset
select tests.anfrage(cookie => tests.keks('aus'));
select is(api.abmelden(), '{}', 'signing out by cookie alone');
select throws_ok(
    format('select tests.mit_claims(%L)', tests.claims(tests.wert('aus') ->> 'zugriffstoken')), 'PGRST', null, 'ends the same session'
);
select tests.anfrage();
select is(api.abmelden(), '{}', 'signing out twice is no error');

select * from finish();
rollback;
