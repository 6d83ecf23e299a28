-- Working time and material: entered by staff and caretakers, seen by them alone, taken back and never changed.
begin;
\ir support/welt.sql
select plan(25);
create temp table t (name text primary key, id bigint);
grant all on t to public;
create function tests.a(n text) returns bigint language sql as $$ select id from t where name = n $$;
grant execute on all functions in schema tests to public;

select tests.als('verwalter', 61);
insert into t select 'aufgabe', (api.aufgabe_aus_anfrage(70) ->> 'id')::bigint;
insert into t select 'sued', (api.aufgabe_anlegen('Laub', hausmeister_bereich_id => 11) ->> 'id')::bigint;

select tests.als('hausmeister', 62);
insert into t select 'eins', (api.aufwand_erfassen(70, minuten => 45, material => ' Eckventil 1/2 Zoll ') ->> 'id')::bigint;
select results_eq(
    'select name, minuten, material, benutzerkonto_id from api.aufwaende where anfrage_id = 70',
    $$values ('KANARIE-Hausmeister-Nord', 45, 'Eckventil 1/2 Zoll', 62::bigint)$$, 'who, how long, what'
);
insert into t select 'zwei', (api.aufwand_erfassen(aufgabe_id => tests.a('aufgabe'), minuten => 10) ->> 'id')::bigint;
select is((select anfrage_id from api.aufwaende where id = tests.a('zwei')), 70::bigint, 'work of a task belongs to its Anfrage, too');
select throws_like('select api.aufwand_erfassen(70)', '%HD031%', 'nothing is nothing');
select throws_like('select api.aufwand_erfassen(70, minuten => -5)', '%HD031%', 'no time runs backwards');
select throws_like('select api.aufwand_erfassen(70, minuten => 1441)', '%HD031%', 'a day has 1440 minutes');
select throws_like('select api.aufwand_erfassen(73, minuten => 5)', '%HD030%', 'another Bereich''s Anfrage is not found');
select throws_like('select api.aufwand_erfassen(170, minuten => 5)', '%HD030%', 'nor another Mandant''s');
select throws_like($$select api.aufwand_erfassen(aufgabe_id => tests.a('sued'), minuten => 5)$$, '%HD030%', 'nor another Bereich''s task');
select throws_ok(
    'insert into verwaltung.aufwaende (mandant_id, anfrage_id, benutzerkonto_id, minuten) values (1, 73, 62, 5)', '42501', null, 'a direct statement ends at the policy'
);
select throws_ok(
    'insert into verwaltung.aufwaende (mandant_id, anfrage_id, benutzerkonto_id, minuten) values (1, 70, 61, 5)', '42501', null, 'as does somebody else''s name'
);
select throws_ok('update verwaltung.aufwaende set minuten = 1', '42501', null, 'what was entered stays');

select tests.als('verwalter', 61);
select results_eq(
    $$select verfasser_name, inhalt from api.anfrage_nachrichten where anfrage_id = 70 and inhalt like 'Aufwand%' order by inhalt desc$$,
    $$values ('KANARIE-Hausmeister-Nord', 'Aufwand: 45 Minuten, Eckventil 1/2 Zoll'), ('KANARIE-Hausmeister-Nord', 'Aufwand: 10 Minuten')$$, 'it stands in the history'
);
select is((select sum(minuten) from api.aufwaende where zurueckgenommen_am is null), 55::bigint, 'staff reads it');
select lives_ok('select api.aufwand_erfassen(71, minuten => 20)', 'and enters its own');

select tests.als('hausmeister', 62);
select is_empty('select from api.aufwaende where anfrage_id = 71', 'an Anfrage of the office shows the caretaker no work');
select api.aufwand_zuruecknehmen(tests.a('zwei'));
select is((select zurueckgenommen_am from api.aufwaende where id = tests.a('zwei')), now(), 'a mistake is taken back');
select throws_like($$select api.aufwand_zuruecknehmen(tests.a('zwei'))$$, '%HD030%', 'once');
select tests.als('hausmeister', 63);
select is_empty('select from api.aufwaende', 'another Bereich sees nothing');
select throws_like($$select api.aufwand_zuruecknehmen(tests.a('eins'))$$, '%HD030%', 'and takes nothing back');
select tests.als('leitung', 160);
select is_empty('select from api.aufwaende', 'another Mandant sees nothing');
select throws_like($$select api.aufwand_zuruecknehmen(tests.a('eins'))$$, '%HD030%', 'and takes nothing back');
select tests.als('mieter', 64);
select throws_ok('select from api.aufwaende', '42501', null, 'a tenant reads no work');
select throws_ok('select api.aufwand_erfassen(70, minuten => 5)', '42501', null, 'and enters none');
select is_empty($$select from api.anfrage_nachrichten where inhalt like 'Aufwand%'$$, 'nor sees the line about it');
select tests.als('leitung', 60);
select lives_ok($$select api.aufwand_zuruecknehmen(tests.a('eins'))$$, 'staff takes anybody''s back');
select * from finish();
rollback;
