-- The office's search: what it finds, and that it ends at the Mandant.
begin;
\ir support/welt.sql
select plan(30);

update verwaltung.anfragen set betreff = 'Heizungsausfall im Vorderhaus', beschreibung = 'Seit gestern sind die Heizkörper kalt.' where mandant_id = 1 and id = 70;
update verwaltung.anfragen set betreff = 'Schlüssel verloren', beschreibung = 'Der Kellerschlüssel ist weg, die Wohnungstür zu.' where mandant_id = 1 and id = 72;
update verwaltung.anfragen set betreff = 'Heizungsausfall bei Mia', beschreibung = 'Nachbarverwaltung' where mandant_id = 2 and id = 170;
insert into verwaltung.anfrage_nachrichten (mandant_id, anfrage_id, art, verfasser_rolle, verfasser_name, inhalt)
values (1, 70, 'intern', 'system', 'Hausdraht', 'Firma Brückner wurde verständigt.');
select intern.anfrage_wortschatz_lernen(null, '-infinity') > 0 as gelernt \gset
create function tests.gefunden(suche text, auswahl jsonb default '{"ansicht": "alle"}') returns bigint[] language sql as
$$ select coalesce(array_agg(id order by id), '{}') from api.anfragen_suchen(suche, auswahl) $$;
grant execute on all functions in schema tests to public;

select tests.als('verwalter', 61);
select is(tests.gefunden('Heizungsausfall'), '{70}', 'a word');
select is(tests.gefunden('heizungsausfälle'), '{70}', 'in another form');
select is(tests.gefunden('heiz'), '{70}', 'its beginning');
select is(tests.gefunden('Ausfall'), '{70}', 'the second part of a compound');
select is(tests.gefunden('Tür'), '{72}', 'a short one only at the end of another');
select is(tests.gefunden('Heizungsausfal kalt'), '{70}', 'two words, one of them cut short');
select is(tests.gefunden('Heizungsausfall verloren'), '{}', 'all words have to be there');
select is(tests.gefunden('die der und'), '{}', 'nothing but stop words finds nothing');
select is(tests.gefunden('Schluessel'), '{72}', 'ue for ü');
select is(tests.gefunden('schlüßel'), '{72}', 'ß for ss');
select is(tests.gefunden('Schlüsssel'), '{72}', 'a typing error');
select is(tests.gefunden('Brückner'), '{70}', 'a name in an internal note');
select is(tests.gefunden('Vorderhaus Brückner'), '{70}', 'words of the Anfrage and of a message together');
select is(tests.gefunden('kalt', '{"ansicht": "unbearbeitet"}'), '{70}', 'narrowed to a state');
select is(tests.gefunden('kalt', '{"ansicht": "beendet"}'), '{}', 'or to one it is not in');
select is(tests.gefunden((select nummer from api.anfragen where id = 70), '{"ansicht": "beendet"}'), '{}', 'also by its number');
select throws_like($$ select tests.gefunden('kalt', '{"ansicht": "quatsch"}') $$, '%HD031%', 'only to what a list can show');
select is(tests.gefunden((select nummer from api.anfragen where id = 70)), '{70}', 'its number');
select is(tests.gefunden(' #' || (select replace(nummer, '-', '/') from api.anfragen where id = 70)), '{70}', 'its number, written in another way');
select is(tests.gefunden('Mia'), '{}', 'nothing of another Mandant');
select is(tests.gefunden('Nachbarverwaltung'), '{}', 'not even by a word only the other one knows');
select is(tests.gefunden(''), '{}', 'nothing typed');
select is(tests.gefunden($$'); drop table x; -- \ ' : * & | ! ( ) <->$$), '{}', 'signs of a query are none');
select is(tests.gefunden('heizungsausfall & !kalt | (x:*)'), '{}', 'and neither within words');
select is(tests.gefunden(repeat('heizung ', 1000)), '{70}', 'much of the same is bounded');
select is(tests.gefunden(repeat('ä', 3000)), '{}', 'a long one, too');

select tests.als('mieter', 64);
select throws_ok($$ select * from api.anfragen_suchen('kalt') $$, '42501', null, 'a tenant does not search');
select tests.als('hausmeister', 62);
select throws_ok($$ select * from api.anfragen_suchen('kalt') $$, '42501', null, 'nor does a caretaker');

select tests.superuser();
delete from verwaltung.anhaenge where mandant_id = 1 and anfrage_id = 72;
delete from verwaltung.anfrage_nachrichten where mandant_id = 1 and anfrage_id = 72;
delete from verwaltung.anfragen where mandant_id = 1 and id = 72;
select is((select count(*) from verwaltung.anfrage_suche where mandant_id = 1 and anfrage_id = 72), 0::bigint, 'a deleted Anfrage leaves the directory');
select intern.suche_aufbauen(1) > 0 as aufgebaut \gset
select tests.als('verwalter', 61);
select is(tests.gefunden('Brückner kalt'), '{70}', 'made anew it finds the same');
select * from finish();
rollback;
