-- Every role that a request of the web can become gives up after a while.
begin;
\ir support/pgtap.sql
select plan(2);

prepare ohne_ende as
select r.rolname from pg_auth_members as m
join pg_roles as r on r.oid = m.roleid
where m.member = 'authenticator'::regrole and coalesce(r.rolconfig::text, '') !~ 'statement_timeout=[1-9][0-9]{3,4}\M';
select is_empty('ohne_ende', 'each has a limit below 100 seconds, in milliseconds');

alter role mieter reset statement_timeout;
select results_eq('ohne_ende', $$values ('mieter'::name)$$, 'control: a role without one is found');

select * from finish();
rollback;
