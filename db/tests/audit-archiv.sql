-- A month leaves the database: who may, when, and what a check says of it afterwards.
begin;
\ir support/welt.sql
\ir support/alte_eintraege.sql
select plan(36);
create role test_dba login in role hausdraht_dba bypassrls;
create role pruefer_eins login;
select intern.pruefer_eintragen('pruefer_eins', 1, 'Petra Prüferin') is null as x \gset
set local timezone = 'Asia/Tokyo';
create table audit.eintraege_2016_10 partition of audit.eintraege for values from ('2016-10-01 00:00+00') to ('2016-11-01 00:00+00');
create table audit.eintraege_2016_11 partition of audit.eintraege for values from ('2016-11-01 00:00+00') to ('2016-12-01 00:00+00');
alter table audit.eintraege_2016_11 owner to hausdraht_eigner;
alter table audit.eintraege_2016_10 owner to hausdraht_eigner;
select tests.alter_eintrag('2016-10-31 23:59:59.999999+00', 700, 1), tests.alter_eintrag('2016-11-01 00:00:00+00', 701, 1),
    tests.alter_eintrag('2016-11-15 12:00:00+00', 702, 2), tests.alter_eintrag('2016-11-30 23:59:59.999999+00', 703, 1),
    tests.alter_eintrag('2016-11-20 12:00:00+00', 704, 1, 'audit.eintraege', 'pseudonymisiert', '{"tabelle": "*", "aktion": "*", "bis": "2005-01-01"}'),
    tests.alter_eintrag('2016-12-01 00:00:00+00', 705, 1);

create function tests.abschliessen(monat date, mehr integer default 0) returns void language plpgsql as $$
declare
    s jsonb := audit.archiv_stand(monat);
begin
    perform audit.archiv_abschliessen(monat, (s ->> 'anzahl')::bigint + mehr, s ->> 'blaetter_sha256', 'datei.jsonl.gz', 'ab');
end
$$;
create function tests.befunde() returns text language sql as $$
select coalesce(string_agg(b.art || coalesce(' ' || b.id, ''), ', ' order by b.art, b.id), '') from audit.pruefen() as b
$$;
grant execute on all functions in schema tests to public;

-- Not yet ------------------------------------------------------------------------------------------------------------
select tests.als_login('test_dba');
select throws_ok($$select audit.archiv_stand('2016-11-01')$$, 'HD163', '4 Einträge von 11/2016 sind noch nicht versiegelt.', 'not what is not sealed');
select throws_ok($$select audit.archiv_stand(current_date)$$, 'HD163', null, 'not the present month');
select throws_ok($$select audit.archiv_stand((date_trunc('month', now()) - interval '12 months')::date)$$, 'HD163', null, 'nor one within twelve full months');
select throws_ok($$select audit.archiv_stand('2015-01-01')$$, 'HD163', 'Für 01/2015 gibt es keine Partition.', 'nor one that is in no partition');
select tests.als_login('bruecke');
select cmp_ok(audit.versiegeln(), '>=', 6::bigint, 'sealed');
select is(tests.befunde(), '', 'in order');

-- Who may ------------------------------------------------------------------------------------------------------------
select throws_ok($$select audit.archiv_stand('2016-11-01')$$, '42501', null, 'the bridge does not archive');
select throws_ok($$select audit.archiv_seite('2016-11-01', 0, 1)$$, '42501', null, 'nor reads the log page by page');
select throws_ok($$select audit.archiv_abschliessen('2016-11-01', 4, '', '', '')$$, '42501', null, 'nor removes a month');
select throws_ok($$select intern.vermerke_behalten(null)$$, '42501', null, 'nor writes notes');
select tests.als_login('pruefer_eins');
select throws_ok($$select audit.archiv_abschliessen('2016-11-01', 4, '', '', '')$$, '42501', null, 'an auditor neither');
select throws_ok($$select audit.archiv_seite('2016-11-01', 0, 1)$$, '42501', null, 'of whatever Mandant');
select tests.als('leitung', 60);
select throws_ok($$select audit.archiv_abschliessen('2016-11-01', 4, '', '', '')$$, '42501', null, 'nor a head');
select tests.als('verwalter', 61);
select throws_ok($$select audit.archiv_seite('2016-11-01', 0, 1)$$, '42501', null, 'nor a clerk');
select tests.als_login('test_dba');
select throws_ok('drop table audit.eintraege_2016_11', '42501', null, 'an administrator does not drop it either');
select throws_ok($$select intern.vermerke_eines_monats(now(), now())$$, '42501', null, 'nor call what belongs to the owner');

