-- The reading cursor: hostile, old and foreign ones are answered with neu_laden, never with an error.
begin;
\ir support/welt.sql
select plan(22);
create table tests.zeiger as select (select neu from intern.ereignisse_lesen(null)) as jetzt;
grant select on tests.zeiger to public;

select is((select count(*) from intern.ereignisse_lesen(null)), 1::bigint, 'without a cursor one row');
select is((select art from intern.ereignisse_lesen(null)), null, 'without a cursor nothing is read');
select isnt((select jetzt from tests.zeiger), null, 'but a cursor comes');

create function tests.fremd(von integer, muster text) returns text language sql as $$
    select format(muster, extract(epoch from now())::bigint - von, (select system_identifier from pg_control_system()), pg_current_snapshot())
$$;
select is((select coalesce(bool_or(art = 'neu_laden'), false) from intern.ereignisse_lesen(tests.fremd(0, 'e%s.%s.%s'))), false, 'a fresh cursor is taken');
select is((select coalesce(bool_or(art = 'neu_laden'), false) from intern.ereignisse_lesen(tests.fremd(1700, 'e%s.%s.%s'))), false, 'one of half an hour, too');
select is((select art from intern.ereignisse_lesen(tests.fremd(1900, 'e%s.%s.%s'))), 'neu_laden', 'an older one is not');
select is((select art from intern.ereignisse_lesen(tests.fremd(0, 'e%s.9%s.%s'))), 'neu_laden', 'nor one of another cluster');
select is((select art from intern.ereignisse_lesen(tests.fremd(0, 'e%1$s.%2$s.9000000000000000:9000000000000000:'))), 'neu_laden', 'nor one from the future');
select is((select art from intern.ereignisse_lesen(tests.fremd(0, 'e%1$s.%2$s.5:3:'))), 'neu_laden', 'nor an impossible snapshot');
select is((select art from intern.ereignisse_lesen(tests.fremd(0, 'e%1$s.%2$s.3:5:4,4,,'))), 'neu_laden', 'nor a broken list');
select is((select art from intern.ereignisse_lesen(tests.fremd(0, 'e%1$s.%2$s.9999999999999999999:9999999999999999999:'))), 'neu_laden', 'nor huge numbers');
select is((select art from intern.ereignisse_lesen('')), 'neu_laden', 'nor an empty text');
select is((select art from intern.ereignisse_lesen($$e1'; drop table verwaltung.ereignisse; --$$)), 'neu_laden', 'nor SQL');
select is((select art from intern.ereignisse_lesen(repeat('1', 100000))), 'neu_laden', 'nor a long text');
select is((select art from intern.ereignisse_nachlesen('kaputt', (select jetzt from tests.zeiger), '{m1:personal}')), 'neu_laden', 'catching up answers the same');

-- What this transaction wrote itself is visible now and was not in the old snapshot of a cursor before it.
-- Transactions of other tests may be open beside it: only the oldest number is surely none of the future.
create function tests.davor() returns text language sql as $$
    select format('e%s.%s.%s:%s:', extract(epoch from now())::bigint, (select system_identifier from pg_control_system()),
        pg_snapshot_xmin(pg_current_snapshot()), pg_snapshot_xmin(pg_current_snapshot()))
$$;
select is((select count(*) from intern.ereignisse_lesen(tests.davor()) where entitaet = 'anfragen'), 6::bigint, 'from a cursor before, everything since is read');

-- Catching up is bounded and addressed. The events are made as of an older transaction.
create function tests.zeiger(xid bigint) returns text language sql as $$
    select format('e%s.%s.%s:%s:', extract(epoch from now())::bigint, (select system_identifier from pg_control_system()), xid, xid)
$$;
create table tests.frueher as select pg_snapshot_xmin(pg_current_snapshot())::text::bigint - 1 as xid;
insert into verwaltung.ereignisse (xid, mandant_id, kanaele, entitaet, entitaet_id, art)
select f.xid::text::xid8, 1, kanal, 'anfragen', i, 'neu'
from tests.frueher as f, (values ('{m1:personal}'::text[], 1), ('{m1:bereich:10,m1:personal}', 2)) as v (kanal, i);
select set_eq(
    $$select entitaet_id from tests.frueher as f, intern.ereignisse_nachlesen(tests.zeiger(f.xid), tests.zeiger(f.xid + 1), '{m1:bereich:10}')$$,
    array[2::bigint], 'catching up gives the own channels only'
);
select is_empty(
    $$select from tests.frueher as f, intern.ereignisse_nachlesen(tests.zeiger(f.xid), tests.zeiger(f.xid), '{m1:personal}')$$,
    'and nothing the distributor has not seen'
);
insert into verwaltung.ereignisse (xid, mandant_id, kanaele, entitaet, entitaet_id, art)
select f.xid::text::xid8, 1, '{m1:probe}', 'anfragen', i, 'neu' from tests.frueher as f, generate_series(1, 201) as i;
select results_eq(
    $$select art from tests.frueher as f, intern.ereignisse_nachlesen(tests.zeiger(f.xid), tests.zeiger(f.xid + 1), '{m1:probe}')$$,
    array['neu_laden'], 'more than 200 become one neu_laden'
);

-- Clearing.
insert into verwaltung.ereignisse (mandant_id, kanaele, entitaet, entitaet_id, art, erstellt_am) values
(1, '{m1:alt}', 'anfragen', 1, 'neu', now() - interval '61 minutes'), (1, '{m1:alt}', 'anfragen', 2, 'neu', now() - interval '59 minutes');
-- As if committed, and one restored from another cluster.
update verwaltung.ereignisse set xid = (select xid::text::xid8 from tests.frueher) where kanaele = '{m1:alt}';
insert into verwaltung.ereignisse (xid, mandant_id, kanaele, entitaet, entitaet_id, art) values
('9000000000000000', 1, '{m1:alt}', 'anfragen', 3, 'neu');
select tests.als_login('bruecke');
select lives_ok('select intern.ereignisse_aufraeumen()', 'the bridge clears');
select tests.superuser();
select results_eq($$select entitaet_id from verwaltung.ereignisse where kanaele = '{m1:alt}'$$, array[2::bigint], 'what is older than an hour or comes from another cluster');
select tests.als('leitung', 60);
select throws_ok('select intern.ereignisse_lesen(null)', '42501', null, 'staff cannot read all Mandanten''s events');

select * from finish();
rollback;
