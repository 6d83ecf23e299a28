-- Lints over every function of ours: who owns it, who may call it, what it resolves names by.
begin;
\ir support/pgtap.sql
select plan(18);

create temp view unsere as
select p.*, n.nspname, l.lanname, p.oid::regprocedure::text as name, pg_get_userbyid(p.proowner) as eigner
from pg_proc as p
join pg_namespace as n on n.oid = p.pronamespace
join pg_language as l on l.oid = p.prolang
where n.nspname in ('api', 'intern', 'anmeldung', 'verwaltung', 'audit');

-- Definers ---------------------------------------------------------------------------------------
prepare definer_ohne_suchpfad as
select name from unsere
where prosecdef and prosqlbody is null and name <> 'intern.hintergrund_einreihen(text,text,jsonb,text,timestamp with time zone)'
    and not coalesce('search_path=pg_catalog, pg_temp' = any(proconfig), false)
order by 1;
select is_empty('definer_ohne_suchpfad', 'definers pin search_path, unless their body is bound already; hintergrund_einreihen needs its own schema first');

prepare definer_eigner as
select name, eigner from unsere
where prosecdef and eigner !~ '^dienst_' and name not in ('audit.partitionen_anlegen(integer)', 'audit.archiv_abschliessen(date,bigint,text,text,text)')
order by 1;
select is_empty('definer_eigner', 'definers belong to narrow services; partitions can only be made and removed by the owner');

prepare definer_begruendung as
select name from unsere where prosecdef and coalesce(obj_description(oid, 'pg_proc'), '') !~ 'Definer' order by 1;
select is_empty('definer_begruendung', 'every definer says why it is one');

-- Everybody else ---------------------------------------------------------------------------------
prepare eigner as
select name, eigner from unsere where eigner <> 'hausdraht_eigner' and eigner !~ '^dienst_' order by 1;
select is_empty('eigner', 'no function runs or is kept as superuser');

prepare fuer_alle as
select p.oid::regprocedure::text
from pg_proc as p
join pg_namespace as n on n.oid = p.pronamespace
where n.nspname in ('api', 'intern', 'anmeldung', 'verwaltung', 'audit', 'erweiterungen', 'hintergrund')
    and exists (select from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) as a where a.grantee = 0)
order by 1;
select is_empty('fuer_alle', 'PUBLIC may execute nothing');

prepare text_rumpf as
select name from unsere where lanname = 'sql' and prosqlbody is null order by 1;
select is_empty('text_rumpf', 'SQL functions have a body that is checked and bound when created');

prepare ohne_suchpfad as
select name from unsere
where lanname not in ('sql', 'plpython3u') and not exists (select from unnest(proconfig) as c where c like 'search_path=%')
order by 1;
select is_empty('ohne_suchpfad', 'what resolves names when it runs pins search_path');

prepare gefaehrlicher_status as
select name from unsere where prosrc ~* 'sqlstate\s*=?\s*''PT' or prosrc ~* 'errcode\s*=\s*''PT' order by 1;
select is_empty('gefaehrlicher_status', 'no SQLSTATE PTxyz: its message goes unescaped into the status line');

prepare fremde_sprache as
select name from unsere where lanname not in ('sql', 'plpgsql', 'plpython3u') order by 1;
select is_empty('fremde_sprache', 'SQL, PL/pgSQL, and Python where nothing else will do');

-- Controls ---------------------------------------------------------------------------------------
grant create on schema intern to hausdraht_eigner;
create function intern.falsch_1() returns integer language sql security definer as 'select 1';
create function intern.falsch_2() returns void language plpgsql as $$ begin raise sqlstate 'PT400'; end $$;
grant execute on function intern.falsch_1() to public;
select results_eq('definer_ohne_suchpfad', array['intern.falsch_1()'], 'control: definer without search_path');
select results_eq('definer_eigner', $$values ('intern.falsch_1()', current_user)$$, 'control: definer of the superuser');
select results_eq('definer_begruendung', array['intern.falsch_1()'], 'control: definer without reason');
select results_eq('eigner', $$values ('intern.falsch_1()', current_user), ('intern.falsch_2()', current_user)$$, 'control: function of the superuser');
select results_eq('fuer_alle', array['intern.falsch_1()'], 'control: function for PUBLIC');
select results_eq('text_rumpf', array['intern.falsch_1()'], 'control: unchecked body');
select results_eq('ohne_suchpfad', array['intern.falsch_2()'], 'control: no search_path');
select results_eq('gefaehrlicher_status', array['intern.falsch_2()'], 'control: PT400');
create function intern.falsch_3(internal) returns internal language internal as 'int2in';
select results_eq('fremde_sprache', array['intern.falsch_3(internal)'], 'control: internal function');

select * from finish();
rollback;
