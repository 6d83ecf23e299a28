-- What grows is cleared, what is needed stays.
begin;
\ir support/welt.sql
\ir support/anmeldung.sql
select plan(6);

insert into anmeldung.anmeldeversuche (schluessel, fehlversuche, letzter_versuch_am, gesperrt_bis) values
('ip:192.0.2.1', 3, now() - interval '25 hours', null), ('ip:192.0.2.2', 3, now() - interval '23 hours', null),
('ip:192.0.2.3', 9, now() - interval '25 hours', now() + interval '1 minute');
insert into anmeldung.sitzungen (mandant_id, id, benutzerkonto_id, laeuft_ab_am, widerrufen_am, widerrufsgrund) values
(1, '00000000-0000-4000-8000-000000000001', 60, now() + interval '1 day', now() - interval '31 days', 'abgemeldet'),
(1, '00000000-0000-4000-8000-000000000002', 60, now() - interval '31 days', null, null),
(1, '00000000-0000-4000-8000-000000000003', 60, now() + interval '1 day', null, null);
insert into anmeldung.erneuerungstoken (mandant_id, id, sitzung_id, vorgaenger_id, token_hash, ausgestellt_am) values
(1, 1, '00000000-0000-4000-8000-000000000003', null, sha256('1'), now() - interval '15 days'),
(1, 2, '00000000-0000-4000-8000-000000000003', 1, sha256('2'), now() - interval '13 days'),
(1, 3, '00000000-0000-4000-8000-000000000001', null, sha256('3'), now() - interval '40 days');
insert into anmeldung.ruecksetzungen (mandant_id, id, benutzerkonto_id, angelegt_am, laeuft_ab_am) values
(1, 1, 60, now() - interval '31 days', now()), (1, 2, 60, now(), now() + interval '1 hour');

select tests.als_login('bruecke');
select lives_ok('select intern.anmeldung_aufraeumen()', 'the worker clears');
select tests.superuser();
select results_eq('select schluessel from anmeldung.anmeldeversuche order by 1', array['ip:192.0.2.2', 'ip:192.0.2.3'], 'counters of today and running locks stay');
select results_eq('select id, vorgaenger_id from anmeldung.erneuerungstoken', 'values (2::bigint, null::bigint)', 'tokens that still count stay');
select results_eq('select id::text from anmeldung.sitzungen', array['00000000-0000-4000-8000-000000000003'], 'running sessions stay');
select results_eq('select id from anmeldung.ruecksetzungen', array[2::bigint], 'recent resets stay');
select tests.als('leitung', 60);
select throws_ok('select intern.anmeldung_aufraeumen()', '42501', null, 'only the worker');

select * from finish();
rollback;
