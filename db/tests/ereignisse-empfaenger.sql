-- Who hears of what: audiences of Anfragen, messages, internal notes, mail.
begin;
\ir support/welt.sql
select plan(26);

create function tests.gemeldet() returns setof text language sql as $$
    select concat_ws(' ', e.entitaet, e.entitaet_id, e.art, array_to_string(array(select unnest(e.kanaele) order by 1), ','))
    from verwaltung.ereignisse as e where e.xid = pg_current_xact_id() and e.entitaet <> 'stammdaten' order by e.id
$$;
create function tests.leeren() returns void language sql as $$ delete from verwaltung.ereignisse $$;

select is(
    (select count(*) from verwaltung.ereignisse where entitaet = 'anfragen' and art = 'neu'), 6::bigint, 'every new Anfrage is one event'
);
select set_eq(
    $$select unnest(kanaele) from verwaltung.ereignisse where entitaet = 'anfragen' and entitaet_id = 70$$,
    array['m1:personal', 'm1:bereich:10', 'm1:mieter:40', 'm1:mieter:41'], 'a Schaden goes to staff, Bereich and both tenants of the tenancy'
);
select set_eq(
    $$select unnest(kanaele) from verwaltung.ereignisse where entitaet = 'anfragen' and entitaet_id = 71$$,
    array['m1:personal', 'm1:mieter:40'], 'a Beschwerde stays with its author, the other tenant and the Hausmeister hear nothing'
);
select set_eq(
    $$select unnest(kanaele) from verwaltung.ereignisse where entitaet = 'anfragen' and entitaet_id = 72$$,
    array['m1:personal', 'm1:bereich:10', 'm1:mieter:42'], 'a neighbour hears nothing'
);
select set_eq(
    $$select unnest(kanaele) from verwaltung.ereignisse where entitaet = 'anfragen' and entitaet_id = 73$$,
    array['m1:personal', 'm1:bereich:11', 'm1:mieter:46'], 'another Bereich hears nothing'
);
select set_eq(
    $$select unnest(kanaele) from verwaltung.ereignisse where entitaet = 'anfragen' and entitaet_id = 74$$,
    array['m1:personal', 'm1:bereich:10', 'm1:mieter:43'], 'a predecessor hears of the own Anfrage, the successors of the same unit do not'
);
select is_empty(
    $$select from verwaltung.ereignisse where mandant_id = 2 and exists (select from unnest(kanaele) as k where k not like 'm2:%')$$,
    'no event of one Mandant names a channel of another'
);
select is(
    (select array_agg(kanaele::text) from verwaltung.ereignisse where entitaet = 'anfrage_nachrichten' and entitaet_id = 70 and kanaele && '{m1:mieter:40}'),
    array['{m1:personal,m1:bereich:10,m1:mieter:40,m1:mieter:41}'], 'a message reaches the tenants under the id of its Anfrage'
);
select is(
    (select array_agg(kanaele::text) from verwaltung.ereignisse where entitaet = 'anfrage_nachrichten' and entitaet_id = 70 and not kanaele && '{m1:mieter:40}'),
    array['{m1:personal,m1:bereich:10}'], 'an internal note reaches staff and Bereich, no tenant'
);

-- A clerk writes an internal note, as PostgREST would.
select tests.leeren();
select tests.als('verwalter', 61);
insert into verwaltung.anfrage_nachrichten (mandant_id, anfrage_id, art, inhalt) values (1, 70, 'intern', 'Bitte prüfen');
select tests.superuser();
select results_eq('select tests.gemeldet()', array['anfrage_nachrichten 70 neu m1:bereich:10,m1:personal'], 'writing an internal note makes no event a tenant could hear');

select tests.leeren();
select tests.als('verwalter', 61);
update verwaltung.anfragen set status = 'akzeptiert', zugewiesen_konto_id = 61 where mandant_id = 1 and id = 70;
select tests.superuser();
select results_eq(
    'select tests.gemeldet()', array['anfragen 70 status m1:bereich:10,m1:mieter:40,m1:mieter:41,m1:personal'], 'one status change is one event'
);

select tests.leeren();
update verwaltung.anfragen set zugewiesen_konto_id = 60 where mandant_id = 1 and id = 70;
select results_eq('select tests.gemeldet()', array['anfragen 70 geaendert m1:bereich:10,m1:personal'], 'who works on it is no news for the tenant');

select tests.leeren();
update verwaltung.anfragen set letzte_aktivitaet_am = now() where mandant_id = 1 and id = 70;
select is_empty('select tests.gemeldet()', 'the time of the last activity alone is no event');

