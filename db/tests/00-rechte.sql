-- Lints over privileges: nothing for PUBLIC, columns rather than tables, short lists for the outside.
begin;
\ir support/pgtap.sql
select plan(16);

create temp view rechte as
select
    c.oid::regclass::text as objekt, c.relkind, n.nspname::text collate "default" as schema,
    coalesce(r.rolname::text collate "default", 'public') as rolle, a.privilege_type
from pg_class as c
join pg_namespace as n on n.oid = c.relnamespace
cross join aclexplode(c.relacl) as a
left join pg_roles as r on r.oid = a.grantee
where n.nspname in ('api', 'intern', 'anmeldung', 'verwaltung', 'audit', 'hintergrund');

prepare fuer_alle as
select objekt, privilege_type from rechte where rolle = 'public'
union all
select 'schema ' || n.nspname::text collate "default", a.privilege_type
from pg_namespace as n
cross join aclexplode(n.nspacl) as a
where a.grantee = 0 and n.nspname not in ('pg_catalog', 'information_schema', 'tests', 'sqitch')
union all
select 'database', a.privilege_type
from pg_database as d
cross join aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) as a
where a.grantee = 0 and d.datname = current_database()
order by 1, 2;
select is_empty('fuer_alle', 'PUBLIC has nothing: no table, schema, temporary table');

prepare ganze_zeilen as
select objekt, rolle, privilege_type from rechte
where rolle in ('anonym', 'mieter', 'hausmeister', 'verwalter', 'leitung', 'voicebot', 'pruefer')
    and privilege_type in ('INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER')
order by 1, 2, 3;
select is_empty('ganze_zeilen', 'web roles and auditors write listed columns or nothing, and delete nothing');

prepare web_in_anmeldung as
select distinct a.table_name::text collate "default" || '.' || a.column_name::text collate "default", a.grantee::text collate "default"
from information_schema.column_privileges as a
where a.table_schema = 'anmeldung'
    and a.grantee in ('anonym', 'mieter', 'hausmeister', 'verwalter', 'leitung', 'voicebot', 'pruefer', 'bruecke')
    and (a.table_name <> 'benutzerkonten' or a.grantee not in ('verwalter', 'leitung', 'pruefer') or a.privilege_type <> 'SELECT' or a.column_name ~ 'hash')
order by 1, 2;
select is_empty('web_in_anmeldung', 'of accounts, staff read what is no secret; nobody outside writes there');

prepare anonym_sieht as
select objekt, privilege_type from rechte where rolle in ('anonym', 'voicebot') order by 1, 2;
select is_empty('anonym_sieht', 'whoever is not signed in reads no relation');

prepare bruecke_sieht as
select objekt, privilege_type from rechte where rolle = 'bruecke' and schema <> 'hintergrund' order by 1, 2;
select is_empty('bruecke_sieht', 'the bridge calls functions and browses no table but the queue');

prepare bruecke_in_api as
select p.oid::regprocedure::text
from pg_proc as p
cross join aclexplode(p.proacl) as a
where a.grantee = 'bruecke'::regrole and p.pronamespace in ('api'::regnamespace, 'anmeldung'::regnamespace)
order by 1;
select is_empty('bruecke_in_api', 'the bridge does not act as a user');

prepare web_ausserhalb as
select p.oid::regprocedure::text, r.rolname::text collate "default"
from pg_proc as p
cross join aclexplode(p.proacl) as a
join pg_roles as r on r.oid = a.grantee
where r.rolname in ('anonym', 'mieter', 'hausmeister', 'verwalter', 'leitung', 'voicebot')
    and p.pronamespace in ('anmeldung'::regnamespace, 'audit'::regnamespace)
    -- Proofs, made under the reader's own row security.
    and not (r.rolname = 'leitung' and p.proname in ('nachweis', 'metadaten', 'inhalt'))
order by 1, 2;
select is_empty('web_ausserhalb', 'web roles call nothing in anmeldung and audit');

prepare maechtig as
select r.rolname::text collate "default", m.rolname::text collate "default"
from pg_roles as r
join pg_roles as m on m.oid <> r.oid and pg_has_role(r.oid, m.oid, 'member')
where r.rolname in ('authenticator', 'bruecke', 'pruefer', 'anonym', 'mieter', 'hausmeister', 'verwalter', 'leitung', 'voicebot')
    and (m.rolsuper or m.rolbypassrls or m.rolcreaterole or m.rolname ~ '^(pg_|dienst_|hausdraht_)')
order by 1, 2;
select is_empty('maechtig', 'no role of the web, the bridge or an auditor becomes anything that bypasses row security');

grant select on verwaltung.personen to public;
grant temporary on database :DBNAME to public;
select results_eq('fuer_alle', $$values ('database', 'TEMPORARY'), ('verwaltung.personen', 'SELECT')$$, 'control: PUBLIC');
grant update on verwaltung.personen to mieter;
select results_eq('ganze_zeilen', $$values ('verwaltung.personen', 'mieter', 'UPDATE')$$, 'control: a whole row');
grant select (passwort_hash) on anmeldung.benutzerkonten to leitung;
select results_eq('web_in_anmeldung', $$values ('benutzerkonten.passwort_hash', 'leitung')$$, 'control: a hash');
grant select on api.mandanten to anonym;
select results_eq('anonym_sieht', $$values ('api.mandanten', 'SELECT')$$, 'control: anonym');
grant select on api.objekte to bruecke;
select results_eq('bruecke_sieht', $$values ('api.objekte', 'SELECT')$$, 'control: a bridge that browses');
grant execute on function api.ich() to bruecke;
select results_eq('bruecke_in_api', array['api.ich()'], 'control: a bridge that acts as a user');
grant execute on function audit.neue_aera(integer) to leitung;
select results_eq('web_ausserhalb', $$values ('audit.neue_aera(integer)', 'leitung')$$, 'control: a web role in the log');
grant hausdraht_dba to bruecke;
select results_eq('maechtig', $$values ('bruecke', 'hausdraht_dba')$$, 'control: a bridge that is an administrator');

select * from finish();
rollback;
