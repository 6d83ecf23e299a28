begin;
\ir support/welt.sql
\ir support/anmeldung.sql
select plan(37);

-- Who, what, before and after -----------------------------------------------------------------------------
select tests.anfrage();
select tests.merken('v', api.anmelden('verwalter@eins.example', 'Kupferkessel 7')) is null as x \gset
select tests.mit_claims(tests.claims(tests.wert('v') ->> 'zugriffstoken'));
select api.anfrage_ablehnen(70, 'Bitte an die Versicherung wenden.');
select tests.superuser();
select results_eq(
    $$select mandant_id, tabelle, schluessel, aktion, rolle, benutzerkonto_id, anmeldename::text collate "default", anforderung, adresse, grund
    from audit.eintraege where tabelle = 'verwaltung.anfragen' and aktion = 'geaendert' and schluessel = '{"id": 70, "mandant_id": 1}'$$,
    $$values (1::bigint, 'verwaltung.anfragen', '{"id": 70, "mandant_id": 1}'::jsonb, 'geaendert', 'verwalter', 61::bigint, 'authenticator',
    'anfrage-1', '192.0.2.0', 'Bitte an die Versicherung wenden.')$$,
    'a click: role, account, login, request, network, reason'
);
select results_eq(
    $$select vorher ->> 'status', nachher ->> 'status', nachher ? 'betreff' from audit.eintraege
    where tabelle = 'verwaltung.anfragen' and aktion = 'geaendert' and schluessel ->> 'id' = '70'$$,
    $$values ('offen', 'abgelehnt', false)$$, 'before and after, changed columns only'
);
create role test_dba login in role hausdraht_dba bypassrls;
select tests.als_login('test_dba');
update verwaltung.mandanten set telefon = '030 1' where id = 1;
select tests.superuser();
select results_eq(
    $$select rolle, anmeldename::text collate "default", benutzerkonto_id, vorher, nachher from audit.eintraege
    where tabelle = 'verwaltung.mandanten' and aktion = 'geaendert'$$,
    $$values ('test_dba', 'test_dba', null::bigint, '{"telefon": ""}'::jsonb, '{"telefon": "030 1"}'::jsonb)$$, 'an administrator is named by login'
);
select is(
    (select mandant_id from audit.eintraege where tabelle = 'verwaltung.mandanten' and aktion = 'geaendert'), 1::bigint,
    'the log of mandanten belongs to that Mandant'
);
select is(
    (select xid from audit.eintraege where tabelle = 'verwaltung.mandanten' and aktion = 'geaendert'), pg_current_xact_id(), 'the transaction is kept'
);
update verwaltung.mandanten set telefon = '030 1' where id = 1;
select is(
    (select count(*)::integer from audit.eintraege where tabelle = 'verwaltung.mandanten' and aktion = 'geaendert'), 1, 'no change, no entry'
);
insert into verwaltung.hausmeister_bereiche (mandant_id, id, bezeichnung) values (1, 12, 'West');
delete from verwaltung.hausmeister_bereiche where id = 12;
select results_eq(
    $$select aktion, vorher ->> 'bezeichnung', nachher ->> 'bezeichnung' from audit.eintraege where schluessel ->> 'id' = '12' order by am$$,
    $$values ('angelegt', null, 'West'), ('geloescht', 'West', null)$$, 'created and deleted'
);
insert into verwaltung.hausmeister_zuordnungen (mandant_id, hausmeister_bereich_id, benutzerkonto_id) values (1, 11, 62);
select is(
    (select schluessel from audit.eintraege where tabelle = 'verwaltung.hausmeister_zuordnungen' order by am desc limit 1),
    '{"mandant_id": 1, "hausmeister_bereich_id": 11, "benutzerkonto_id": 62}', 'a key of three columns'
);

select is((select count(*)::integer from audit.eintraege where tabelle = 'verwaltung.statuswechsel'), 0, 'what the status trigger writes follows from the logged change');
insert into verwaltung.statuswechsel (mandant_id, entitaet, entitaet_id, nach, akteur, rolle) values (1, 'anfragen', 70, 'akzeptiert', 'x', 'x');
select is(
    (select nachher ->> 'nach' from audit.eintraege where tabelle = 'verwaltung.statuswechsel' and aktion = 'angelegt'), 'akzeptiert',
    'a history written by hand is logged'
);

-- Never in the log -----------------------------------------------------------------------------------------
select is((select count(*)::integer from audit.eintraege as e where e::text like '%$2a$12%'), 0, 'no password hash');
select is((select count(*)::integer from audit.eintraege as e where e::text like '%YWFhYWFh%' or e::text like '%aaaaaaaa%' or e::text like '%61616161%'), 0, 'no signing key');
select is(
    (select nachher ->> 'passwort_hash' from audit.eintraege where tabelle = 'anmeldung.benutzerkonten' and aktion = 'geaendert' limit 1), '***',
    'that a password changed, not to what'
);
insert into verwaltung.dateien (mandant_id, id, sha256, groesse, medientyp) values (1, 90, sha256('Bildbytes'), 9, 'image/png');
insert into verwaltung.datei_inhalte (mandant_id, datei_id, inhalt) values (1, 90, 'Bildbytes');
update verwaltung.datei_inhalte set inhalt = 'Andere B.' where datei_id = 90;
select results_eq(
    $$select nachher -> 'inhalt' from audit.eintraege where tabelle = 'verwaltung.datei_inhalte' order by am$$,
    $$values (jsonb_build_object('laenge', 9, 'sha256', encode(sha256('Andere B.'), 'hex')))$$,
    'of a changed body its fingerprint, even when the length stays; a new one is known by the hash of its file'
);
select is((select count(*)::integer from audit.eintraege where tabelle in ('anmeldung.anmeldeversuche', 'anmeldung.erneuerungstoken', 'verwaltung.ereignisse')), 0, 'tables left out by name');