select tests.leeren();
update verwaltung.anfragen set hausmeister_bereich_id = 11 where mandant_id = 1 and id = 72;
select results_eq(
    'select tests.gemeldet()', array['anfragen 72 geaendert m1:bereich:10,m1:bereich:11,m1:mieter:42,m1:personal'],
    'when the Bereich changes, the old one and the new one hear of it'
);

select tests.leeren();
update verwaltung.anfragen set kategorie = 'beschwerde', schadensart = null, zustaendigkeit = 'mietverwaltung', hausmeister_bereich_id = null
where mandant_id = 1 and id = 70;
select results_eq(
    'select tests.gemeldet()', array['anfragen 70 geaendert m1:bereich:10,m1:mieter:40,m1:mieter:41,m1:personal'],
    'a tenant who may no longer see it hears that it went'
);
select tests.leeren();
update verwaltung.anfragen set betreff = 'anders' where mandant_id = 1 and id = 70;
select results_eq('select tests.gemeldet()', array['anfragen 70 geaendert m1:mieter:40,m1:personal'], 'and nothing afterwards');

-- After the reading term nobody of that tenancy hears anything.
select tests.leeren();
update verwaltung.mietverhaeltnisse set lesbar_bis = ende where mandant_id = 1 and id = 52;
select results_eq('select tests.gemeldet()', array['benutzerkonten 67 geaendert m1:konto:67'], 'a changed term lets the tenant''s sockets be asked again');
select tests.leeren();
update verwaltung.anfragen set ort = 'Keller' where mandant_id = 1 and id = 74;
select results_eq('select tests.gemeldet()', array['anfragen 74 geaendert m1:bereich:10,m1:personal'], 'a tenant whose reading term is over hears nothing');

-- Mail concerns staff only.
select tests.leeren();
insert into verwaltung.email_triage (mandant_id, id, weg, umschlag_an, umschlag_an_voll, sha256, groesse)
values (1, 90, 'roh', 'post@eins.example', 'post@eins.example', sha256('x'), 1);
select results_eq('select tests.gemeldet()', array['email_triage 90 neu m1:personal'], 'a mail is announced to staff only');

-- Deleting is told to those who saw it.
select tests.leeren();
delete from verwaltung.anfrage_nachrichten where mandant_id = 2 and id = 180;
select results_eq(
    'select tests.gemeldet()', array['anfrage_nachrichten 170 geaendert m2:bereich:110,m2:mieter:140,m2:personal'], 'a deleted message is told'
);

-- The outbox itself.
select tests.als('leitung', 60);
select throws_ok('select from verwaltung.ereignisse', '42501', null, 'leitung does not read the outbox');
select throws_ok('insert into verwaltung.ereignisse (mandant_id, kanaele, entitaet, entitaet_id, art) values (1, ''{m2:personal}'', ''anfragen'', 1, ''neu'')', '42501', null, 'leitung writes no event');
select tests.als_login('bruecke');
select throws_ok('select from verwaltung.ereignisse', '42501', null, 'the bridge does not browse the outbox');

-- The copy of a photo is ready: whoever sees the photo hears of it, and nobody else
select tests.superuser();
insert into verwaltung.dateien (mandant_id, id, sha256, groesse, medientyp) select 1, n, sha256(n::text::bytea), 1, 'image/png' from generate_series(301, 303) as n;
insert into verwaltung.anhaenge (mandant_id, anfrage_id, datei_id, dateiname, intern, nur_verwaltung)
values (1, 72, 301, 'alle.png', false, false), (1, 72, 302, 'intern.png', true, false), (1, 72, 303, 'eigentuemer.png', true, true);
select tests.leeren();
insert into verwaltung.datei_fassungen (mandant_id, datei_id, fassung, zustand, medientyp, inhalt)
select 1, n, 'ansicht', 'bereit', 'image/png', '\x89504e470d0a1a0a' from generate_series(301, 303) as n;
select set_eq($$select unnest(kanaele) from verwaltung.ereignisse where entitaet_id = 301$$, array['m1:personal', 'm1:bereich:11', 'm1:mieter:42'], 'a photo for all');
select set_eq($$select unnest(kanaele) from verwaltung.ereignisse where entitaet_id = 302$$, array['m1:personal', 'm1:bereich:11'], 'an internal one');
select set_eq($$select unnest(kanaele) from verwaltung.ereignisse where entitaet_id = 303$$, array['m1:personal'], 'one of the owner''s strand is for the office only');

select * from finish();
rollback;
