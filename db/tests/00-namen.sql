-- Lint: trigger functions intern.tg_<tabelle>__<aufgabe>(), triggers _<nnn>_<aufgabe>, so that the order in
-- which they fire can be seen.
begin;
\ir support/pgtap.sql
select plan(6);

create temp view unsere as
select t.tgname::text collate "default" as name, t.tgrelid::regclass::text as tabelle, t.tgfoid::regproc::text as funktion, t.tgrelid
from pg_trigger as t
join pg_class as c on c.oid = t.tgrelid
where not t.tgisinternal
    and c.relnamespace in ('verwaltung'::regnamespace, 'anmeldung'::regnamespace, 'audit'::regnamespace);

prepare ausloeser as
select tabelle, name from unsere where name !~ '^_\d{3}_[a-z_]+$' order by 1, 2;
select is_empty('ausloeser', 'triggers show their order');

prepare funktionen as
select distinct funktion from unsere where funktion !~ '^intern\.tg_[a-z_]+__[a-z_]+$' order by 1;
select is_empty('funktionen', 'trigger functions live in intern and say table and task');

prepare verwaist as
select p.oid::regproc::text
from pg_proc as p
where p.prorettype in ('trigger'::regtype, 'event_trigger'::regtype)
    and p.pronamespace in ('intern'::regnamespace, 'api'::regnamespace, 'anmeldung'::regnamespace, 'audit'::regnamespace)
    and not exists (select from pg_trigger as t where t.tgfoid = p.oid)
    and not exists (select from pg_event_trigger as t where t.evtfoid = p.oid)
order by 1;
select is_empty('verwaist', 'no trigger function without a trigger');

create table verwaltung.falsch (id bigint);
create function intern.falsch() returns trigger language plpgsql as $$ begin return null; end $$;
select results_eq('verwaist', array['intern.falsch'], 'control: orphan');
create trigger falsch after insert on verwaltung.falsch for each row execute function intern.falsch();
select results_eq('ausloeser', $$values ('verwaltung.falsch', 'falsch')$$, 'control: trigger name');
select results_eq('funktionen', array['intern.falsch'], 'control: function name');

select * from finish();
rollback;
