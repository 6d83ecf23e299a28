-- Sign-in as PostgREST does it: headers and cookies in, status, headers and cookie out. All accounts of the
-- world have the password 'Kupferkessel 7'. Use after welt.sql.
select anmeldung.signaturschluessel_laden(
    '{"keys": [{"kty": "oct", "kid": "a", "k": "YWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWE"},
    {"kty": "oct", "kid": "b", "k": "YmJiYmJiYmJiYmJiYmJiYmJiYmJiYmJiYmJiYmJiYmI"}]}'
);
update anmeldung.benutzerkonten set passwort_hash = h.hash, passwort_gesetzt_am = now()
from (select erweiterungen.crypt('Kupferkessel 7', erweiterungen.gen_salt('bf', 12)) as hash offset 0) as h;

create function tests.anfrage(rolle text default 'anonym', cookie text default null, ip text default '192.0.2.7') returns void
language plpgsql as $$
begin
    perform tests.superuser();
    perform set_config('request.headers', json_build_object('x-real-ip', ip, 'user-agent', 'Testgerät', 'x-request-id', 'anfrage-1')::text, true),
        set_config('request.cookies', json_build_object('hausdraht_erneuerung', cookie)::text, true),
        set_config('request.jwt.claims', json_build_object('role', rolle)::text, true),
        set_config('response.status', '', true), set_config('response.headers', '', true),
        set_config('session_authorization', 'authenticator', true), set_config('role', rolle, true);
end
$$;
comment on function tests.anfrage(text, text, text) is 'A new request without a token; the pre-request has not run';

create function tests.claims(token text) returns jsonb language sql as $$
select convert_from(decode(translate(t, '-_', '+/') || repeat('=', (4 - length(t) % 4) % 4), 'base64'), 'UTF8')::jsonb
from (select split_part(token, '.', 2) as t) as x
$$;
comment on function tests.claims(text) is 'Payload of a JWT, not verified';

create function tests.mit_claims(claims jsonb) returns void language plpgsql as $$
begin
    perform tests.anfrage(claims ->> 'role');
    perform set_config('request.jwt.claims', claims::text, true);
    perform intern.vor_anfrage();
end
$$;
comment on function tests.mit_claims(jsonb) is 'A new request whose token carries these claims, pre-request included';

create function tests.kopf(name text) returns text language sql as $$
select string_agg(k.eintrag ->> name, ' | ')
from jsonb_array_elements(coalesce(nullif(current_setting('response.headers', true), '')::jsonb, '[]')) as k (eintrag)
$$;
comment on function tests.kopf(text) is 'Response header';

create function tests.status() returns text language sql as $$ select nullif(current_setting('response.status', true), '') $$;
comment on function tests.status() is 'Response status; NULL = 200';

create function tests.cookie() returns text language sql as $$
select substring(tests.kopf('Set-Cookie') from 'hausdraht_erneuerung=([^;]*);')
$$;
comment on function tests.cookie() is 'Value of the refresh cookie just set; empty when deleted';

-- A call inside its own statement, so that the status and cookie it sets are read by the next one.
create table tests.antworten (schluessel text primary key, wert jsonb, cookie text);
create function tests.merken(schluessel text, wert jsonb) returns jsonb language sql security definer set search_path = tests, pg_catalog as $$
insert into tests.antworten values (schluessel, wert, tests.cookie())
on conflict (schluessel) do update set wert = excluded.wert, cookie = excluded.cookie
returning wert
$$;
comment on function tests.merken(text, jsonb) is 'Keeps an answer and its cookie';
create function tests.wert(schluessel text) returns jsonb language sql stable security definer set search_path = tests, pg_catalog as $$
select a.wert from tests.antworten as a where a.schluessel = wert.schluessel
$$;
comment on function tests.wert(text) is 'A kept answer';
create function tests.keks(schluessel text) returns text language sql stable security definer set search_path = tests, pg_catalog as $$
select a.cookie from tests.antworten as a where a.schluessel = keks.schluessel
$$;
comment on function tests.keks(text) is 'The cookie of a kept answer';

-- Second factor. now() stands still within a test, and so does the time step.
create function tests.faktor(konto bigint) returns void language sql as $$
with f as (
    insert into anmeldung.zweitfaktoren (mandant_id, benutzerkonto_id, geheimnis)
    select b.mandant_id, b.id, substr(sha256(b.id::text::bytea), 1, 20) from anmeldung.benutzerkonten as b where b.id = konto
    returning mandant_id, benutzerkonto_id
)
update anmeldung.benutzerkonten as b set zweitfaktor_seit = now()
from f where b.mandant_id = f.mandant_id and b.id = f.benutzerkonto_id
$$;
comment on function tests.faktor(bigint) is 'Gives an account a second factor, as superuser';
create function tests.einmalcode(konto bigint, versatz integer default 0) returns text
language sql security definer set search_path = tests, pg_catalog as $$
select intern.totp(coalesce(f.geheimnis_neu, f.geheimnis), intern.totp_schritt(now()) + versatz)
from anmeldung.zweitfaktoren as f where f.benutzerkonto_id = konto
$$;
comment on function tests.einmalcode(bigint, integer) is 'What the app of an account shows, so many steps from now; of an app being set up the new one';
create function tests.falscher_code(konto bigint) returns text
language sql security definer set search_path = tests, pg_catalog as $$
select min(c.code) from (select to_char(n, 'FM000000') as code from generate_series(0, 50) as n) as c
where not c.code = any(array(
    select intern.totp(g, intern.totp_schritt(now()) + v)
    from anmeldung.zweitfaktoren as f
    cross join unnest(array[f.geheimnis, f.geheimnis_neu]) as g
    cross join generate_series(-41, 2) as v
    where f.benutzerkonto_id = konto and g is not null
))
$$;
comment on function tests.falscher_code(bigint) is 'A code that is certainly wrong, now and just before';

grant execute on all functions in schema tests to public;
