-- Sealing, checking and proving: who may, and that the arithmetic is that of RFC 6962.
begin;
\ir support/welt.sql
select plan(31);

create role pruefer_eins login;
create role pruefer_zwei login;
select intern.pruefer_eintragen('pruefer_eins', 1, 'Petra Prüferin'), intern.pruefer_eintragen('pruefer_zwei', 2, 'Paul Prüfer');

-- RFC 6962 § 2.1.3 as used by Certificate Transparency's own tests: leaves "", 00, 10, 2021, 3031, …
create temp table blatt as
select array_agg(sha256('\x00'::bytea || decode(b, 'hex')) order by nr) as alle
from unnest(array['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f']) with ordinality as u (b, nr);
select is(encode(audit.merkle_wurzel((select alle[:1] from blatt)), 'hex'), '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d', 'one leaf');
select is(encode(audit.merkle_wurzel((select alle[:2] from blatt)), 'hex'), 'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125', 'two');
select is(encode(audit.merkle_wurzel((select alle[:3] from blatt)), 'hex'), 'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77', 'three');
select is(encode(audit.merkle_wurzel((select alle[:5] from blatt)), 'hex'), '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4', 'five');
select is(encode(audit.merkle_wurzel((select alle[:7] from blatt)), 'hex'), 'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c', 'seven');
select is(encode(audit.merkle_wurzel((select alle from blatt)), 'hex'), '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328', 'eight');
select is(jsonb_array_length(audit.merkle_pfad((select alle from blatt), 6)), 3, 'a path has as many steps as the tree has levels');

-- Entries of this transaction are not visible to others yet: one that came before it.
insert into audit.eintraege
select (jsonb_populate_record(e, jsonb_build_object('id', 4711, 'xid', '3', 'mandant_id', 1))).*
from audit.eintraege as e where e.mandant_id = 1 limit 1;
insert into audit.eintraege
select (jsonb_populate_record(e, jsonb_build_object('id', 4712, 'xid', '3', 'mandant_id', 2))).*
from audit.eintraege as e where e.mandant_id = 2 limit 1;
set local timezone = 'UTC';
set local session_replication_role = replica;
update audit.eintraege as e set blatt_hash = audit.blatt_hash(e) where e.id in (4711, 4712);
set local session_replication_role = origin;

select tests.als_login('bruecke');
select cmp_ok(audit.versiegeln(), '>=', 2::bigint, 'the worker seals');
select is((select count(*) from audit.pruefen()), 0::bigint, 'and finds nothing wrong');
select throws_ok('select * from audit.siegel', '42501', null, 'but does not read the seals');
select is((select count(*) from audit.siegel_seit(1, 10)), 1::bigint, 'only what is handed out of them');
select throws_ok($$insert into audit.siegel_sperre values (true)$$, '42501', null, 'nor touches the lock');
select lives_ok($$select audit.siegel_ausgegeben('/hier', 1)$$, 'it notes what it handed out');
select audit.siegel_ausgegeben('/hier', 99), audit.siegel_ausgegeben('/hier', 0), audit.siegel_ausgegeben('/dort', 99);
select is(audit.siegel_ausgabe('/hier'), 1::bigint, 'a seal that there is, and never back');
select is(audit.siegel_ausgabe('/dort'), 0::bigint, 'for each file');
select throws_ok('select * from audit.siegel_ausgaben', '42501', null, 'the notes themselves it does not touch');
select throws_ok($$select audit.verlust_anerkennen('/hier', 0, 1, 'weg')$$, '42501', null, 'and acknowledges no loss');

select tests.als_login('pruefer_eins');
select is((select count(nr) from audit.siegel), 1::bigint, 'an auditor reads the chain');
select throws_ok('select kennungen from audit.siegel', '42501', null, 'but not which entries it stands for');
select throws_ok('select audit.versiegeln()', '42501', null, 'and does not seal');
select throws_ok($$select audit.siegel_ausgegeben('/hier', 1)$$, '42501', null, 'hands nothing out');
select throws_ok($$select audit.verlust_anerkennen('/hier', 0, 1, 'weg')$$, '42501', null, 'acknowledges no loss');
select throws_ok('select * from audit.siegel_ausgaben', '42501', null, 'and reads no paths of the server');
select is(
    (select audit.nachweis(e.am, e.id) -> 'siegel' ->> 'nr' from audit.eintraege as e where e.id = 4711), '1', 'an auditor gets the proof of an own entry'
);
select tests.superuser();
create temp table fremd as select am, id from audit.eintraege where id = 4712;
create temp table unversiegelt as select am, id from audit.eintraege where mandant_id = 1 and xid = pg_current_xact_id() limit 1;
grant select on fremd, unversiegelt to public;
select tests.als_login('pruefer_eins');
select throws_ok('select audit.nachweis(am, id) from fremd', 'HD160', null, 'not of another Mandant''s');
select throws_ok('select audit.nachweis(am, id) from unversiegelt', 'HD161', null, 'nor of one that is not sealed yet');

select tests.superuser();
set local session_replication_role = replica;
update audit.eintraege set grund = 'verfälscht' where id = 4712;
set local session_replication_role = origin;
select tests.als_login('pruefer_eins');
select results_eq(
    $$select art, mandant_id, id from audit.pruefen()$$, $$values ('andere', null::bigint, null::bigint)$$,
    'of another Mandant''s entries an auditor learns that something is wrong, no more'
);
select tests.als_login('pruefer_zwei');
select results_eq(
    $$select art, mandant_id, id from audit.pruefen()$$, $$values ('inhalt_geaendert', 2::bigint, 4712::bigint)$$, 'whose entry it is learns which'
);
select tests.als('verwalter', 61);
select throws_ok('select * from audit.pruefen()', '42501', null, 'a clerk does not check');
select tests.als('leitung', 60);
select throws_ok('select * from audit.pruefen()', '42501', null, 'nor a head, from the web');
select throws_ok('select audit.versiegeln()', '42501', null, 'a head does not seal');

select * from finish();
rollback;
