-- Who sees and moves which task: staff all, caretakers those of the Bereich, nobody else any.
begin;
\ir support/welt.sql
select plan(33);
create temp table t (name text primary key, id bigint);
grant all on t to public;
create function tests.a(n text) returns bigint language sql as $$ select id from t where name = n $$;
create function tests.ereignisse() returns setof text[] language sql as $$ delete from verwaltung.ereignisse where entitaet = 'aufgaben' returning kanaele $$;
grant execute on all functions in schema tests to public;
insert into verwaltung.dateien (mandant_id, id, sha256, groesse, medientyp) values (1, 901, sha256('1'), 3, 'image/jpeg'), (1, 902, sha256('2'), 3, 'image/jpeg');
insert into verwaltung.anhaenge (mandant_id, anfrage_id, datei_id, dateiname) values (1, 73, 901, 'a.jpg'), (1, 73, 902, 'b.jpg');

select tests.als('verwalter', 61);
insert into t select 'sued', (api.aufgabe_aus_anfrage(73) ->> 'id')::bigint;
insert into t select 'buero', (api.aufgabe_anlegen('KANARIE-Buero') ->> 'id')::bigint;
-- What happened in the house of Süd, for the caretaker of Nord.
insert into t select 'geliehen', (api.aufgabe_aus_anfrage(73, 10, titel => 'KANARIE-geliehen', zusaetzlich => true) ->> 'id')::bigint;
select tests.superuser();
select set_eq('select * from tests.ereignisse()', $$values (array['m1:personal', 'm1:bereich:11']), (array['m1:personal']), (array['m1:personal', 'm1:bereich:10'])$$, 'each Bereich hears of its own');
select tests.als('verwalter', 61);
select throws_ok('update verwaltung.aufgaben set bearbeiter_konto_id = 60', '42501', null, 'nobody writes who works on it');
select throws_ok('delete from verwaltung.aufgaben', '42501', null, 'or deletes');
select throws_ok('insert into verwaltung.aufgaben (mandant_id, titel, rang, erstellt_konto_id) values (1, ''x'', 0, 60)', '42501', null, 'or adds in another name');
select lives_ok($$select api.aufgabe_aendern(tests.a('buero'), 'KANARIE-Buero', '', '', 'hoch', null, 11)$$, 'staff hands it over');
select tests.superuser();
select results_eq('select * from tests.ereignisse()', $$values (array['m1:personal', 'm1:bereich:11'])$$, 'the new Bereich hears it');
select tests.als('verwalter', 61);
select lives_ok($$select api.aufgabe_aendern(tests.a('buero'), 'KANARIE-Buero', '', '', 'hoch', null, null)$$, 'and takes it back');
select tests.superuser();
select results_eq('select * from tests.ereignisse()', $$values (array['m1:personal', 'm1:bereich:11'])$$, 'who lost it hears that, too');
select tests.als('verwalter', 61);
select throws_like($$select api.aufgabe_aendern(tests.a('buero'), 'x', '', '', 'hoch', null, 110)$$, '%"HD031"%', 'not to another Mandant''s Bereich');

select tests.als('hausmeister', 62);
select is((select array_agg(a.id) from api.aufgaben as a), array[tests.a('geliehen')], 'Nord sees its own only');
select is((select count(*) from api.anfragen as a where a.id = 73), 0::bigint, 'the Anfrage behind it stays hidden');
select is((select count(*) from api.objekte as o where o.id = 21), 1::bigint, 'the house is shown');
select is((select array_agg(d.id order by d.id) from api.dateien as d where d.id in (901, 902)), array[901, 902]::bigint[], 'and so are the photos');
select throws_like($$select api.aufgabe_verschieben(tests.a('sued'), 'in_arbeit')$$, '%"HD030"%', 'no other task moves');
select throws_like($$select api.aufgabe_erledigen(tests.a('buero'))$$, '%"HD030"%', 'or is done');
select throws_ok($$select api.aufgabe_verwerfen(tests.a('geliehen'), 'keine Lust')$$, '42501', null, 'a caretaker discards nothing');
select throws_ok($$select api.aufgabe_aendern(tests.a('geliehen'), 'x', '', '', 'hoch', null, 11)$$, '42501', null, 'hands nothing over');
select throws_like('select api.aufgabe_aus_anfrage(73)', '%"HD030"%', 'makes none of an Anfrage he does not see');
select throws_like('select api.aufgabe_aus_anfrage(70, 11)', '%"HD031"%', 'none for another Bereich');
select throws_like('select api.aufgabe_anlegen(''x'', hausmeister_bereich_id => 11)', '%"HD031"%', 'not without Anfrage either');
select is(api.aufgabe_anlegen('Sand holen') ->> 'hausmeister_bereich_id', '10', 'but some for himself');
select is(api.aufgabe_aus_anfrage(70) ->> 'hausmeister_bereich_id', '10', 'also from his Anfrage');
select is(api.aufgabe_verschieben(tests.a('geliehen'), 'in_arbeit') ->> 'status', 'in_arbeit', 'his own he begins');
select throws_ok('update verwaltung.aufgaben set titel = ''x''', '42501', null, 'what stands there he does not change');

select tests.als('hausmeister', 63);
select is((select array_agg(a.id) from api.aufgaben as a), array[tests.a('sued')], 'Süd sees the other one');
select tests.als('mieter', 64);
select throws_ok('select from api.aufgaben', '42501', null, 'a tenant sees no task');
select throws_ok('select api.aufgabe_aus_anfrage(70)', '42501', null, 'nor makes one');
select throws_ok('select api.aufgabe_erledigen(1)', '42501', null, 'nor does one');
select lives_ok('select count(*) from api.dateien', 'and reads own files as before');
select tests.als('verwalter', 161);
select is((select count(*) from api.aufgaben), 0::bigint, 'another Mandant sees none');
select throws_like($$select api.aufgabe_verschieben(tests.a('sued'), 'in_arbeit')$$, '%"HD030"%', 'moves none');
select throws_like('select api.aufgabe_aus_anfrage(70)', '%"HD030"%', 'makes none of our Anfragen');
select tests.superuser();
update verwaltung.aufgaben set titel = 'anders' where id = tests.a('sued');
select throws_ok('update verwaltung.aufgaben set anfrage_id = 70 where anfrage_id = 73', 'HD024', null, 'where it came from never changes');
select * from finish();
rollback;
