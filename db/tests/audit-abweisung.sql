-- A refusal is rolled back with the transaction it ends; its trace is not. The trace is written by a
-- connection of its own and cannot be rolled back by this test either: its key is unique to the run.
begin;
\ir support/welt.sql
select plan(10);
create role test_dba login in role hausdraht_dba bypassrls;
select intern.neue_id() as id \gset

select lives_ok(
    format('select intern.abweisung_protokollieren(%L, %L, %L)', 'anfragen', jsonb_build_object('mandant_id', 1, 'id', :id), 'HD020: Probe'),
    'never raises'
);
-- A server that was not told to let itself in (somebody else's, by HAUSDRAHT_TEST_DATABASE_URL) has only its log.
select exists (
    select from pg_hba_file_rules where type = 'local' and (auth_method = 'trust' or 'hausdraht_protokoll' = any(user_name))
) as eingerichtet \gset
\if :eingerichtet
select results_eq(
    format($$select mandant_id, tabelle, aktion, rolle, grund, xid <> pg_current_xact_id() from audit.eintraege where schluessel ->> 'id' = %L$$, :'id'),
    $$values (1::bigint, 'verwaltung.anfragen', 'abgewiesen', current_user::text collate "default", 'HD020: Probe', true)$$,
    'written by another transaction: it stays when this one is rolled back'
);
set local timezone = 'UTC';
select is(
    (select audit.blatt_hash(e) = e.blatt_hash from audit.eintraege as e where e.schluessel ->> 'id' = :'id'), true, 'hashed like every entry'
);
\else
select skip('pg_hba.conf has no rule for hausdraht_protokoll', 2);
\endif

select intern.neue_id() as id \gset
select tests.als('verwalter', 61);
select intern.abweisung_protokollieren('anfragen', jsonb_build_object('mandant_id', 1, 'id', :id), 'HD020: Klick');
select tests.superuser();
select is((select count(*)::integer from audit.eintraege where schluessel ->> 'id' = :'id'), 0, 'a click that came too late is no incident');

-- The rules bind administrators, and their attempt stays.
\if :eingerichtet
select tests.als_login('test_dba');
select throws_ok($$update verwaltung.anfragen set status = 'abgeschlossen' where id = 70$$, 'HD020', null, 'refused');
select tests.superuser();
select results_eq(
    $$select anmeldename::text collate "default", schluessel, left(grund, 5) from audit.eintraege where aktion = 'abgewiesen' and am > now() and anmeldename = 'test_dba'$$,
    $$values ('test_dba', '{"id": 70, "mandant_id": 1}'::jsonb, 'HD020')$$, 'and audited under the own login'
);
\else
select skip('pg_hba.conf has no rule for hausdraht_protokoll', 2);
\endif

-- Where it cannot be written the original error must come through all the same.
select lives_ok(
    $$select intern.abweisung_protokollieren('anfragen', '{"mandant_id": "keine Zahl"}', 'Probe')$$, 'a failure to record is not raised'
);
select is((select count(*)::integer from audit.eintraege where schluessel ->> 'mandant_id' = 'keine Zahl'), 0, 'but left to the server log');

select tests.als_login('test_dba');
select throws_ok($$select audit.abweisung_schreiben('{}')$$, '42501', null, 'administrators do not forge refusals');
select throws_ok($$select erweiterungen.dblink_connect_u('x', 'dbname=postgres')$$, '42501', null, 'nor use the connection for anything else');

select * from finish();
rollback;
