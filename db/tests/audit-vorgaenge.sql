-- What changes no row and is in the log all the same: who failed to sign in, who fetched what, who changed the schema.
begin;
\ir support/welt.sql
\ir support/anmeldung.sql
select plan(21);
select tests.faktor(60);

create function tests.vorgaenge(was text) returns table (mandant bigint, objekt text, einzelheiten jsonb)
language sql as $$
select e.mandant_id, e.objekt, e.nachher from audit.eintraege as e where e.aktion = was order by e.am
$$;
create function tests.versuch(name text, antwort jsonb) returns void language plpgsql as $$
begin
    perform tests.merken(name, antwort);
    perform tests.superuser();
end
$$;
grant execute on all functions in schema tests to public;

-- Signing in -----------------------------------------------------------------------------------------------
select tests.anfrage();
select intern.vor_anfrage();
select tests.versuch('a', api.anmelden('verwalter@eins.example', 'Geheim ist das nicht'));
select results_eq(
    $$select * from tests.vorgaenge('fehlgeschlagen')$$, $$values (1::bigint, '61', '{"womit": "passwort"}'::jsonb)$$,
    'a wrong password, at the account it was tried at'
);
select results_eq(
    $$select rolle, benutzerkonto_id, anmeldename::text collate "default", anforderung, adresse from audit.eintraege where aktion = 'fehlgeschlagen'$$,
    $$values ('anonym', null::bigint, 'authenticator', 'anfrage-1', '192.0.2.0')$$, 'by nobody who proved who he is, from this network'
);
select tests.anfrage();
select tests.versuch('b', api.anmelden('Kupferkessel 7', 'verwalter@eins.example'));
select results_eq(
    $$select * from tests.vorgaenge('fehlgeschlagen') where mandant is null$$, $$values (null::bigint, null::text, '{"womit": "passwort"}'::jsonb)$$,
    'an unknown address belongs to no Mandant'
);
select is(
    (select count(*)::integer from audit.eintraege as e where e.aktion = 'fehlgeschlagen' and (e::text like '%Kupferkessel%' or e::text like '%Geheim ist%' or e::text like '%eins.example%')),
    0, 'what was typed in is not kept: people type passwords into the wrong field'
);
update anmeldung.benutzerkonten set gesperrt_am = now(), sperrgrund = 'Probe' where id = 61;
select tests.anfrage();
select tests.versuch('c', api.anmelden('verwalter@eins.example', 'Kupferkessel 7'));
select is((select count(*) from tests.vorgaenge('fehlgeschlagen') where objekt = '61'), 2::bigint, 'a suspended account is tried at, too');
update anmeldung.benutzerkonten set gesperrt_am = null, sperrgrund = null where id = 61;

select tests.anfrage();
select tests.merken('t', api.anmelden('leitung@eins.example', 'Kupferkessel 7')) is null as x \gset
select tests.versuch('d', api.anmelden_zweitfaktor((tests.wert('t') ->> 'details')::jsonb ->> 'ticket', '000000'));
select results_eq(
    $$select mandant, einzelheiten from tests.vorgaenge('fehlgeschlagen') where objekt = '60'$$, $$values (1::bigint, '{"womit": "zweitfaktor"}'::jsonb)$$,
    'a wrong code'
);
select tests.anfrage();
select tests.versuch('e', api.einladung_einloesen('AAAA-BBBB-CCCC-DDDD', 'Kupferkessel 8'));
select tests.anfrage();
select tests.versuch('f', api.passwort_zuruecksetzen('nichts', 'Kupferkessel 8'));
select bag_eq(
    $$select einzelheiten ->> 'womit' from tests.vorgaenge('fehlgeschlagen') where mandant is null$$, array['passwort', 'einladung', 'ruecksetzung'],
    'codes of letters and links'
);
-- Somebody of one Mandant tries at an account of another.
select tests.als('verwalter', 161);
select tests.versuch('g', api.anmelden('verwalter@eins.example', 'falsch falsch'));
select results_eq(
    $$select e.mandant_id, e.objekt, e.benutzerkonto_id from audit.eintraege as e where e.aktion = 'fehlgeschlagen' order by e.am desc limit 1$$,
    $$values (1::bigint, '61', 161::bigint)$$, 'stands in the log of that account, with who it was'
);
select tests.als('verwalter', 61);
select tests.versuch('h', api.passwort_aendern('falsch falsch', 'Kupferkessel 8'));
select is(
    (select einzelheiten ->> 'womit' from tests.vorgaenge('fehlgeschlagen') where objekt = '61' order by 1 limit 1), 'passwort', 'still there'
);
select is((select count(*) from tests.vorgaenge('fehlgeschlagen') where einzelheiten ->> 'womit' = 'passwort_aendern'), 1::bigint, 'and one who would change it');

