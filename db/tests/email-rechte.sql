-- Who sees mail: the staff of the Mandant, nobody else.
begin;
\ir support/welt.sql
\ir support/email.sql
select plan(34);
create temp table m as
select (tests.eingang(tests.mail('KANARIE-BETREFF-1', 'KANARIE-TEXT-1'), tests.pruefung('fremd@x.example'))).id as id, 1 as mandant
union all
select (tests.eingang(tests.mail('KANARIE-BETREFF-2', 'KANARIE-TEXT-2'), tests.pruefung('fremd@x.example'), 'post@zwei.example')).id, 2;
grant select on m to public;

select tests.als('verwalter', 61);
select results_eq('select betreff from api.email_triage', array['KANARIE-BETREFF-1'], 'a clerk sees the mail of the own Mandant');
select matches(convert_from(api.email_roh((select id from m where mandant = 1)), 'UTF8'), 'KANARIE-TEXT-1', 'and may save the original');
select matches(current_setting('response.headers'), '"Content-Type": "text/plain".*nosniff.*attachment', 'as plain text to be saved');
select throws_ok($$ select api.email_roh((select id from m where mandant = 2)) $$, 'PGRST', null, 'not another Mandant''s');
select throws_like($$ select api.email_roh(4711) $$, '%HD030%', 'the same answer as for one that does not exist');
select throws_like($$ select api.email_zuordnen((select id from m where mandant = 2), 70) $$, '%HD030%', 'nor file it');
select throws_like($$ select api.email_verwerfen((select id from m where mandant = 2), 'Weg') $$, '%HD030%', 'nor discard it');
select throws_ok($$ update verwaltung.email_triage set betreff = 'x' $$, '42501', null, 'what arrived cannot be changed');
select throws_ok($$ update verwaltung.email_triage set anfrage_id = 70 $$, '42501', null, 'nor be filed past the function');
select throws_ok($$ update verwaltung.email_triage set status = 'verworfen' $$, '42501', null, 'nor be decided without a record');
select throws_ok($$ delete from verwaltung.email_triage $$, '42501', null, 'nor be deleted');
select throws_ok($$ update verwaltung.email_rohdaten set roh = '' $$, '42501', null, 'nor the bytes be changed');
select throws_ok($$ insert into verwaltung.email_triage (mandant_id, weg, umschlag_an, umschlag_an_voll, sha256, groesse) values (1, 'roh', 'post@eins.example', 'post@eins.example', sha256('x'), 1) $$, '42501', null, 'nor be invented');
select throws_ok($$ select intern.email_verarbeiten(1, (select id from m where mandant = 1), '{"ergebnis":"pass","absender":"nora@mieter.example"}') $$, '42501', null, 'nobody judges mail with a check of his own');
select throws_ok($$ select intern.email_einliefern('post@eins.example', 'x', 'roh') $$, '42501', null, 'nor delivers it');
select tests.als('leitung', 60);
select results_eq('select betreff from api.email_triage', array['KANARIE-BETREFF-1'], 'the head of the office too');
select tests.als('leitung', 160);
select results_eq('select betreff from api.email_triage', array['KANARIE-BETREFF-2'], 'each in the own Mandant');

select tests.als(rolle, konto) from (values ('hausmeister', 62)) as t (rolle, konto);
select throws_ok('select 1 from api.email_triage', '42501', null, 'a caretaker sees no mail');
select throws_ok($$ select api.email_roh((select id from m where mandant = 1)) $$, '42501', null, 'nor bytes');
select throws_ok($$ select api.email_zuordnen((select id from m where mandant = 1), 70) $$, '42501', null, 'nor files it');
select tests.als('mieter', 64);
select throws_ok('select 1 from api.email_triage', '42501', null, 'a tenant sees no mail');
select throws_ok('select 1 from verwaltung.email_triage', '42501', null, 'neither in the table');
select throws_ok('select 1 from verwaltung.email_rohdaten', '42501', null, 'nor bytes');
select throws_ok($$ select api.email_roh((select id from m where mandant = 1)) $$, '42501', null, 'nor the original');
select throws_ok($$ select api.email_verwerfen((select id from m where mandant = 1), 'x') $$, '42501', null, 'nor discards it');
select tests.als('anonym');
select throws_ok('select 1 from api.email_triage', '42501', null, 'nobody who is not signed in');

select tests.superuser();
create role pruefung_login login in role pruefer;
select tests.als_login('pruefung_login');
select throws_ok('select 1 from verwaltung.email_rohdaten', '42501', null, 'auditors read no mail');
select throws_ok('select 1 from verwaltung.email_triage', '42501', null, 'nor what was made of it');

-- By hand: discard.
select tests.als('verwalter', 61);
select throws_like($$ select api.email_verwerfen((select id from m where mandant = 1), ' ') $$, '%Begründung%', 'discarding needs a reason');
select is(api.email_verwerfen((select id from m where mandant = 1), 'Werbung') ->> 'status', 'verworfen', 'then it works');
select throws_like($$ select api.email_verwerfen((select id from m where mandant = 1), 'Werbung') $$, '%HD023%', 'once');
select throws_like($$ select api.email_zuordnen((select id from m where mandant = 1), 70) $$, '%HD023%', 'discarded mail is not filed');
select results_eq($$ select begruendung, akteur from verwaltung.statuswechsel where entitaet = 'email_triage' and nach = 'verworfen' $$, $$ values ('Werbung', 'KANARIE-Verwalter-1') $$, 'who and why is recorded');
select is((select count(*) from api.email_triage), 1::bigint, 'the mail stays');
select * from finish();
rollback;
