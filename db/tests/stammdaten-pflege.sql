-- Areas, houses, tenancies and contractors corrected by hand.
begin;
\ir support/welt.sql
select plan(36);
insert into verwaltung.dienstleister (mandant_id, id, person_id, gewerk) values (1, 900, 45, 'Sanitär');

-- Areas
select tests.als('verwalter', 61);
select api.bereich_speichern('Ost', array[21, 22], array[62]) ->> 'id' as b \gset
select is((select array_agg(id order by id) from api.objekte where hausmeister_bereich_id = :b), '{21,22}', 'an area with its houses');
select is((select array_agg(benutzerkonto_id) from api.hausmeister_zuordnungen where hausmeister_bereich_id = :b), '{62}', 'and caretaker');
select lives_ok(format('select api.bereich_speichern(%L, array[20, 21], array[63], %s)', 'Ost neu', :b), 'another name, another house, another caretaker');
select is((select array_agg(id order by id) from api.objekte where hausmeister_bereich_id = :b), '{20,21}', 'exactly these houses');
select is((select hausmeister_bereich_id from api.objekte where id = 22), null, 'the other one has none');
select is((select array_agg(benutzerkonto_id) from api.hausmeister_zuordnungen where hausmeister_bereich_id = :b), '{63}', 'exactly these people');
select is((select hausmeister_bereich_id from api.anfragen where id = 70), 10::bigint, 'Anfragen stay where they are');
select throws_like($$ select api.bereich_speichern('Ost neu', '{}', '{}') $$, '%HD086%', 'a name once');
select throws_like($$ select api.bereich_speichern(' ', '{}', '{}') $$, '%HD031%', 'a name is needed');
select throws_like($$ select api.bereich_speichern('X', '{120}', '{}') $$, '%HD030%', 'no house of others');
select throws_like($$ select api.bereich_speichern('X', '{}', '{61}') $$, '%HD030%', 'no clerk');
select throws_like($$ select api.bereich_speichern('X', '{}', '{}', 110) $$, '%HD030%', 'no area of others');
select throws_like('select api.bereich_loeschen(10)', '%HD087%', 'an area with Anfragen stays');
select is((select count(*) from api.hausmeister_zuordnungen where hausmeister_bereich_id = 10), 1::bigint, 'whole');
select lives_ok(format('select api.bereich_loeschen(%s)', :b), 'an unused one goes');
select is((select hausmeister_bereich_id from api.objekte where id = 20), null, 'its houses are without');
select throws_like('select api.bereich_loeschen(110)', '%HD030%', 'but not one of others');

-- Houses
select lives_ok($$ select api.objekt_aendern(20, '{"bezeichnung": "KANARIE-Beispielstr. 12", "zustaendig_konto_id": 61}', 'Haus 20', 11, 60) $$, 'a house is corrected');
select is((select row(bezeichnung, hausmeister_bereich_id, zustaendig_konto_id)::text from api.objekte where id = 20), '("Haus 20",11,60)', 'as asked');
select throws_like($$ select api.objekt_aendern(20, '{"bezeichnung": "KANARIE-Beispielstr. 12"}', 'Haus 21', null, null) $$, '%HD082%', 'not over what a colleague did');
select throws_like($$ select api.objekt_aendern(20, null, 'KANARIE-Südweg 3', null, null) $$, '%HD086%', 'a name once');
select throws_like($$ select api.objekt_aendern(20, null, 'x', 110, null) $$, '%HD030%', 'no area of others');
select throws_like($$ select api.objekt_aendern(20, null, 'x', null, 62) $$, '%HD030%', 'no caretaker as clerk');
select throws_like($$ select api.objekt_aendern(120, null, 'x', null, null) $$, '%HD030%', 'no house of others');

-- Tenancies
select lives_ok($$ select api.mietverhaeltnis_aendern(50, '{"ende": null, "nettomiete": 650}', 700, 100, '2035-12-31') $$, 'a tenancy is corrected');
select throws_like($$ select api.mietverhaeltnis_aendern(50, null, 700, 100, '1999-01-01') $$, '%HD031%', 'it does not end before it begins');
select throws_like($$ select api.mietverhaeltnis_aendern(52, null, 700, 100, null) $$, '%HD088%', 'nor runs into the next one');
select throws_like($$ select api.mietverhaeltnis_aendern(50, null, -1, 100, null) $$, '%HD031%', 'rents are not negative');
select throws_like($$ select api.mietverhaeltnis_aendern(150, null, 1, 100, null) $$, '%HD030%', 'no tenancy of others');

-- Contractors
select lives_ok($$ select api.dienstleister_aendern(900, '{"aktiv": true}', 'Rohr GmbH', '030 9', 'Heizung', false) $$, 'a contractor is corrected and rests');
select is((select row(name, telefon, gewerk, aktiv)::text from api.dienstleister where id = 900), '("Rohr GmbH","030 9",Heizung,f)', 'as asked');
select throws_like($$ select api.dienstleister_aendern(900, '{"aktiv": true}', 'Rohr GmbH', '', 'Heizung', false) $$, '%HD082%', 'not over what a colleague did');

-- Others
select tests.als('hausmeister', 62);
select throws_ok($$ select api.bereich_speichern('Meins', '{21}', '{62}', 10) $$, '42501', null, 'caretakers do not give themselves houses');
select throws_ok('select * from api.hausmeister_zuordnungen', '42501', null, 'nor see who has which area');
select tests.als('mieter', 64);
select throws_ok($$ select api.mietverhaeltnis_aendern(50, null, 1, 1, null) $$, '42501', null, 'tenants do not lower their rent');
select tests.als('leitung', 160);
select throws_like($$ select api.dienstleister_aendern(900, null, 'x', '', 'y', true) $$, '%HD030%', 'another Mandant corrects nothing');

select * from finish();
rollback;
