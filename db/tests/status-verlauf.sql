-- Every change is recorded with actor, role, time and reason, and the record cannot be forged.
begin;
\ir support/welt.sql
select plan(23);

select tests.als('hausmeister', 62);
select is(api.anfrage_akzeptieren(70) ->> 'status', 'akzeptiert', 'hausmeister accepts');
select results_eq(
    $$select von, nach, akteur, rolle, begruendung, am from api.statuswechsel where entitaet_id = 70 and von is not null$$,
    $$values ('offen', 'akzeptiert', 'KANARIE-Hausmeister-Nord', 'hausmeister', null::text, now())$$,
    'recorded with name, role and the server''s time'
);
select is((select zugewiesen_konto_id from api.anfragen where id = 70), 62::bigint, 'and the Anfrage knows who took it');

select tests.als('leitung', 60);
select is(api.anfrage_ablehnen(70, ' Kein Mangel der Mietsache. ') ->> 'status', 'abgelehnt', 'leitung rejects with a reason');
select is(current_setting('app.begruendung', true), '', 'the reason does not stay in the session');
select tests.als('mieter', 64);
select is(
    (select begruendung from api.statuswechsel where entitaet_id = 70 and nach = 'abgelehnt'),
    'Kein Mangel der Mietsache.', 'the tenant reads the reason'
);
select is(
    (select array[beschreibung, erstellt_am::text] from api.anfragen where id = 70),
    array['KANARIE-Text-70', now()::text], 'the notice itself is untouched'
);

select api.anfrage_zurueckziehen(71);
select is((select akteur from api.statuswechsel where entitaet_id = 71 and nach = 'zurueckgezogen'), 'Erika', 'a withdrawal carries the tenant''s name');
select tests.als('verwalter', 61);
select throws_ok('select api.anfrage_zurueckziehen(72)', 'PGRST', null, 'a clerk must say how the requester said so');
select api.anfrage_zurueckziehen(72, 'Heizung geht wieder', 'Telefonat mit Frau Nora');
select is(
    (select begruendung from api.statuswechsel where entitaet_id = 72 and nach = 'zurueckgezogen'),
    'Erklärt durch: Telefonat mit Frau Nora. Heizung geht wieder', 'and the source is kept with the reason'
);

select throws_ok(
    $$insert into verwaltung.statuswechsel (mandant_id, entitaet, entitaet_id, nach, akteur, rolle) values (1, 'anfragen', 73, 'offen', 'x', 'x')$$,
    '42501', null, 'no role of the web writes the history'
);
select throws_ok('update verwaltung.statuswechsel set akteur = $$x$$', '42501', null, 'or changes it');
select throws_ok('delete from verwaltung.statuswechsel', '42501', null, 'or deletes it');

select tests.superuser();
create role dba_anna login in role hausdraht_dba;
select tests.als_login('dba_anna');
set local role hausdraht_dba;
select is((select count(*) from verwaltung.status_regeln where entitaet = 'anfragen'), 9::bigint, 'an administrator reads the whole life cycle with one SELECT');
select throws_ok($$update verwaltung.anfragen set status = 'abgeschlossen' where id = 73$$, 'HD020', null, 'the rules bind administrators');
select throws_ok($$update verwaltung.anfragen set status = 'abgelehnt' where id = 73$$, 'HD021', null, 'also where a reason is needed');
select throws_ok('delete from verwaltung.status_regeln', 'HD026', null, 'and cannot be deleted by them');
select throws_ok($$update verwaltung.status_regeln set rollen = '{mieter}' where nach = 'abgeschlossen'$$, 'HD026', null, 'or bent');
select throws_ok($$insert into verwaltung.status_regeln values (999, 'anfragen', 'abgeschlossen', 'offen', '{leitung}', false, 'x')$$, 'HD026', null, 'or added to');
select throws_ok($$update verwaltung.statuswechsel set akteur = 'x'$$, '42501', null, 'nor can the history be changed');
update verwaltung.anfragen set status = 'akzeptiert' where mandant_id = 1 and id = 73;
select tests.superuser();
select throws_ok('truncate verwaltung.status_regeln', 'HD026', null, 'the superuser is refused too');
select tests.als('verwalter', 61);
select is((select akteur from api.statuswechsel where entitaet_id = 73 and nach = 'akzeptiert'), 'dba_anna', 'an administrator acts under the own login');
select tests.als('hausmeister', 63);
select is((select akteur from api.statuswechsel where entitaet_id = 73 and nach = 'akzeptiert'), 'Administration', 'which is not shown outside the office');

select * from finish();
rollback;
