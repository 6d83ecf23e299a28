begin;
\ir support/welt.sql
select plan(10);

select is(audit.partitionen_anlegen(), 0, 'this month and the next three exist already');
select ok((select count(*) >= 4 from audit.eintraege where tableoid <> 'audit.eintraege_rest'::regclass), 'entries go into the partition of the month');
select is((select count(*) from audit.eintraege_rest), 0::bigint, 'none into the rest');
select tests.als_login('bruecke');
select is(audit.partitionen_anlegen(5), 2, 'the worker creates more');
select tests.superuser();
select is(
    (select count(*) from pg_inherits as i join pg_class as c on c.oid = i.inhrelid
    where i.inhparent = 'audit.eintraege'::regclass and not (c.relrowsecurity and c.relforcerowsecurity)), 0::bigint, 'each with row security'
);
select is(
    (select count(*) from pg_inherits as i where i.inhparent = 'audit.eintraege'::regclass
    and not exists (select from pg_trigger as t where t.tgrelid = i.inhrelid and t.tgname = '_010_nicht_leeren')), 0::bigint, 'and protected'
);

select is(audit.aera(), 1, 'the first era');
select is(audit.neue_aera(), 2, 'after a restore the second one');
insert into verwaltung.hausmeister_bereiche (mandant_id, id, bezeichnung) values (1, 12, 'West');
select is((select aera from audit.eintraege where schluessel ->> 'id' = '12'), 2, 'entries say in which era they were written');
select is(audit.neue_aera(7), 8, 'higher than every known one: what was handed out may know eras that the backup does not');

select * from finish();
rollback;