-- Hashes ---------------------------------------------------------------------------------------------------
set local timezone = 'UTC';
select is(
    (select count(*)::integer from audit.eintraege as e
    where e.inhalt_hash is distinct from audit.inhalt_hash(e) or e.blatt_hash is distinct from audit.blatt_hash(e)), 0,
    'content and leaf hashes can be computed again'
);
select is(
    (select count(*)::integer from audit.eintraege as e where audit.inhalt_hash(jsonb_populate_record(e, '{"grund": "anders"}')) = e.inhalt_hash), 0,
    'another content has another hash'
);
set local timezone = 'Asia/Tokyo';
set local datestyle = 'German';
insert into verwaltung.hausmeister_bereiche (mandant_id, id, bezeichnung) values (1, 13, 'Ost');
set local timezone = 'UTC';
set local datestyle = 'ISO';
select is(
    (select audit.blatt_hash(e) = e.blatt_hash and e.inhalt_hash = audit.inhalt_hash(e) from audit.eintraege as e where e.schluessel ->> 'id' = '13'),
    true, 'the time zone of the session does not matter'
);
select is((select count(distinct salz) = count(*) from audit.eintraege), true, 'every entry has its own salt');

-- Append only ----------------------------------------------------------------------------------------------
select throws_ok($$update audit.eintraege set rolle = 'x'$$, 'HD095', 'Das Protokoll ist unveränderlich.', 'no update, not even by the superuser');
select throws_ok('delete from audit.eintraege', 'HD095', null, 'no delete');
select throws_ok('truncate audit.eintraege', 'HD095', null, 'no truncate');
select throws_ok(
    format('truncate %s', (select inhrelid::regclass from pg_inherits where inhparent = 'audit.eintraege'::regclass and inhrelid::regclass::text ~ '\d{4}' limit 1)),
    'HD095', null, 'no truncate of a partition'
);
select throws_ok(
    format('delete from %s', (select tableoid::regclass from audit.eintraege limit 1)), 'HD095', null, 'no delete in a partition'
);
select tests.als_login('test_dba');
select throws_ok($$update audit.eintraege set rolle = 'x'$$, '42501', null, 'an administrator may not');
select throws_ok('delete from audit.eintraege', '42501', null, 'nor delete');
select throws_ok(
    $$insert into audit.eintraege (am, id, aera, xid, tabelle, schluessel, aktion, rolle, anmeldename, inhalt_hash, blatt_hash)
    values (now(), 1, 1, '1', 'x', '{}', 'angelegt', 'x', 'x', '', '')$$, '42501', null, 'nor forge'
);
select throws_ok('alter table verwaltung.anfragen disable trigger _900_audit', '42501', null, 'nor switch it off');

-- What is no change of a row ---------------------------------------------------------------------------------
select tests.superuser();
set local timezone = 'UTC';
select audit.vorgang_schreiben(1, 'ausgegeben', 'verwaltung.anfragen', '{"mandant_id": 1, "id": 70}', '{"format": "csv"}', 'Probe');
select results_eq(
    $$select mandant_id, objekt, nachher, grund, audit.inhalt_hash(e) = inhalt_hash and audit.blatt_hash(e) = blatt_hash
    from audit.eintraege as e where aktion = 'ausgegeben'$$,
    $$values (1::bigint, '70', '{"format": "csv"}'::jsonb, 'Probe', true)$$, 'what happened is an entry like every other'
);
select is(
    (select array_agg(distinct e.objekt) from audit.eintraege as e where e.tabelle = 'verwaltung.datei_inhalte'), '{90}',
    'found by its object, also where the key has no id'
);
select tests.als('verwalter', 61);
select throws_ok(
    $$select intern.vorgang_protokollieren('ausgegeben', 'verwaltung.anfragen', '{"mandant_id": 2, "id": 70}')$$, 'HD030', null,
    'nobody writes into the log of another Mandant'
);
select throws_ok(
    $$select audit.vorgang_schreiben(2, 'ausgegeben', 'verwaltung.anfragen', '{"id": 70}')$$, '42501', null, 'not where services write'
);
select tests.superuser();

-- Who reads it ---------------------------------------------------------------------------------------------
select tests.als('leitung', 60);
select is((select count(*) from api.audit_eintraege where mandant_id <> 1), 0::bigint, 'heads read the log of their Mandant');
select ok((select count(*) > 0 from api.audit_eintraege), 'and it is not empty');
select tests.als('verwalter', 61);
select throws_ok('select * from api.audit_eintraege', '42501', null, 'clerks do not');
select tests.als('mieter', 64);
select throws_ok('select * from api.audit_eintraege', '42501', null, 'tenants do not');
select tests.als_login('bruecke');
select throws_ok('select * from audit.eintraege', '42501', null, 'the bridge does not');

select * from finish();
rollback;
