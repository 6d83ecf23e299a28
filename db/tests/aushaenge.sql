-- Notices: who reads them, how many have, and never who.
begin;
\ir support/welt.sql
select plan(26);

select tests.als('verwalter', 61);
select throws_like($$ select api.aushang_anlegen('t', 'x', intern.heute() - 1) $$, '%HD031%', 'it hangs for a while');
select throws_like($$ select api.aushang_anlegen('t', 'x', intern.heute(), objekt_id => 120) $$, '%HD030%', 'in an own house');
select throws_like($$ select api.aushang_anlegen('t', 'x', intern.heute() + 9, von => intern.heute() + 1, per_email => true) $$, '%HD031%ab heute%', 'no mail about what does not hang yet');
select is(api.aushang_vorschau(20) ->> 'empfaenger', '3', 'three tenants in house 20');
select is(api.aushang_vorschau() ->> 'empfaenger', '4', 'four in all of the Mandant');
select (api.aushang_anlegen('KANARIE-Aushang-20', 'Wasser aus von 9 bis 11 Uhr.', intern.heute() + 3, objekt_id => 20, per_email => true) ->> 'id')::bigint as h \gset
select (api.aushang_anlegen('An alle', 'Guten Rutsch', intern.heute()) ->> 'id')::bigint as g \gset
select (api.aushang_anlegen('Später', 'x', intern.heute() + 9, objekt_id => 20, von => intern.heute() + 1) ->> 'id')::bigint as f \gset
select (api.aushang_anlegen('Südweg', 'x', intern.heute(), objekt_id => 21) ->> 'id')::bigint as w \gset

select tests.als('mieter', 64);
select results_eq('select titel from api.meine_aushaenge order by titel collate "C"', $$ values ('An alle'), ('KANARIE-Aushang-20') $$, 'a tenant reads what hangs today where he lives');
select lives_ok(format('select api.aushang_gelesen(%s)', :h), 'and opens it');
select lives_ok(format('select api.aushang_gelesen(%s)', :h), 'twice');
select throws_like(format('select api.aushang_gelesen(%s)', :w), '%HD030%', 'not a neighbour house''s');
select isnt((select gelesen_am from api.meine_aushaenge where id = :h), null, 'he sees that he has');
select throws_ok('select * from api.aushaenge', '42501', null, 'the office''s list is the office''s');
select throws_ok($$ insert into verwaltung.aushang_gelesen (mandant_id, aushang_id, person_id) values (1, 1, 42) $$, '42501', null, 'nobody reads for somebody else');
select tests.als('mieter', 65);
select is((select gelesen_am from api.meine_aushaenge where id = :h), null, 'nor does anybody see who else has');
select tests.als('mieter', 67);
select is_empty('select * from api.meine_aushaenge', 'who moved out reads none');
select tests.als('hausmeister', 62);
select throws_ok('select * from api.aushaenge', '42501', null, 'caretakers neither');
select throws_ok($$ select api.aushang_anlegen('t', 'x', current_date) $$, '42501', null, 'nor do they put one up');

select tests.als('leitung', 60);
select is((select zahlen from api.aushaenge where id = :h), '{"mieter": 3, "gelesen": 1}'::jsonb, 'the office sees a number');
select is((select zahlen from api.aushaenge where id = :w), '{"mieter": 1, "gelesen": null}'::jsonb, 'and none where it would be a name');
select throws_ok('select * from verwaltung.aushang_gelesen', '42501', null, 'never who');
select is_empty($$ select * from api.audit_eintraege where tabelle = 'verwaltung.aushang_gelesen' $$, 'nor in the log');
select lives_ok(format('select api.aushang_abnehmen(%s)', :h), 'taken down');
select throws_like(format('select api.aushang_abnehmen(%s)', :h), '%HD030%', 'once');
select tests.als('mieter', 64);
select results_eq('select titel from api.meine_aushaenge order by titel collate "C"', $$ values ('An alle') $$, 'it is gone');
select tests.als('leitung', 160);
select is((select count(*) from api.aushaenge), 0::bigint, 'another Mandant sees none');
select throws_like(format('select api.aushang_abnehmen(%s)', :g), '%HD030%', 'and takes none down');
select tests.superuser();
select is((select count(*) from verwaltung.rundschreiben where aushang_id = :h and art = 'aushang'), 1::bigint, 'the mail about it');

select * from finish();
rollback;
