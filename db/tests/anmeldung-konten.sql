-- Who manages whose account.
begin;
\ir support/welt.sql
\ir support/anmeldung.sql
select plan(40);

create function tests.fehler(anweisung text) returns text language plpgsql as $$
declare
    v_meldung text;
    v_einzelheit text;
begin
    execute anweisung;
    return 'ok';
exception
    when sqlstate 'PGRST' then
        get stacked diagnostics v_meldung = message_text, v_einzelheit = pg_exception_detail;
        return (v_einzelheit::jsonb ->> 'status') || ' ' || (v_meldung::jsonb ->> 'code');
    when insufficient_privilege then
        return '42501';
end
$$;
grant execute on all functions in schema tests to public;

-- Leitung ---------------------------------------------------------------------------------------------
select tests.als('leitung', 60);
select tests.merken('neu', api.konto_anlegen(' Neu@EINS.example', ' Nina Neu ', 'verwalter')) is null as x \gset
select matches(tests.wert('neu') ->> 'einladungscode', '^[0-9A-Z-]{19}$', 'leitung creates staff and gets the code for the letter');
select results_eq(
    format('select email, name, rolle from api.benutzerkonten where id = %s', tests.wert('neu') ->> 'benutzerkonto_id'),
    $$values ('neu@eins.example', 'Nina Neu', 'verwalter')$$, 'as entered, trimmed'
);
select is(tests.fehler($$select api.konto_anlegen('neu@eins.example', 'Zweite', 'leitung')$$), '409 HD007', 'an address once per Mandant');
select is(tests.fehler($$select api.konto_anlegen('verwalter@zwei.example', 'Nachbar', 'verwalter')$$), 'ok', 'another Mandant''s address is free here, and nobody learns of it');
select is(tests.fehler($$select api.konto_anlegen('keine Adresse', 'X', 'verwalter')$$), '400 HD031', 'no address');
select is(tests.fehler($$select api.konto_anlegen(null, 'X', 'verwalter')$$), '400 HD031', 'no address at all');
select is(tests.fehler($$select api.konto_anlegen('x@eins.example', ' ', 'verwalter')$$), '400 HD031', 'no name');
select is(tests.fehler($$select api.konto_anlegen('pruefung@eins.example', 'Petra Prüfer', 'pruefer')$$), 'ok', 'an auditor');
select is(tests.fehler($$select api.konto_anlegen('x@eins.example', 'X', 'hausdraht_dba')$$), '400 HD031', 'not a role of accounts');
select is(tests.fehler($$select api.konto_anlegen('x@eins.example', 'X', null)$$), '400 HD031', 'no role');
select is(tests.fehler($$select api.konto_anlegen('x@eins.example', 'X', 'mieter')$$), '400 HD031', 'a Mieter is a person');
select is(tests.fehler($$select api.konto_anlegen('x@eins.example', 'X', 'leitung', 46)$$), '400 HD031', 'staff is not');
select is(tests.fehler($$select api.konto_anlegen('x@eins.example', 'X', 'mieter', 45)$$), '404 HD030', 'an owner is no tenant');
select is(tests.fehler($$select api.konto_anlegen('x@eins.example', 'X', 'mieter', 140)$$), '404 HD030', 'a tenant of another Mandant does not exist');
select is(tests.fehler($$select api.konto_anlegen('doris@mieter.example', 'Doris', 'mieter', 46)$$), 'ok', 'leitung invites tenants too');
select is(tests.fehler('select api.konto_einladen(160)'), '404 HD030', 'an account of another Mandant does not exist');
select is(tests.fehler($$select api.konto_sperren(160, 'Test')$$), '404 HD030', 'and cannot be suspended');
select is(tests.fehler('select api.konto_entsperren(160)'), '404 HD030', 'nor released');

-- Verwalter -------------------------------------------------------------------------------------------
select tests.als('verwalter', 61);
select is(tests.fehler($$select api.konto_anlegen('doris2@mieter.example', 'Doris', 'mieter', 46)$$), 'ok', 'clerks invite tenants');
select is(tests.fehler('select api.konto_einladen(64)'), 'ok', 'again');
select is(tests.fehler($$select api.konto_anlegen('x@eins.example', 'X', 'verwalter')$$), '403 HD009', 'but create no colleagues');
select is(tests.fehler($$select api.konto_anlegen('x@eins.example', 'X', 'leitung')$$), '403 HD009', 'and no heads');
select is(tests.fehler('select api.konto_einladen(60)'), '403 HD009', 'nor letters to take over the head''s account');
select is(tests.fehler($$select api.konto_sperren(62, 'Test')$$), '42501', 'and suspend nobody');
select is(tests.fehler('select api.konto_entsperren(62)'), '42501', 'and release nobody');
select results_eq('select count(*)::integer, count(*) filter (where mandant_id = 1)::integer from api.benutzerkonten', 'values (14, 14)', 'they see the accounts of their Mandant');
select is(tests.fehler('select * from api.kontosperren'), '42501', 'but not why somebody is suspended');
select is(tests.fehler('select passwort_hash from anmeldung.benutzerkonten'), '42501', 'and no hash');

-- Hausmeister, Mieter, nobody ----------------------------------------------------------------------------
select tests.als('hausmeister', 62);
select is(tests.fehler($$select api.konto_anlegen('x@eins.example', 'X', 'mieter', 46)$$), '42501', 'caretakers create nobody');
select is(tests.fehler('select * from api.benutzerkonten'), '42501', 'and see nobody');
select tests.als('mieter', 64);
select is(tests.fehler('select api.konto_einladen(64)'), '42501', 'tenants invite nobody');
select is(tests.fehler('select * from api.benutzerkonten'), '42501', 'and see nobody');

-- Suspension ------------------------------------------------------------------------------------------
select tests.anfrage();
select tests.merken('nina', api.einladung_einloesen(tests.wert('neu') ->> 'einladungscode', 'Silberlöffel 8')) is null as x \gset
select tests.als('leitung', 60);
select is(tests.fehler($$select api.konto_sperren(60, 'Test')$$), '409 HD009', 'nobody suspends the own account: a head always remains');
select is(tests.fehler(format('select api.konto_sperren(%s, %L)', tests.wert('neu') ->> 'benutzerkonto_id', ' ')), '400 HD031', 'not without a reason');
select is(tests.fehler(format('select api.konto_sperren(%s, %L)', tests.wert('neu') ->> 'benutzerkonto_id', 'ausgeschieden')), 'ok', 'suspended');
select throws_ok(format('select tests.mit_claims(%L)', tests.claims(tests.wert('nina') ->> 'zugriffstoken')), 'PGRST', null, 'all sessions end at once');
select tests.als('leitung', 60);
select is((select sperrgrund from api.kontosperren), 'ausgeschieden', 'heads see why');
select is(tests.fehler(format('select api.konto_einladen(%s)', tests.wert('neu') ->> 'benutzerkonto_id')), '409 HD009', 'no letter to a suspended account');
select is(tests.fehler(format('select api.konto_entsperren(%s)', tests.wert('neu') ->> 'benutzerkonto_id')), 'ok', 'released');
select tests.anfrage(cookie => tests.keks('nina'));
select is(api.sitzung_erneuern() ->> 'code', 'HD003', 'the old session stays ended');

select * from finish();
rollback;
