-- Who has a mail open: colleagues see it, frames only when somebody comes or goes.
begin;
\ir support/welt.sql
\ir support/email.sql
select plan(21);
create temp table m as select (tests.eingang(tests.mail('x', 'y'), tests.pruefung('fremd@x.example'))).id as id;
grant select on m to public;
create function tests.ereignisse() returns bigint language sql security definer as $$ select count(*) from verwaltung.ereignisse where entitaet = 'anwesenheiten' $$;
grant execute on all functions in schema tests to public;

select tests.als('verwalter', 61);
select is(api.anwesenheit_melden('email_triage', id), '[]', 'alone') from m;
select is(tests.ereignisse(), 1::bigint, 'coming is told');
select is(api.anwesenheit_melden('email_triage', id), '[]', 'a heartbeat') from m;
select is(tests.ereignisse(), 1::bigint, 'is not told');
select tests.als('leitung', 60);
select is(api.anwesenheit_melden('email_triage', id) -> 0 ->> 'name', 'KANARIE-Verwalter-1', 'a colleague sees who is there') from m;
select is((select array_agg(benutzerkonto_id order by benutzerkonto_id) from api.anwesenheiten where entitaet = 'email_triage'), '{60,61}'::bigint[], 'both are listed');
select lives_ok($$ select api.anwesenheit_melden('anfragen', 70) $$, 'an Anfrage can be watched too');
select throws_like($$ select api.anwesenheit_melden('anfragen', 170) $$, '%HD030%', 'not one of another Mandant');
select throws_like($$ select api.anwesenheit_melden('personen', 40) $$, '%HD031%', 'nor anything else');
select tests.als('leitung', 160);
select is((select count(*) from api.anwesenheiten), 0::bigint, 'another Mandant sees nobody');
select throws_like(format($$ select api.anwesenheit_melden('email_triage', %s) $$, id), '%HD030%', 'nor joins') from m;
select tests.als('verwalter', 61);
select lives_ok(format($$ select api.anwesenheit_beenden('email_triage', %s) $$, id), 'leaving') from m;
select is(tests.ereignisse(), 4::bigint, 'is told');
select tests.superuser();
select is((select kanaele from verwaltung.ereignisse where entitaet = 'anwesenheiten' limit 1), '{m1:personal}'::text[], 'to the staff of the Mandant only');
update verwaltung.anwesenheiten set bis = now() - interval '1 second';
select tests.als('verwalter', 61);
select is((select count(*) from api.anwesenheiten), 0::bigint, 'whoever sends no heartbeat is gone');
select tests.als_login('bruecke');
select is(intern.anwesenheiten_aufraeumen(), 2, 'and cleared');
select tests.als('leitung', 60);
select api.anwesenheit_melden('anfragen', 71);
select tests.als('verwalter', 61);
select api.anwesenheit_melden('anfragen', 70), api.anwesenheit_melden('anfragen', 71);
select lives_ok('select api.abmelden()', 'who signs out');
select tests.als('leitung', 60);
select is((select array_agg(benutzerkonto_id) from api.anwesenheiten), '{60}'::bigint[], 'is gone everywhere, and nobody else');
select throws_ok('select intern.anwesenheiten_verlassen()', '42501', null, 'but nobody sends others away');
select tests.als('hausmeister', 62);
select throws_ok($$ select api.anwesenheit_melden('anfragen', 70) $$, '42501', null, 'no caretaker');
select tests.als('mieter', 64);
select throws_ok($$ select 1 from api.anwesenheiten $$, '42501', null, 'no tenant');
select * from finish();
rollback;