-- Fetching -------------------------------------------------------------------------------------------------
insert into verwaltung.dateien (mandant_id, id, sha256, groesse, medientyp) values (1, 901, sha256('a'), 1, 'application/pdf'), (1, 902, sha256('b'), 1, 'image/jpeg');
insert into verwaltung.datei_inhalte (mandant_id, datei_id, inhalt) values (1, 901, 'a'), (1, 902, 'b');
insert into verwaltung.datei_fassungen (mandant_id, datei_id, fassung, zustand, inhalt, medientyp, breite, hoehe)
values (1, 902, 'ansicht', 'bereit', '\xffd8ffe000104a464946000101'::bytea, 'image/jpeg', 9, 9);
insert into verwaltung.anhaenge (mandant_id, anfrage_id, nachricht_id, datei_id, dateiname, intern)
values (1, 70, 80, 901, 'Plan.pdf', false), (1, 70, 80, 902, 'b.jpg', false);
select tests.als('mieter', 65);
select ok(api.datei(901) is not null, 'a tenant fetches a document');
select ok(api.datei(902) is not null, 'and looks at a picture');
select tests.als('verwalter', 61);
select ok(api.datei(902) is not null, 'a clerk saves the original of it');
select tests.als('mieter', 66);
select throws_like('select api.datei(901)', '%HD030%', 'a neighbour gets nothing');
select tests.superuser();
select results_eq(
    $$select e.mandant_id, e.objekt, e.benutzerkonto_id, e.rolle from audit.eintraege as e where e.aktion = 'heruntergeladen' order by e.am$$,
    $$values (1::bigint, '901', 65::bigint, 'mieter'), (1, '902', 61, 'verwalter')$$, 'documents and originals are noted, looking at a picture is not'
);
select tests.als('mieter', 65);
select throws_ok(
    $$select intern.vorgang_protokollieren('heruntergeladen', 'verwaltung.dateien', '{"mandant_id": 2, "id": 901}')$$, 'HD030', null,
    'nothing is noted in another Mandant'
);
select throws_ok($$select intern.vorgang_protokollieren('heruntergeladen', 'verwaltung.dateien', '{"id": 901}')$$, 'HD030', null, 'nor in none');

-- The schema -----------------------------------------------------------------------------------------------
select tests.superuser();
create role test_dba login in role hausdraht_dba bypassrls superuser;
select tests.als_login('test_dba');
create table verwaltung.probe (id bigint);
alter table verwaltung.anfragen disable trigger _900_audit;
alter table verwaltung.anfragen enable trigger _900_audit;
grant select on verwaltung.probe to mieter;
drop table verwaltung.probe;
select tests.superuser();
select results_eq(
    $$select distinct e.tabelle, e.objekt, e.nachher ->> 'befehl', e.anmeldename::text collate "default"
    from audit.eintraege as e where e.aktion = 'schema' and e.anmeldename = 'test_dba' order by 1, 2, 3$$,
    $$values ('TABLE', 'GRANT TABLE', 'GRANT', 'test_dba'), ('table', 'verwaltung.anfragen', 'ALTER TABLE', 'test_dba'),
    ('table', 'verwaltung.probe', 'CREATE TABLE', 'test_dba'), ('table', 'verwaltung.probe', 'DROP TABLE', 'test_dba')$$,
    'who changed what of the schema'
);
create temp table fluechtig (id bigint);
select is((select count(*)::integer from audit.eintraege as e where e.objekt like '%fluechtig%'), 0, 'temporary tables are nobody''s business');
select is(
    (select count(*)::integer from audit.eintraege as e where audit.blatt_hash(e) is distinct from e.blatt_hash), 0, 'all of it hashed like every entry'
) from (select set_config('timezone', 'UTC', true)) as utc (x);
select tests.als('leitung', 60);
select results_eq(
    'select distinct mandant_id, mandant_id is null and aktion <> $$schema$$ from api.audit_eintraege order by 1', 'values (1::bigint, false), (null, false)',
    'a head sees what concerns the own Mandant, and what was done to the schema; not who failed at unknown accounts'
);
select * from finish();
rollback;
