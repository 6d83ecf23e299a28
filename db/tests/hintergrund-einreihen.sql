-- Jobs are deferred in the transaction that needs them, by the services only.
begin;
\ir support/welt.sql
select plan(11);
create function tests.auftraege() returns setof text language sql as $$
    select concat_ws(' ', task_name, queue_name, queueing_lock, args::text, status) from hintergrund.procrastinate_jobs order by id
$$;
delete from hintergrund.procrastinate_jobs;

set local role dienst_email;
select lives_ok($$select intern.hintergrund_einreihen('mail.verarbeiten', 'mail', '{"email_id": 1}')$$, 'mail defers');
select lives_ok($$select intern.hintergrund_einreihen('mail.verarbeiten', 'mail', '{"email_id": 1}')$$, 'without a lock as often as wanted');
select lives_ok($$select intern.hintergrund_einreihen('aufraeumen', 'haus', '{}', 'aufraeumen')$$, 'with a lock once');
select lives_ok($$select intern.hintergrund_einreihen('aufraeumen', 'haus', '{}', 'aufraeumen')$$, 'the second is dropped, the transaction goes on');
select tests.superuser();
select results_eq(
    'select tests.auftraege()',
    array[
        'mail.verarbeiten mail {"email_id": 1} todo', 'mail.verarbeiten mail {"email_id": 1} todo', 'aufraeumen haus aufraeumen {} todo'
    ], 'what waits'
);
set local search_path = hintergrund, tests, public; -- as the worker is connected
update procrastinate_jobs set status = 'doing' where queueing_lock = 'aufraeumen';
set local search_path = tests, public;
select intern.hintergrund_einreihen('aufraeumen', 'haus', '{}', 'aufraeumen');
select is((select count(*) from hintergrund.procrastinate_jobs where queueing_lock = 'aufraeumen'), 2::bigint, 'while one runs the next may wait');

set local role dienst_email;
select throws_ok($$select intern.hintergrund_einreihen(null, 'haus', '{}', 'x')$$, '23502', null, 'only the collision is swallowed');
select throws_ok('select from hintergrund.procrastinate_jobs', '42501', null, 'mail does not see the queue');
select tests.als('leitung', 60);
select throws_ok($$select intern.hintergrund_einreihen('x', 'x', '{}')$$, '42501', null, 'no web role defers');
select throws_ok('select from hintergrund.procrastinate_jobs', '42501', null, 'no web role sees the queue');
select tests.als_login('bruecke');
select throws_ok($$select intern.hintergrund_einreihen('x', 'x', '{}')$$, '42501', null, 'the bridge runs jobs, it does not invent them');

select * from finish();
rollback;
