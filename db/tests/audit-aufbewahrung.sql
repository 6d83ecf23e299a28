-- Deleting content that is past its period: by whom, of what, when, and that a check knows what was due.
begin;
\ir support/welt.sql
\ir support/alte_eintraege.sql
select plan(57);
create role test_dba login in role hausdraht_dba bypassrls;

-- Periods ----------------------------------------------------------------------------------------------------
select results_eq(
    $$select jahr, tag from (values
        (1, intern.frist_bis(10, true, '2026-12-31 22:59:59+00')), (2, intern.frist_bis(10, true, '2026-12-31 23:00:00+00')),
        (3, intern.frist_bis(1, false, '2028-02-29 12:00:00+01')), (4, intern.frist_bis(1, false, '2026-07-01 22:30:00+00'))
    ) as v (jahr, tag)$$,
    $$values (1, '2016-01-01'::date), (2, '2017-01-01'), (3, '2027-02-28'), (4, '2025-07-02')$$,
    'years end in Berlin; leap days and summer time'
);
select is((select regel_aktion from intern.protokoll_frist('anmeldung.benutzerkonten', 'fehlgeschlagen', now())), 'fehlgeschlagen', 'failures of sign-in have their own');
select is((select jahre from intern.protokoll_frist('anmeldung.sitzungen', 'angelegt', now())), 1, 'sessions theirs');
select is((select jahre from intern.protokoll_frist('verwaltung.anfragen', 'geaendert', now())), 10, 'everything else ten years');
select is((select count(*) from intern.protokoll_frist('audit.eintraege', 'pseudonymisiert', now())), 0::bigint, 'notes of deletions none');

-- Nothing is old in a fresh installation --------------------------------------------------------------------------
select tests.als_login('bruecke');
select is((select count(*) from audit.pseudonymisierbar()), 0::bigint, 'nothing would be deleted');
select is(audit.pseudonymisieren(), 0::bigint, 'nor is it');
select tests.superuser();
select is((select count(*) from audit.eintraege where aktion = 'pseudonymisiert'), 0::bigint, 'and nothing is noted');

-- Who may ----------------------------------------------------------------------------------------------------------
select tests.als('leitung', 60);
select throws_ok('select audit.pseudonymisieren()', '42501', null, 'a head may not');
select tests.als('verwalter', 61);
select throws_ok('select audit.pseudonymisieren()', '42501', null, 'nor a clerk');
select throws_ok('select * from verwaltung.protokoll_fristen', '42501', null, 'who does not read the periods from the web');
select tests.als('mieter', 64);
select throws_ok('select audit.pseudonymisieren()', '42501', null, 'nor a tenant');
select tests.superuser();
create role pruefer_eins login;
select intern.pruefer_eintragen('pruefer_eins', 1, 'Petra Prüferin') is null as x \gset
select tests.als_login('pruefer_eins');
select throws_ok('select audit.pseudonymisieren()', '42501', null, 'nor an auditor');
select throws_ok('select * from audit.pseudonymisierbar()', '42501', null, 'who does not count either');
select is((select count(*) from verwaltung.protokoll_fristen), 4::bigint, 'but reads the periods');
select throws_ok($$update verwaltung.protokoll_fristen set jahre = 1$$, '42501', null, 'and does not set them');
select tests.als_login('bruecke');
select throws_ok('select * from verwaltung.protokoll_fristen', '42501', null, 'nor does the bridge');
select tests.als_login('test_dba');
select is((select count(*) from audit.pseudonymisierbar()), 0::bigint, 'an administrator may');
select throws_ok($$insert into verwaltung.protokoll_fristen values ('*', '*', current_date, 1, false, 'x', 'x')$$, 'HD162', null, 'and change periods, but not as of today');
select throws_ok($$update verwaltung.protokoll_fristen set jahre = 1 where tabelle = '*'$$, 'HD162', null, 'nor what is in force');
select throws_ok($$delete from verwaltung.protokoll_fristen where tabelle = '*'$$, 'HD162', null, 'nor take it away');
select throws_ok(
    $$insert into verwaltung.protokoll_fristen values ('*', '*', current_date + 9, 0, false, 'x', 'x')$$, '23514', null, 'nor below a year'
);
insert into verwaltung.protokoll_fristen values ('verwaltung.push_geraete', '*', current_date + 9, 2, true, 'x', 'x');
select tests.superuser();
select is(
    (select e.nachher ->> 'jahre' from audit.eintraege as e where e.tabelle = 'verwaltung.protokoll_fristen' and e.anmeldename = 'test_dba'), '2',
    'a new period is in the log'
);

