-- The pre-request: which tokens count although PostgREST has verified them.
begin;
\ir support/welt.sql
\ir support/anmeldung.sql
select plan(23);

select tests.anfrage();
select tests.merken('erika', api.anmelden('erika@mieter.example', 'Kupferkessel 7')) is null as x \gset
select tests.claims(tests.wert('erika') ->> 'zugriffstoken') as claims \gset

select tests.mit_claims(:'claims');
select results_eq(
    'select intern.mandant_id(), intern.benutzerkonto_id(), intern.mieter_id(), intern.rolle()', $$values (1::bigint, 64::bigint, 40::bigint, 'mieter')$$,
    'the identity of the token'
);
select is(current_setting('app.current_sitzung_id'), :'claims'::jsonb ->> 'sitzung_id', 'and its session');
select is(intern.meine_mietverhaeltnisse(), intern.meine_mietverhaeltnisse_nachsehen(), 'the tenancies are looked up once');
select isnt(intern.meine_mietverhaeltnisse(), '{}', 'and there are some');
select is(current_setting('app.adresse'), '192.0.2.0', 'the log gets the network, not the address');
select is(current_setting('app.anforderung'), 'anfrage-1', 'and the id of the request');
select is(api.ich() ->> 'mieter_id', '40', 'ich() knows who I am');

select tests.superuser();
create function tests.abgelehnt(claims jsonb) returns text language plpgsql as $$
declare
    v_meldung text;
    v_einzelheit text;
begin
    perform tests.mit_claims(claims);
    return 'accepted';
exception
    when sqlstate 'PGRST' then
        get stacked diagnostics v_meldung = message_text, v_einzelheit = pg_exception_detail;
        return (v_einzelheit::jsonb ->> 'status') || ' ' || (v_meldung::jsonb ->> 'code');
end
$$;
create function tests.mit(name text, wert text) returns text language sql as $$
select tests.abgelehnt(tests.claims(tests.wert('erika') ->> 'zugriffstoken') || jsonb_build_object(name, wert::jsonb))
$$;
grant execute on all functions in schema tests to public;
select is(tests.abgelehnt(:'claims'::jsonb - 'exp'), '401 HD006', 'no exp');
select is(tests.mit('exp', '"never"'), '401 HD006', 'exp is no number');
select is(tests.abgelehnt(:'claims'::jsonb - 'sitzung_id'), '401 HD006', 'no session');
select is(tests.abgelehnt(:'claims'::jsonb - 'mandant_id'), '401 HD006', 'no Mandant');
select is(tests.mit('role', '"leitung"'), '401 HD003', 'another role than the account has');
select is(tests.mit('role', '"voicebot"'), '401 HD003', 'a role without account');
select is(tests.mit('mandant_id', '2'), '401 HD003', 'another Mandant');
select is(tests.mit('benutzerkonto_id', '65'), '401 HD003', 'another account');
select is(tests.mit('sitzung_id', '"00000000-0000-4000-8000-000000000000"'), '401 HD003', 'another session');
select is(tests.mit('mieter_id', '42'), 'accepted', 'the person of the token is not asked');
select is(intern.mieter_id(), 40::bigint, 'but the one of the account');

select tests.superuser();
update anmeldung.sitzungen set laeuft_ab_am = now();
select is(tests.abgelehnt(:'claims'), '401 HD003', 'an expired session');
select tests.superuser();
update anmeldung.sitzungen set laeuft_ab_am = now() + interval '1 hour';
update anmeldung.benutzerkonten set gesperrt_am = now(), sperrgrund = 'Test' where id = 64;
select is(tests.abgelehnt(:'claims'), '401 HD003', 'a suspended account');

select tests.anfrage();
select set_config('app.current_mandant_id', '1', true), set_config('app.current_benutzerkonto_id', '60', true) is null as x \gset y_
select intern.vor_anfrage();
select is(current_setting('app.current_mietverhaeltnisse'), '', 'anonym has no tenancies');
select is(intern.mandant_id(), null, 'anonym has no identity, whatever a connection remembered');

select tests.superuser();
set local app.current_bereiche = '{11}';
select is(intern.meine_bereiche(), '{}', 'what another login puts into the setting counts for nothing');

select * from finish();
rollback;
