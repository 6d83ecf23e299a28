-- intern.token_pruefen(), for sockets: PostgREST is not there to verify the signature.
begin;
\ir support/welt.sql
\ir support/anmeldung.sql
select plan(18);

select tests.anfrage();
select tests.merken('erika', api.anmelden('erika@mieter.example', 'Kupferkessel 7')) is null as x \gset
select tests.superuser();
select tests.wert('erika') ->> 'zugriffstoken' as token \gset

create function tests.token(kopf text, rumpf text, geheimnis text) returns text language sql as $$
select t.inhalt || '.' || intern.base64url(erweiterungen.hmac(convert_to(t.inhalt, 'UTF8'), convert_to(geheimnis, 'UTF8'), 'sha256'))
from (select intern.base64url(convert_to(kopf, 'UTF8')) || '.' || intern.base64url(convert_to(rumpf, 'UTF8')) as inhalt) as t
$$;
create function tests.gilt(token text) returns boolean language sql as $$ select exists (select from intern.token_pruefen(token)) $$;
create function tests.mit(aenderung jsonb, geheimnis text default repeat('a', 32), kopf text default '{"alg": "HS256", "kid": "a"}')
returns boolean language sql as $$
select tests.gilt(tests.token(kopf, (tests.claims(tests.wert('erika') ->> 'zugriffstoken') || aenderung)::text, geheimnis))
$$;

select results_eq(
    format('select mandant_id, benutzerkonto_id, mieter_id, rolle from intern.token_pruefen(%L)', :'token'),
    $$values (1::bigint, 64::bigint, 40::bigint, 'mieter')$$, 'a token as signed in'
);
select ok(tests.mit('{}'), 'signed with the active key');
select ok(tests.mit('{}', repeat('b', 32), '{"alg": "HS256", "kid": "b"}'), 'signed with the other key: rotation signs nobody out');
select ok(not tests.mit('{}', repeat('c', 32)), 'forged with another key');
select ok(not tests.mit('{}', repeat('b', 32)), 'kid and key must belong together');
select ok(not tests.mit('{}', repeat('a', 32), '{"alg": "none", "kid": "a"}'), 'alg none');
select ok(not tests.mit('{}', repeat('a', 32), '{"alg": "HS512", "kid": "a"}'), 'another algorithm');
select ok(not tests.mit('{}', repeat('a', 32), '{"alg": "HS256"}'), 'no kid');
select ok(not tests.gilt(substr(:'token', 1, length(:'token') - 3)), 'a signature cut short');
select ok(not tests.gilt(split_part(:'token', '.', 1) || '.' || split_part(:'token', '.', 2) || '.'), 'no signature');
select ok(not tests.mit(jsonb_build_object('exp', floor(extract(epoch from now()) - 1))), 'expired');
select ok(not tests.mit('{"exp": null}'), 'no exp');
select ok(not tests.mit('{"exp": "soon"}'), 'exp is no number');
select ok(not tests.mit('{"role": "leitung"}'), 'another role');
select ok(not tests.mit('{"sitzung_id": "x"}'), 'no session id');
select ok(
    not tests.gilt('') and not tests.gilt(null) and not tests.gilt('a.b.c') and not tests.gilt('....') and not tests.gilt(repeat('a', 5000)),
    'rubbish is no token and no error'
);
update anmeldung.sitzungen set widerrufen_am = now(), widerrufsgrund = 'abgemeldet';
select ok(not tests.gilt(:'token'), 'a revoked session');
select throws_ok(
    $$select anmeldung.signaturschluessel_laden('{"keys": [{"kty": "RSA", "kid": "x", "k": "eA"}]}')$$, 'HD031', null, 'only oct keys are loaded'
);

select * from finish();
rollback;