-- What is due ------------------------------------------------------------------------------------------------------
select tests.alter_eintrag(tests.vor(12), 811, 1), tests.alter_eintrag(tests.vor(12) + interval '1 s', 812, 2),
    tests.alter_eintrag(tests.vor(12) + interval '2 s', 813, null), tests.alter_eintrag(tests.vor(10), 814, 1),
    tests.alter_eintrag(tests.vor(3), 815, 1, 'anmeldung.sitzungen', 'angelegt'),
    tests.alter_eintrag(tests.vor(3), 816, 1, 'anmeldung.benutzerkonten', 'fehlgeschlagen'),
    tests.alter_eintrag(tests.vor(3), 817, 1, 'anmeldung.benutzerkonten', 'angelegt'),
    tests.alter_eintrag(tests.vor(13), 818, 1, 'audit.eintraege', 'archiviert', '{"monat": "x"}'),
    tests.alter_eintrag(tests.vor(12) + interval '3 s', 819, 1, xid => pg_current_xact_id());
select tests.als_login('bruecke');
select is(audit.pseudonymisieren(), 0::bigint, 'what is not sealed stays');
select cmp_ok(audit.versiegeln(), '>=', 8::bigint, 'sealed');
select results_eq(
    'select tabelle, aktion, anzahl from audit.pseudonymisierbar()',
    $$values ('*', '*', 3::bigint), ('*', 'fehlgeschlagen', 1), ('anmeldung.sitzungen', '*', 1)$$, 'how many would be'
);
select is((select count(*) from audit.pruefen() where schwere = 'verletzung'), 0::bigint, 'before, all is in order');

-- The trigger lets nothing else through ------------------------------------------------------------------------------
select tests.superuser();
set local role dienst_aufbewahrung;
select throws_ok('update audit.eintraege set vorher = null, nachher = null, grund = null, adresse = null, salz = null where id = 814', 'HD095', null, 'not before the period is over');
select throws_ok('update audit.eintraege set vorher = null, nachher = null, grund = null, adresse = null where id = 811', 'HD095', null, 'not a part of it');
select throws_ok($$update audit.eintraege set vorher = null, nachher = '{}', grund = null, adresse = null, salz = null where id = 811$$, 'HD095', null, 'nothing new');
select throws_ok($$update audit.eintraege set rolle = 'x' where id = 811$$, '42501', null, 'no other column');
select throws_ok('update audit.eintraege set vorher = null, nachher = null, grund = null, adresse = null, salz = null where id = 818', 'HD095', null, 'no note of what is gone');
select throws_ok('delete from audit.eintraege where id = 811', '42501', null, 'no entry');
reset role;
grant update on audit.eintraege to dienst_aufbewahrung;
set local role dienst_aufbewahrung;
select throws_ok(
    $$update audit.eintraege set vorher = null, nachher = null, grund = null, adresse = null, salz = null, rolle = 'x' where id = 811$$, 'HD095', null,
    'nor another column beside it, had it the privilege'
);
reset role;
revoke update on audit.eintraege from dienst_aufbewahrung;
grant update (vorher, nachher, grund, adresse, salz) on audit.eintraege to dienst_aufbewahrung;
select throws_ok('update audit.eintraege set vorher = null, nachher = null, grund = null, adresse = null, salz = null where id = 811', 'HD095', null, 'nor the superuser');

-- Deleting -----------------------------------------------------------------------------------------------------------
select tests.als_login('bruecke');
select is(audit.pseudonymisieren(2), 2::bigint, 'no more at once than asked for');
select is(audit.pseudonymisieren(), 3::bigint, 'the rest');
select is(audit.pseudonymisieren(), 0::bigint, 'then nothing');
select tests.superuser();
select results_eq(
    $$select id from audit.eintraege where id between 811 and 819 and num_nonnulls(vorher, nachher, grund, adresse, salz) = 0 order by 1$$,
    $$values (811::bigint), (812), (813), (815), (816)$$, 'these are empty'
);
select results_eq(
    $$select mandant_id, nachher ->> 'tabelle', nachher ->> 'aktion', nachher ->> 'jahre', (nachher ->> 'bis')::date > tests.vor(20)::date, sum((nachher ->> 'anzahl')::integer)
    from audit.eintraege where aktion = 'pseudonymisiert' group by 1, 2, 3, 4, 5 order by 1, 2, 3$$,
    $$values (1::bigint, '*', '*', '10', true, 1::bigint), (1, '*', 'fehlgeschlagen', '1', true, 1), (1, 'anmeldung.sitzungen', '*', '1', true, 1),
    (2, '*', '*', '10', true, 1), (null, '*', '*', '10', true, 1)$$, 'noted for each Mandant: rule, until when, how many'
);
select tests.als_login('bruecke');
select is((select count(*) from audit.pruefen() where schwere = 'verletzung'), 0::bigint, 'the check accepts it');
select tests.superuser();
create temp table leer as select am, id from audit.eintraege where id = 811;
grant select on leer to public;
select tests.als_login('pruefer_eins');
select is((select audit.nachweis(am, id) ->> 'inhalt' from leer), null, 'the proof of such an entry has no content');
select ok((select audit.nachweis(am, id) -> 'siegel' ? 'siegel_hash' from leer), 'but its seal');