-- What it has to hold ------------------------------------------------------------------------------------------------
select is((select audit.archiv_stand('2016-11-17') ->> 'anzahl'), '4', 'months are those of UTC, in any session');
select results_eq(
    $$select (e ->> 'id')::integer, e ->> 'inhalt' like '%KANARIE%', e ->> 'metadaten' like '["2016-11-%+00:00"%', e ->> 'salz' ~ '^[0-9a-f]{32}$'
    from audit.archiv_seite('2016-11-01', 0, 100) as s cross join jsonb_array_elements(s -> 'eintraege') as e order by 1$$,
    $$values (701, true, true, true), (702, true, true, true), (703, true, true, true), (704, true, true, true)$$, 'everything they say'
);
select is((select s ->> 'eintraege' from audit.archiv_seite('2014-01-01', 0, 100) as s), null, 'nothing of other months');

-- Not if it differs --------------------------------------------------------------------------------------------------
select throws_ok($$select tests.abschliessen('2016-11-01', 1)$$, 'HD165', null, 'not when the file holds another number');
select tests.superuser();
select tests.faelschen($$update audit.eintraege set rolle = 'x' where id = 702$$);
select tests.als_login('test_dba');
select throws_ok($$select audit.archiv_stand('2016-11-01')$$, 'HD164', null, 'nor what was altered');
select tests.superuser();
select tests.faelschen($$update audit.eintraege set rolle = 'verwalter' where id = 702$$);

-- A month goes -------------------------------------------------------------------------------------------------------
select tests.als_login('test_dba');
select lives_ok($$select tests.abschliessen('2016-11-01')$$, 'an administrator archives');
select is(to_regclass('audit.eintraege_2016_11'), null, 'its partition is gone');
select results_eq($$select id from audit.eintraege where id between 700 and 705 order by 1$$, $$values (700::bigint), (704), (705)$$, 'its neighbours and its notes stay');
select results_eq(
    $$select mandant_id, objekt, nachher ->> 'monat', nachher ->> 'anzahl', nachher ->> 'datei', nachher ->> 'datei_sha256', anmeldename::text collate "default"
    from audit.eintraege where aktion = 'archiviert' and am > now() - interval '1 day'$$,
    $$values (null::bigint, '2016-11', '2016-11', '4', 'datei.jsonl.gz', 'ab', 'test_dba')$$, 'noted: what, how many, where, by whom'
);
select is(tests.befunde(), 'archiviert', 'the check says so, and nothing is missing');
select throws_ok($$select audit.archiv_stand('2016-11-01')$$, 'HD163', '11/2016 ist schon archiviert.', 'once is enough');
select tests.als_login('pruefer_eins');
select is(tests.befunde(), 'archiviert', 'auditors see it, too');

-- What a check does not accept ----------------------------------------------------------------------------------------
select tests.superuser();
select is(
    tests.befunde_nach($$delete from audit.eintraege where aktion = 'archiviert' and am > now() - interval '1 day'$$),
    'geloescht 701, geloescht 702, geloescht 703', 'without its note the month is missing'
);
select is(
    tests.befunde_nach($$update audit.eintraege set nachher = nachher || '{"anzahl": 3}' where aktion = 'archiviert' and am > now() - interval '1 day'$$)
    ~ 'geloescht 701.*inhalt_geaendert', true, 'a note that was altered is none'
);
select is(
    tests.befunde_nach($$select tests.alter_eintrag(now(), 911, null, 'audit.eintraege', 'archiviert', '{"monat": "2016-11", "anzahl": 3, "blaetter_sha256": "x"}', pg_current_xact_id())$$),
    'archiv_abweichend, archiviert', 'another note that does not fit'
);
select is(
    tests.befunde_nach($$
        delete from audit.eintraege where id = 700;
        select tests.alter_eintrag(now(), 912, null, 'audit.eintraege', 'archiviert', '{"monat": "2016-10", "anzahl": 7, "blaetter_sha256": "x"}', pg_current_xact_id())
    $$), 'archiv_abweichend, archiviert', 'a forged note about what was deleted'
);
select is(
    tests.befunde_nach($$
        delete from audit.eintraege where id = 705;
        select tests.alter_eintrag('2016-12-20', 913, null, 'audit.eintraege', 'archiviert',
            (select to_jsonb(s) || '{"monat": "2016-12"}' from intern.siegel_summe('2016-12-01 00:00+00') as s), '3')
    $$), 'archiviert, eingefuegt 913, geloescht 705', 'one that was written before the month was old enough'
);
select is(
    tests.befunde_nach($$
        select tests.alter_eintrag(now(), 914, null, 'audit.eintraege', 'archiviert',
            (select to_jsonb(s) || '{"monat": "2016-10"}' from intern.siegel_summe('2016-10-01 00:00+00') as s), pg_current_xact_id())
    $$), 'archiv_abweichend, archiviert', 'one of a month that is still there'
);
select is(
    tests.befunde_nach($$select tests.alter_eintrag(now(), 915, null, 'audit.eintraege', 'archiviert', '{"monat": "2016-99", "anzahl": {}}', pg_current_xact_id())$$),
    'archiviert', 'nonsense ends no check'
);
select is(
    tests.befunde_nach('alter table audit.eintraege detach partition audit.eintraege_2016_10; drop table audit.eintraege_2016_10'),
    'archiviert, geloescht 700', 'a partition that somebody dropped'
);

select * from finish();
rollback;
