-- What a socket may hear follows from the account behind its token, and ends with the access.
begin;
\ir support/welt.sql
select plan(20);

select anmeldung.signaturschluessel_laden(
    jsonb_build_object('keys', jsonb_build_array(jsonb_build_object('kty', 'oct', 'kid', 'a', 'k', intern.base64url(decode(repeat('ab', 32), 'hex')))))
);
create table tests.token (konto bigint primary key, sitzung uuid not null default gen_random_uuid(), token text);
insert into tests.token (konto) values (60), (61), (62), (63), (64), (66), (161), (164);
insert into anmeldung.sitzungen (mandant_id, id, benutzerkonto_id, laeuft_ab_am)
select b.mandant_id, t.sitzung, t.konto, now() + interval '1 day' from tests.token as t join anmeldung.benutzerkonten as b on b.id = t.konto;
update tests.token as t set token = intern.token_ausstellen(b.mandant_id, b.id, t.sitzung, now() + interval '15 minutes')
from anmeldung.benutzerkonten as b where b.id = t.konto;
create function tests.hoert(konto bigint) returns text language sql as $$
    select k.kanaele::text from tests.token as t, intern.socket_kanaele(t.token) as k where t.konto = hoert.konto
$$;

select is(tests.hoert(60), '{m1:personal,m1:leitung}', 'leitung hears staff and accounts');
select is(tests.hoert(61), '{m1:personal}', 'verwalter hears staff');
select is(tests.hoert(62), '{m1:bereich:10}', 'a caretaker hears the own Bereich');
select is(tests.hoert(63), '{m1:bereich:11}', 'another caretaker another one');
select is(tests.hoert(64), '{m1:mieter:40}', 'a tenant hears the own channel');
select is(tests.hoert(66), '{m1:mieter:42}', 'a neighbour another one');
select is(tests.hoert(161), '{m2:personal}', 'staff of the other Mandant hears the other Mandant');
select is(tests.hoert(164), '{m2:mieter:140}', 'and so do its tenants');
select is(
    (select (k.mandant_id, k.benutzerkonto_id, k.sitzung_id = t.sitzung, k.gueltig_bis > now(), k.gueltig_bis <= now() + interval '15 minutes')::text
    from tests.token as t, intern.socket_kanaele(t.token) as k where t.konto = 64),
    '(1,64,t,t,t)', 'account, session and end of the token'
);
select is_empty($$select from tests.token as t, intern.socket_kanaele(t.token) as k, unnest(k.kanaele) as c where c like '%:konto:%'$$, 'nobody is given a control channel');

insert into verwaltung.hausmeister_zuordnungen (mandant_id, hausmeister_bereich_id, benutzerkonto_id) values (1, 11, 62);
select is(tests.hoert(62), '{m1:bereich:10,m1:bereich:11}', 'a caretaker of two Bereiche hears both');
delete from verwaltung.hausmeister_zuordnungen where benutzerkonto_id = 62;
select is(tests.hoert(62), '{}', 'without a Bereich he is signed in, and hears nothing');

update anmeldung.sitzungen set widerrufen_am = now(), widerrufsgrund = 'abgemeldet' where benutzerkonto_id = 64;
select is(tests.hoert(64), null, 'a revoked session hears nothing');
update anmeldung.benutzerkonten set gesperrt_am = now(), sperrgrund = 'Test' where id = 66;
select is(tests.hoert(66), null, 'a locked account hears nothing');
update anmeldung.benutzerkonten set rolle = 'verwalter' where id = 60;
select is(tests.hoert(60), null, 'a token of a role the account no longer has is worth nothing');
select is_empty($$select from intern.socket_kanaele('kaputt')$$, 'nonsense hears nothing');
select is_empty($$select from intern.socket_kanaele(null)$$, 'nor does silence');
select is_empty(
    $$select from intern.socket_kanaele((select intern.token_ausstellen(1, 61, sitzung, now() - interval '1 second') from tests.token where konto = 61))$$,
    'an expired token hears nothing'
);

select tests.als('leitung', 60);
select throws_ok($$select from intern.socket_kanaele('x')$$, '42501', null, 'no web role asks');
select tests.als_login('bruecke');
select lives_ok($$select from intern.socket_kanaele('x')$$, 'the bridge does');

select * from finish();
rollback;
