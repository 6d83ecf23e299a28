-- Lint: plpgsql_check follows every branch of every PL/pgSQL function, trigger functions with each table.
begin;
\ir support/pgtap.sql
create extension plpgsql_check with schema tests;
select plan(2);

create temp view befunde as
select p.oid::regprocedure::text || coalesce(' on ' || t.tgrelid::regclass::text, '') || ': ' || b.message || coalesce(' (' || b.lineno || ')', '') as befund
from pg_proc as p
join pg_namespace as n on n.oid = p.pronamespace
join pg_language as l on l.oid = p.prolang and l.lanname = 'plpgsql'
left join (select distinct tgfoid, tgrelid, tgnewtable, tgoldtable from pg_trigger where not tgisinternal) as t on t.tgfoid = p.oid
cross join lateral tests.plpgsql_check_function_tb(
    p.oid, coalesce(t.tgrelid, 0), newtable => t.tgnewtable, oldtable => t.tgoldtable, fatal_errors => false, extra_warnings => true, performance_warnings => false, security_warnings => true
) as b
where n.nspname in ('api', 'intern', 'anmeldung', 'audit') and (p.prorettype <> 'trigger'::regtype or t.tgrelid is not null);

select is_empty('select befund from befunde order by 1', 'no function has a branch that cannot run');

create function intern.falsch(a integer) returns integer language plpgsql as $$
begin
    if a = 0 then
        return (select x from verwaltung.gibt_es_nicht);
    end if;
    return 1;
end
$$;
select matches(
    (select string_agg(befund, ' ') from befunde where befund like 'intern.falsch%'), 'gibt_es_nicht', 'control: a branch never run'
);
select * from finish();
rollback;
