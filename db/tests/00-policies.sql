-- Lints over the conditions of every policy: written for the planner, and named so that they can be found.
begin;
\ir support/pgtap.sql
select plan(10);

-- Exempt because no plan depends on them: policies of services over their own rows (true) have no condition.
create temp view unsere as
select
    p.oid, c.oid::regclass::text as tabelle, c.relname::text collate "default", p.polname::text collate "default" as name,
    coalesce(pg_get_expr(p.polqual, p.polrelid), '') || ' ' || coalesce(pg_get_expr(p.polwithcheck, p.polrelid), '') as bedingung
from pg_policy as p
join pg_class as c on c.oid = p.polrelid
join pg_namespace as n on n.oid = c.relnamespace
where n.nspname in ('anmeldung', 'verwaltung', 'audit');

-- What is left of a condition once every ( SELECT f() AS f) is taken out, and every row that is looked up by its key
-- in the same Mandant: a caretaker's sets grow with the years, and an array of them is made for each statement.
create temp view reste as
select *, regexp_replace(regexp_replace(
    bedingung, '\( SELECT (intern\.\w+\(\)|CURRENT_USER|SESSION_USER)( AS \w+)?\)', '', 'g'
), '\(?EXISTS \( SELECT\s+FROM verwaltung\.\w+ (\w)\s+WHERE \(\(\1\.mandant_id = \w+\.mandant_id\) AND \(\1\.\w+ = \w+\.\w+\)\)\)'
'|intern\.sieht_\w+\(mandant_id, \w+\)', '', 'g') as rest
from unsere;

prepare nackte_aufrufe as
select tabelle, name from reste where rest ~ '\w+\(' order by 1, 2;
select is_empty('nackte_aufrufe', 'identity is asked once a statement: (select f()), never f() for each row');

prepare unterabfragen as
select tabelle, name from reste where rest ~* '\m(select|exists)\M' order by 1, 2;
select is_empty('unterabfragen', 'row sets are = any((select f())::bigint[]), or a row by its key; never in (select …)');

prepare nicht_leckfest as
select tabelle, name from unsere
where bedingung ~ '@>|<@|&&|->|\?|@@|~~' or bedingung ~* '::(jsonb?|tsvector)\M'
union
select u.tabelle, u.name
from unsere as u
join pg_depend as d on d.classid = 'pg_policy'::regclass and d.objid = u.oid and d.refclassid = 'pg_class'::regclass
join pg_attribute as a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
join pg_type as t on t.oid = a.atttypid
where d.refobjsubid > 0 and (t.typtype in ('e', 'r') or t.typname in ('jsonb', 'json', 'numeric'))
order by 1, 2;
select is_empty('nicht_leckfest', 'conditions use leakproof operators only: no enum, jsonb, range, LIKE or containment');

prepare namen as
select tabelle, name from unsere
where name !~ ('^' || relname || '_[a-z_]+_(select|insert|update|delete|all)$')
order by 1, 2;
select is_empty('namen', 'policies are named <tabelle>_<rolle>_<befehl>');

prepare nicht_indiziert as
select distinct u.tabelle, a.attname::text collate "default"
from unsere as u
join pg_depend as d on d.classid = 'pg_policy'::regclass and d.objid = u.oid and d.refclassid = 'pg_class'::regclass
join pg_attribute as a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
where a.attname = 'mandant_id'
    and not exists (
        select from pg_index as i
        where i.indrelid = d.refobjid and i.indkey[0] = d.refobjsubid
    )
order by 1, 2;
select is_empty('nicht_indiziert', 'where a policy asks for mandant_id an index begins with it');

create type verwaltung.falsch_art as enum ('a');
create table verwaltung.falsch (mandant_id bigint, art verwaltung.falsch_art, rest jsonb);
create policy falsch_a on verwaltung.falsch using (mandant_id = intern.mandant_id());
create policy falsch_b on verwaltung.falsch using (mandant_id in (select m.id from verwaltung.mandanten as m));
create policy falsch_e_select on verwaltung.falsch for select using (exists (select from verwaltung.mandanten as m where m.id = falsch.mandant_id));
create policy falsch_c_select on verwaltung.falsch for select using (art = 'a');
create policy falsch_d_select on verwaltung.falsch for select using (rest @> '{}');
select results_eq('nackte_aufrufe', $$values ('verwaltung.falsch', 'falsch_a')$$, 'control: a bare call');
select results_eq('unterabfragen', $$values ('verwaltung.falsch', 'falsch_b'), ('verwaltung.falsch', 'falsch_e_select')$$, 'control: in (select …), exists without the Mandant');
select results_eq('nicht_leckfest', $$values ('verwaltung.falsch', 'falsch_c_select'), ('verwaltung.falsch', 'falsch_d_select')$$, 'control: enum and jsonb');
select results_eq('namen', $$values ('verwaltung.falsch', 'falsch_a'), ('verwaltung.falsch', 'falsch_b')$$, 'control: names');
select results_eq('nicht_indiziert', $$values ('verwaltung.falsch', 'mandant_id')$$, 'control: no index');

select * from finish();
rollback;
