-- Where the Mandant demands the second factor, whoever has none can set it up and nothing else.
begin;
\ir support/welt.sql
\ir support/anmeldung.sql
select plan(33);

select tests.anfrage();
select tests.merken('v', api.anmelden('verwalter@eins.example', 'Kupferkessel 7')) is null as x \gset
select tests.merken('l', api.anmelden('leitung@eins.example', 'Kupferkessel 7')) is null as x \gset
select tests.merken('m', api.anmelden('erika@mieter.example', 'Kupferkessel 7')) is null as x \gset
select tests.merken('z', api.anmelden('verwalter@zwei.example', 'Kupferkessel 7')) is null as x \gset
select tests.claims(tests.wert('v') ->> 'zugriffstoken') as v, tests.claims(tests.wert('l') ->> 'zugriffstoken') as l,
    tests.claims(tests.wert('m') ->> 'zugriffstoken') as m, tests.claims(tests.wert('z') ->> 'zugriffstoken') as z \gset
select tests.superuser();
create function tests.weg(claims jsonb, pfad text) returns text language plpgsql as $$
declare
    v_meldung text;
begin
    perform set_config('request.path', pfad, true);
    perform tests.mit_claims(claims);
    return 'passed';
exception
    when sqlstate 'PGRST' then
        get stacked diagnostics v_meldung = message_text;
        return v_meldung::jsonb ->> 'code';
end
$$;
create function tests.hoert(name text) returns integer language plpgsql as $$
begin
    perform tests.als_login('bruecke');
    return (select count(*) from intern.socket_kanaele(tests.wert(name) ->> 'zugriffstoken'));
end
$$;
grant execute on all functions in schema tests to public;

-- Who decides ----------------------------------------------------------------------------------------
select tests.mit_claims(:'v');
select throws_ok('select api.zweitfaktor_pflicht_setzen(intern.heute())', '42501', null, 'a clerk decides nothing');
select tests.mit_claims(:'l');
select throws_like('select api.zweitfaktor_pflicht_setzen(intern.heute() - 1)', '%HD031%', 'not since yesterday');
select throws_like('select api.zweitfaktor_pflicht_setzen(intern.heute() + 366)', '%HD031%', 'not in the year after next');
select is(api.zweitfaktor_pflicht_setzen(intern.heute() + 1), '{}', 'from tomorrow');
select is(api.zweitfaktor() -> 'pflicht', 'false', 'is not yet');
select is(tests.weg(:'v', '/anfragen'), 'passed', 'everybody works today');
select tests.superuser();
select is((select array_agg(zweitfaktor_ab is not null order by id) from verwaltung.mandanten where id in (1, 2)), array[true, false], 'for the own Mandant only');
select tests.mit_claims(:'l');
select is(api.zweitfaktor_pflicht_setzen(intern.heute()), '{}', 'from today');

-- Tokens of before ----------------------------------------------------------------------------------
select is(tests.weg(:'v', '/anfragen'), 'HD173', 'an older access token reads nothing');
select is(tests.weg(:'v', '/rpc/anfrage_akzeptieren'), 'HD173', 'calls nothing');
select is(tests.weg(:'v', '/'), 'HD173', 'is not even told what there is');
select is(tests.weg(:'v', null), 'HD173', 'a request without a path neither');
select is(
    array(select tests.weg(:'v', p) from unnest(array['/rpc/ich/', '/rpc//ich', '//rpc/ich', '/rpc/ich?x', '/RPC/ich', '/rpc/%69ch', '/anfragen?x=/rpc/ich']) as p),
    array_fill('HD173'::text, array[7]), 'no other spelling of what is allowed'
);
select is(
    array(select tests.weg(:'v', '/rpc/' || p) from unnest(array['zweitfaktor', 'zweitfaktor_beginnen', 'zweitfaktor_bestaetigen', 'ich', 'abmelden']) as p),
    array_fill('passed'::text, array[5]), 'setting it up is'
);
select is(tests.weg(:'l', '/rpc/zweitfaktor_pflicht_setzen'), 'HD173', 'the head, too: not even to take the duty back');
select is(tests.hoert('v'), 0, 'and hears nothing');
select is(tests.weg(:'m', '/anfragen'), 'passed', 'tenants are not asked');
select is(tests.hoert('m'), 1, 'and hear');
select is(tests.weg(:'z', '/anfragen'), 'passed', 'nor is another Mandant');

-- New tokens ---------------------------------------------------------------------------------------
select tests.anfrage(cookie => tests.keks('v'));
select is(api.sitzung_erneuern() -> 'zweitfaktor_fehlt', 'true', 'a renewal goes on, and says what is missing');
select tests.anfrage();
select is(api.anmelden('verwalter@eins.example', 'Kupferkessel 7') -> 'zweitfaktor_fehlt', 'true', 'so does a sign-in');
select is(api.anmelden('erika@mieter.example', 'Kupferkessel 7') -> 'zweitfaktor_fehlt', null, 'not of a tenant');

-- Setting up -----------------------------------------------------------------------------------------
select is(tests.weg(:'v', '/rpc/zweitfaktor_beginnen'), 'passed', 'it begins');
select isnt(api.zweitfaktor_beginnen('Kupferkessel 7') ->> 'geheimnis', null, 'with the password');
select is(tests.weg(:'v', '/anfragen'), 'HD173', 'which is not enough');
select is(jsonb_array_length(api.zweitfaktor_bestaetigen(tests.einmalcode(61)) -> 'codes'), 10, 'it is confirmed')
from tests.weg(:'v', '/rpc/zweitfaktor_bestaetigen');
select is(tests.weg(:'v', '/anfragen'), 'passed', 'and work goes on');
select is(api.zweitfaktor_ausschalten(tests.einmalcode(61, 1)) ->> 'code', 'HD175', 'switching it off is refused');

-- Demanding less -------------------------------------------------------------------------------------
select tests.superuser();
select tests.faktor(60);
select tests.mit_claims(:'l');
select is(api.zweitfaktor_pflicht_setzen() ->> 'code', 'HD172', 'the head takes it back with a code only');
select is(api.zweitfaktor_pflicht_setzen(intern.heute() + 9) ->> 'code', 'HD172', 'nor is it put off without');
select is(api.zweitfaktor() -> 'pflicht', 'true', 'it holds');
select is(api.zweitfaktor_pflicht_setzen(intern.heute()), '{}', 'to demand as much takes none');
select is(api.zweitfaktor_pflicht_setzen(code => tests.einmalcode(60)), '{}', 'with a code it is voluntary again');

select * from finish();
rollback;