-- What a check does not accept -----------------------------------------------------------------------------------------
select tests.superuser();
create function tests.befunde() returns text language sql as $$
select coalesce(string_agg(distinct b.art || coalesce(' ' || b.id, ''), ', '), '') from audit.pruefen() as b where b.schwere = 'verletzung'
$$;
select is(tests.befunde(), '', 'in order');
select is(tests.befunde_nach('update audit.eintraege set vorher = null, nachher = null, grund = null, adresse = null, salz = null where id = 814'), 'inhalt_geaendert 814', 'emptied too early, by a superuser');
select is(tests.befunde_nach('update audit.eintraege set vorher = null, nachher = null, grund = null, adresse = null, salz = null where id = 818'), 'inhalt_geaendert 818', 'a note emptied');
select is(tests.befunde_nach($$update audit.eintraege set salz = null where id = 814$$), 'inhalt_geaendert 814', 'a part of it');
select is(tests.befunde_nach($$update audit.eintraege set grund = 'neu' where id = 811$$), 'inhalt_geaendert 811', 'something put where nothing may be');
select is(tests.befunde_nach($$update audit.eintraege set rolle = 'x' where id = 811$$), 'geaendert 811', 'the rest of an empty entry is still sealed');
select is(tests.befunde_nach('delete from audit.eintraege where id = 811'), 'geloescht 811', 'and it has to be there');
select is(tests.befunde_nach($$delete from audit.eintraege where aktion = 'pseudonymisiert' and mandant_id = 2$$), 'inhalt_geaendert 812', 'without the note it is not covered');
select is(
    tests.befunde_nach($$update audit.eintraege set mandant_id = 2 where aktion = 'pseudonymisiert' and mandant_id = 1 and nachher ->> 'tabelle' = '*' and nachher ->> 'aktion' = '*'$$)
    , (select 'geaendert ' || string_agg(id::text, '') from audit.eintraege where aktion = 'pseudonymisiert' and mandant_id = 1 and nachher ->> 'tabelle' = '*' and nachher ->> 'aktion' = '*') || ', inhalt_geaendert 811',
    'another Mandant''s note covers nothing'
);
-- A note that looks like one, about what was not due; and emptied as it says.
select is(
    tests.befunde_nach($$
        update audit.eintraege set vorher = null, nachher = null, grund = null, adresse = null, salz = null where id = 814;
        select tests.alter_eintrag(now(), 901, 1, 'audit.eintraege', 'pseudonymisiert',
            jsonb_build_object('tabelle', '*', 'aktion', '*', 'bis', current_date, 'jahre', 10, 'anzahl', 1), pg_current_xact_id())
    $$), 'inhalt_geaendert 814', 'a note of a period that was not over covers nothing'
);
select is(
    tests.befunde_nach($$
        update audit.eintraege set vorher = null, nachher = null, grund = null, adresse = null, salz = null where id = 814;
        select tests.alter_eintrag(now() + interval '12 years', 902, 1, 'audit.eintraege', 'pseudonymisiert',
            jsonb_build_object('tabelle', '*', 'aktion', '*', 'bis', current_date, 'jahre', 10, 'anzahl', 1), pg_current_xact_id())
    $$), 'inhalt_geaendert 814', 'nor one of the future'
);
select is(
    tests.befunde_nach($$
        update audit.eintraege set vorher = null, nachher = null, grund = null, adresse = null, salz = null where id = 817;
        select tests.alter_eintrag(now(), 903, 1, 'audit.eintraege', 'pseudonymisiert',
            jsonb_build_object('tabelle', 'anmeldung.sitzungen', 'aktion', '*', 'bis', tests.vor(2)::date, 'jahre', 1, 'anzahl', 1), pg_current_xact_id())
    $$), 'inhalt_geaendert 817', 'nor one of another rule'
);
select is(
    tests.befunde_nach($$select tests.alter_eintrag(now(), 904, 1, 'audit.eintraege', 'pseudonymisiert',
        '{"tabelle": "*", "aktion": "*", "bis": "2011-02-31"}', pg_current_xact_id())$$), '', 'nonsense ends no check'
);
select is(
    tests.befunde_nach('update audit.eintraege set vorher = null, nachher = null, grund = null, adresse = null, salz = null where id = 819'),
    'inhalt_geaendert 819', 'what was not sealed has nothing but its content'
);

select * from finish();
rollback;
