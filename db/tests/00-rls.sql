-- Lint: row security is enabled and forced on every table, also those no web role may touch.
begin;
\ir support/pgtap.sql
select plan(4);

prepare ohne_rls as
select c.oid::regclass::text
from pg_class as c
where c.relnamespace in ('verwaltung'::regnamespace, 'anmeldung'::regnamespace, 'audit'::regnamespace, 'intern'::regnamespace, 'api'::regnamespace)
    and c.relkind in ('r', 'p', 'f')
    and not (c.relrowsecurity and c.relforcerowsecurity);
select is_empty('ohne_rls', 'row security is enabled and forced on every table');

prepare tabellen_anderswo as
select c.oid::regclass::text
from pg_class as c
join pg_namespace as n on n.oid = c.relnamespace
where c.relkind in ('r', 'p', 'f', 'm')
    and n.nspname not in ('verwaltung', 'anmeldung', 'audit', 'hintergrund', 'sqitch', 'tests', 'pg_catalog', 'information_schema')
    and n.nspname !~ '^pg_(toast|temp)';
select is_empty('tabellen_anderswo', 'tables live in verwaltung, anmeldung and audit; procrastinate and Sqitch are exempt by name');

create table verwaltung.falsch (mandant_id bigint, id bigint);
alter table verwaltung.falsch enable row level security;
select results_eq('ohne_rls', array['verwaltung.falsch'], 'control: enabled but not forced is found');
create table intern.falsch (id bigint);
select results_eq('tabellen_anderswo', array['intern.falsch'], 'control: a table in intern is found');

select * from finish();
rollback;
