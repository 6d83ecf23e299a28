-- Lint: everything in the catalogue says what it is for; the catalogue is the auditor's manual.
begin;
\ir support/pgtap.sql
select plan(10);

create temp view unsere as
select c.oid, c.oid::regclass::text as name, c.relkind
from pg_class as c
join pg_namespace as n on n.oid = c.relnamespace
where n.nspname in ('api', 'anmeldung', 'verwaltung', 'audit') and c.relkind in ('r', 'p', 'v');

prepare relationen as
select name from unsere where coalesce(obj_description(oid, 'pg_class'), '') = '' order by 1;
select is_empty('relationen', 'tables and views');

-- Columns of views are those of their tables, columns of partitions those of their parent.
prepare spalten as
select u.name || '.' || a.attname::text collate "default"
from unsere as u
join pg_class as c on c.oid = u.oid and not c.relispartition
join pg_attribute as a on a.attrelid = u.oid and a.attnum > 0 and not a.attisdropped
where u.relkind in ('r', 'p') and coalesce(col_description(u.oid, a.attnum), '') = ''
order by 1;
select is_empty('spalten', 'columns');

prepare funktionen as
select p.oid::regprocedure::text
from pg_proc as p
join pg_namespace as n on n.oid = p.pronamespace
where n.nspname in ('api', 'intern', 'anmeldung', 'verwaltung', 'audit') and coalesce(obj_description(p.oid, 'pg_proc'), '') = ''
order by 1;
select is_empty('funktionen', 'functions');

prepare schemata as
select n.nspname::text collate "default" from pg_namespace as n
where n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public', 'tests', 'sqitch')
    and coalesce(obj_description(n.oid, 'pg_namespace'), '') = ''
order by 1;
select is_empty('schemata', 'schemas');

-- A function that raises names its codes: its comment is where a caller looks.
prepare fehlercodes as
select p.oid::regprocedure::text || ' ' || c.code[1] collate "default"
from pg_proc as p
join pg_namespace as n on n.oid = p.pronamespace
cross join regexp_matches(p.prosrc, '''(HD\d{3})''', 'g') as c (code)
where n.nspname in ('api', 'intern', 'anmeldung', 'audit') and strpos(coalesce(obj_description(p.oid, 'pg_proc'), ''), c.code[1]) = 0
group by 1
order by 1;
select is_empty('fehlercodes', 'functions name the error codes they use');

create schema falsch;
create table verwaltung.falsch (spalte text);
create function intern.falsch() returns void language plpgsql as $$ begin raise sqlstate 'HD999'; end $$;
select results_eq('relationen', array['verwaltung.falsch'], 'control: table');
select results_eq('spalten', array['verwaltung.falsch.spalte'], 'control: column');
select results_eq('funktionen', array['intern.falsch()'], 'control: function');
select results_eq('schemata', array['falsch'], 'control: schema');
select results_eq('fehlercodes', array['intern.falsch() HD999'], 'control: code');

select * from finish();
rollback;
