-- Waiting jobs of a kind are handed out once, in order, and only to the worker.
begin;
\ir support/welt.sql
select plan(6);
delete from hintergrund.procrastinate_jobs;
set local role dienst_email;
select intern.hintergrund_einreihen('mail.verarbeiten', 'mail', jsonb_build_object('email_id', n)) from generate_series(1, 5) as n;
select intern.hintergrund_einreihen('anderes', 'mail', '{}');
select tests.superuser();
set local search_path = hintergrund, tests, public; -- as the worker is connected
update hintergrund.procrastinate_jobs set attempts = 1 where args ->> 'email_id' = '1';
update hintergrund.procrastinate_jobs set scheduled_at = now() where args ->> 'email_id' = '2';
update hintergrund.procrastinate_jobs set priority = 5 where args ->> 'email_id' = '5';
set local search_path = tests, public;

select tests.als_login('bruecke');
select results_eq(
    $$select (argumente ->> 'email_id')::integer from intern.auftraege_mitnehmen('mail.verarbeiten', 2)$$, array[5, 3],
    'by priority and age; what was tried or has its time is left to the queue'
);
select lives_ok($$select intern.auftraege_erledigt(array(select id from intern.auftraege_mitnehmen('mail.verarbeiten', 1)))$$, 'what is done goes');
select results_eq(
    $$select (argumente ->> 'email_id')::integer from intern.auftraege_mitnehmen('mail.verarbeiten', 9)$$, array[3, 4], 'and is not handed out again'
);
select tests.als('leitung', 60);
select throws_ok($$select intern.auftraege_mitnehmen('mail.verarbeiten', 1)$$, '42501', null, 'no web role takes jobs');
select throws_ok($$select intern.auftraege_erledigt('{1}')$$, '42501', null, 'or removes them');
select tests.superuser();
set local role dienst_email;
select throws_ok($$select intern.auftraege_erledigt('{1}')$$, '42501', null, 'services only defer');

select * from finish();
rollback;
