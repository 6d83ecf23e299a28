-- Lint: views exist only in api, and for auditors in audit, obey the rights of whoever asks, and list their columns.
begin;
\ir support/pgtap.sql
select plan(6);

create temp view unsere as
select c.oid, c.oid::regclass::text as name, c.reloptions, n.nspname
from pg_class as c
join pg_namespace as n on n.oid = c.relnamespace
where c.relkind in ('v', 'm') and n.nspname in ('api', 'intern', 'anmeldung', 'verwaltung', 'audit');

prepare ohne_invoker as
select name from unsere where not coalesce(reloptions && array['security_invoker=true', 'security_invoker=on'], false) order by 1;
select is_empty('ohne_invoker', 'views are security_invoker');

prepare ausserhalb as
select name from unsere where nspname not in ('api', 'audit') order by 1;
select is_empty('ausserhalb', 'views exist only in api and audit');

-- mandanten is the Mandant itself; status_regeln and the like are the same for all; a seal covers the log of all.
prepare ohne_mandant as
select u.name from unsere as u
where u.name not in ('api.mandanten', 'api.status_regeln', 'audit.versiegelungen')
    and not exists (select from pg_attribute as a where a.attrelid = u.oid and a.attname = 'mandant_id')
order by 1;
select is_empty('ohne_mandant', 'views carry mandant_id, or rows could not be embedded');

create view intern.falsch as select 1 as x;
select results_eq('ohne_invoker', array['intern.falsch'], 'control: view with the rights of its owner');
select results_eq('ausserhalb', array['intern.falsch'], 'control: view outside api');
select results_eq('ohne_mandant', array['intern.falsch'], 'control: view without mandant_id');

select * from finish();
rollback;
