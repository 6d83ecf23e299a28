-- Finishing a task closes its Anfrage, unless something speaks against it.
begin;
\ir support/welt.sql
select plan(22);
create temp table t (name text primary key, id bigint);
grant all on t to public;
create function tests.a(n text) returns bigint language sql as $$ select id from t where name = n $$;
grant execute on all functions in schema tests to public;
insert into verwaltung.dateien (mandant_id, id, sha256, groesse, medientyp) values (1, 901, sha256('1'), 3, 'image/jpeg');
insert into verwaltung.datei_ablagen (mandant_id, datei_id, benutzerkonto_id, dateiname) values (1, 901, 62, 'nachher.jpg');

select tests.als('verwalter', 61);
insert into t select 'eins', (api.aufgabe_aus_anfrage(70) ->> 'id')::bigint;
insert into t select 'zwei', (api.aufgabe_aus_anfrage(70, titel => 'Zweite', zusaetzlich => true) ->> 'id')::bigint;
insert into t select 'beschwerde', (api.aufgabe_aus_anfrage(71, 10) ->> 'id')::bigint;
insert into t select 'heizung', (api.aufgabe_aus_anfrage(72) ->> 'id')::bigint;
insert into t select 'ohne', (api.aufgabe_anlegen('Laub', hausmeister_bereich_id => 10) ->> 'id')::bigint;

select tests.als('hausmeister', 62);
select is(
    api.aufgabe_erledigen(tests.a('eins'), 'Ventil getauscht', 'Nord', datei_ids => array[901]) -> 'anfrage',
    '{"id": 70, "nummer": "2026-0001", "geschlossen": false, "grund": "weitere_aufgaben"}', 'the first of two leaves it open'
);
select is((select status from api.anfragen where id = 70), 'offen', 'as it was');
select throws_like('select api.aufgabe_erledigen(tests.a(''zwei''))', '%"HD031"%', 'a damage is not closed without saying what was done');
select is((select status from api.aufgaben where id = tests.a('zwei')), 'offen', 'then the task is not done either');
select is(api.aufgabe_erledigen(tests.a('zwei'), 'Silikon erneuert', 'Nord') #>> '{anfrage,geschlossen}', 'true', 'the last one closes it');
select is(
    (select array[status, massnahme, ausgefuehrt_von] from api.anfragen where id = 70), array['abgeschlossen', 'Silikon erneuert', 'Nord'], 'with what was done'
);
select is(
    (select array_agg(s.nach order by s.am, s.nach) from api.statuswechsel as s where s.entitaet = 'anfragen' and s.entitaet_id = 70 and s.nach <> 'offen'),
    array['abgeschlossen', 'akzeptiert'], 'through both states, as the rules want it'
);
select is((select erledigt_am = intern.heute() and beendet_am = now() and bearbeiter_konto_id = 62 from api.aufgaben where id = tests.a('zwei')), true, 'who and when');
select is((select array_agg(f.datei_id) from api.aufgabe_dateien as f where f.aufgabe_id = tests.a('eins')), array[901]::bigint[], 'with the photo');
select throws_ok('select api.aufgabe_erledigen(tests.a(''zwei''))', 'HD023', null, 'done is done');
select throws_ok('select api.aufgabe_verschieben(tests.a(''zwei''), ''offen'')', 'HD023', null, 'and stays so');

select is((select count(*) from api.anfragen where id = 71), 0::bigint, 'an Anfrage of the office is not the caretaker''s');
select is(api.aufgabe_erledigen(tests.a('beschwerde')) #>> '{anfrage,grund}', 'nicht_sichtbar', 'its task he does, and that leaves it to the office');
select is(api.aufgabe_erledigen(tests.a('ohne')) -> 'anfrage', 'null'::jsonb, 'a task of its own has nothing to close');

select tests.als('verwalter', 61);
select is((select status from api.anfragen where id = 71), 'offen', 'the office decides');
select is(
    (select array_agg(n.inhalt order by n.id) from api.anfrage_nachrichten as n where n.anfrage_id = 71 and n.inhalt like 'Aufgabe erledigt%'),
    array['Aufgabe erledigt: KANARIE-A71.'], 'and finds it in the Anfrage'
);
select is(
    api.aufgabe_erledigen(tests.a('heizung'), 'Entlüftet', 'Nord', anfrage_offen_lassen => true) #>> '{anfrage,grund}', 'offen_gelassen', 'kept open on request'
);
select is((select status from api.anfragen where id = 72), 'offen', 'it is');
insert into t select 'neu', (api.aufgabe_aus_anfrage(72, titel => 'Ventil') ->> 'id')::bigint;
select throws_ok('select api.aufgabe_verwerfen(tests.a(''neu''), '''')', 'HD021', null, 'discarding needs a reason');
select is(api.aufgabe_verwerfen(tests.a('neu'), 'doppelt') ->> 'status', 'verworfen', 'with one it is gone');
select is((select status from api.anfragen where id = 72), 'offen', 'the Anfrage stays');
select api.anfrage_ablehnen(72, 'Kein Mangel');
select throws_like('select api.aufgabe_aus_anfrage(72)', '%"HD023"%', 'what was refused gets no task');
select * from finish();
rollback;
