-- Backups: a role that reads every row and writes none, and what a restored database does not take over.
begin;
\ir support/welt.sql
select plan(9);

select is_empty(
    $$select c.oid::regclass from pg_class as c join pg_namespace as n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'S') and n.nspname !~ '^pg_(toast|temp)' and n.nspname not in ('pg_catalog', 'information_schema')
        and not has_table_privilege('hausdraht_sicherung', c.oid, 'select')$$,
    'no table is missing in a backup'
);
select is_empty(
    $$select n.nspname from pg_namespace as n
    where n.nspname !~ '^pg_' and not has_schema_privilege('hausdraht_sicherung', n.oid, 'usage')$$,
    'and no schema'
);
select is_empty(
    $$select c.oid::regclass from pg_class as c join pg_namespace as n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and n.nspname in ('verwaltung', 'anmeldung', 'audit', 'hintergrund', 'sqitch')
        and has_table_privilege('hausdraht_sicherung', c.oid, 'insert, update, delete, truncate, trigger')$$,
    'a backup changes nothing'
);
select is_empty(
    $$select p.oid::regprocedure from pg_proc as p
    where p.pronamespace in ('intern'::regnamespace, 'anmeldung'::regnamespace, 'api'::regnamespace)
        and has_function_privilege('hausdraht_sicherung', p.oid, 'execute')$$,
    'and calls nothing'
);
set local role hausdraht_sicherung;
select is(
    (select count(distinct mandant_id) from verwaltung.personen) > 1, true, 'it sees every Mandant, past row security'
);
reset role;

insert into anmeldung.sitzungen (mandant_id, id, benutzerkonto_id, laeuft_ab_am)
values (1, '5ea10000-0000-4000-8000-000000000001', 61, now() + interval '1 day');
select ok(
    intern.sicherung_eingespielt('2026-11-22 10:00+01') >= 1, 'after a restore sessions end'
);
select is(
    (select widerrufsgrund from anmeldung.sitzungen where id = '5ea10000-0000-4000-8000-000000000001'),
    'eingespielt', 'for that reason'
);
select is(
    (select grund from audit.eintraege where tabelle = 'anmeldung.sitzungen' and aktion = 'geaendert' and schluessel ->> 'id' = '5ea10000-0000-4000-8000-000000000001'),
    'Sicherung vom 22.11.2026 10:00 eingespielt', 'which is in the log'
);
select is(
    (select count(*) from verwaltung.ereignisse where xid < pg_current_xact_id()), 0::bigint, 'no event of the other cluster is left'
);

select * from finish();
rollback;
