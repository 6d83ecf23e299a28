-- The board: tasks from an Anfrage and without, their places and their way.
begin;
\ir support/welt.sql
select plan(24);
create function tests.neu(antwort jsonb) returns bigint language sql as $$ select (antwort ->> 'id')::bigint $$;
create function tests.spalte(spalte text) returns text language sql as $$
    select string_agg(t.titel, ' ' order by t.rang, t.id) from api.aufgaben as t where t.status = spalte
$$;
create temp table t (name text primary key, id bigint);
grant all on t to public;
grant execute on all functions in schema tests to public;
insert into verwaltung.dateien (mandant_id, id, sha256, groesse, medientyp)
select 1, n, sha256(n::text::bytea), 3, 'image/jpeg' from generate_series(901, 904) as n;
insert into verwaltung.anhaenge (mandant_id, anfrage_id, datei_id, dateiname, intern) values
(1, 70, 901, 'spuele.jpg', false), (1, 70, 902, 'intern.jpg', true), (1, 71, 904, 'laerm.jpg', false);

select tests.als('verwalter', 61);
insert into t select 'A70', tests.neu(api.aufgabe_aus_anfrage(70));
select is(
    (select array[a.titel, a.beschreibung, a.ansprechpartner, a.prioritaet, a.status, a.objekt_id::text, a.einheit_id::text, a.hausmeister_bereich_id::text, a.anfrage_id::text]
    from api.aufgaben as a join t using (id) where t.name = 'A70'),
    array['KANARIE-A70', 'KANARIE-Text-70', 'KANARIE-Erika, 030 40', 'normal', 'offen', '20', '30', '10', '70'], 'one call takes over what the Anfrage knows'
);
select is((select array_agg(f.datei_id) from api.aufgabe_dateien as f), array[901]::bigint[], 'and its photos, but not those of internal notes');
select is(
    (select n.art || n.verfasser_rolle || n.inhalt from api.anfrage_nachrichten as n where n.anfrage_id = 70 and n.verfasser_rolle = 'system'),
    'internsystemAufgabe angelegt: KANARIE-A70', 'the Anfrage tells it, not to tenants'
);
select throws_like('select api.aufgabe_aus_anfrage(70)', '%"HD111"%', 'a second click makes no second task');
select lives_ok('select api.aufgabe_aus_anfrage(70, titel => ''Nachsehen'', zusaetzlich => true)', 'unless it is meant');
select is(
    api.aufgabe_aus_anfrage(71, titel => 'Schild') ->> 'hausmeister_bereich_id', '10',
    'an Anfrage of the office goes to the Bereich of the house'
);
insert into t select 'B', tests.neu(api.aufgabe_anlegen('B', objekt_id => 21));
insert into t select 'C', tests.neu(api.aufgabe_anlegen('C', prioritaet => 'hoch', faellig_am => '2026-12-01'));
select is((select a.hausmeister_bereich_id from api.aufgaben as a join t using (id) where t.name = 'C'), null, 'without house and Bereich it is the office''s own');
select throws_like('select api.aufgabe_anlegen('' '')', '%"HD031"%', 'a task has a title');
select throws_like('select api.aufgabe_anlegen(''x'', objekt_id => 120)', '%"HD031"%', 'a house of another Mandant: refused');
select throws_like('select api.aufgabe_anlegen(''x'', objekt_id => 21, einheit_id => 30)', '%"HD031"%', 'a flat in another house: refused');
select throws_like('select api.aufgabe_anlegen(''x'', datei_ids => array[901])', '%"HD031"%', 'somebody else''s upload: refused');

select is(tests.spalte('offen'), 'KANARIE-A70 Nachsehen Schild B C', 'new ones come last');
select api.aufgabe_verschieben((select id from t where name = 'C'), 'offen', (select id from t where name = 'A70'));
select is(tests.spalte('offen'), 'C KANARIE-A70 Nachsehen Schild B', 'to the top');
select api.aufgabe_verschieben((select id from t where name = 'B'), 'offen', (select id from t where name = 'A70'));
select is(tests.spalte('offen'), 'C B KANARIE-A70 Nachsehen Schild', 'between two');
select api.aufgabe_verschieben((select id from t where name = 'C'), 'offen');
select is(tests.spalte('offen'), 'B KANARIE-A70 Nachsehen Schild C', 'to the end');
-- Halving the gap again and again leaves none at last.
select lives_ok($$select api.aufgabe_verschieben((select id from t where name = n), 'offen', (select a.id from api.aufgaben as a where a.titel = 'Nachsehen')) from generate_series(1, 60), unnest(array['B', 'C']) as n$$, 'a hundred moves into the same gap');
select is(tests.spalte('offen'), 'KANARIE-A70 B C Nachsehen Schild', 'and the order is right');

select api.aufgabe_verschieben((select id from t where name = 'A70'), 'in_arbeit');
select is(
    (select a.status || ' ' || f.status || ' ' || f.zugewiesen_konto_id from api.aufgaben as a join api.anfragen as f on f.id = a.anfrage_id join t on t.id = a.id where t.name = 'A70'),
    'in_arbeit akzeptiert 61', 'who begins accepts the Anfrage, too'
);
select throws_like($$select api.aufgabe_verschieben((select id from t where name = 'A70'), 'erledigt')$$, '%"HD110"%', 'done is said with words');
select tests.als('hausmeister', 62);
select throws_like(
    $$select api.aufgabe_verschieben((select id from t where name = 'A70'), 'offen', bisher => 'offen')$$, '%"HD112"%',
    'nobody puts back unseen what somebody else began'
);
select is(api.aufgabe_verschieben((select id from t where name = 'A70'), 'offen', bisher => 'in_arbeit') ->> 'status', 'offen', 'the caretaker puts it back');
select is((select a.bearbeiter_konto_id from api.aufgaben as a join t using (id) where t.name = 'A70'), null, 'and nobody works on it');
select tests.als('verwalter', 61);
select api.aufgabe_verschieben((select id from t where name = 'B'), 'in_arbeit');
select tests.als('leitung', 60);
select throws_like(
    $$select api.aufgabe_verschieben((select id from t where name = 'B'), 'offen', bisher => 'erledigt')$$, '%KANARIE-Verwalter-1%', 'whoever comes too late is told'
);
select lives_ok($$select api.aufgabe_verschieben((select id from t where name = 'B'), 'in_arbeit', bisher => 'offen')$$, 'two who want the same do not quarrel');
select * from finish();
rollback;
