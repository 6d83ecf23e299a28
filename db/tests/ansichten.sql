-- Saved views: own, shared, nobody else's.
begin;
\ir support/welt.sql
select plan(15);

select tests.als('verwalter', 61);
select ok(api.ansicht_speichern('Eiliges', 'prioritaet=1') > 0, 'a clerk saves a view');
select ok(api.ansicht_speichern(' Für alle ', 'ansicht=alle&sortierung=alt', true) > 0, 'and one for colleagues');
select ok(api.ansicht_speichern('Eiliges', 'prioritaet=1,2') > 0, 'the same name again');
select results_eq(
    'select name, auswahl, geteilt, eigene from api.ansichten order by name',
    $$ values ('Eiliges', 'prioritaet=1,2', false, true), ('Für alle', 'ansicht=alle&sortierung=alt', true, true) $$,
    'replaces it'
);
select throws_like($$ select api.ansicht_speichern(' ', 'x') $$, '%HD031%', 'a view has a name');
select throws_like($$ select api.ansicht_speichern('lang', repeat('x', 2001)) $$, '%HD031%', 'and a bounded selection');
select throws_ok($$ update verwaltung.ansichten set benutzerkonto_id = 60 $$, '42501', null, 'nobody gives a view away');

select tests.als('leitung', 60);
select results_eq('select name, eigene from api.ansichten', $$ values ('Für alle', false) $$, 'a colleague sees the shared one');
select throws_like($$ select api.ansicht_loeschen((select id from api.ansichten)) $$, '%HD030%', 'and cannot delete it');
select tests.als('verwalter', 161);
select is_empty('select * from api.ansichten', 'another Mandant sees none');
select tests.als('mieter', 64);
select throws_ok('select * from api.ansichten', '42501', null, 'tenants have none');
select throws_ok($$ select api.ansicht_speichern('x', 'y') $$, '42501', null, 'and save none');
select tests.als('hausmeister', 62);
select throws_ok($$ select api.ansicht_speichern('x', 'y') $$, '42501', null, 'nor does a caretaker');

select tests.als('verwalter', 61);
select lives_ok($$ select api.ansicht_loeschen((select id from api.ansichten where name = 'Eiliges')) $$, 'the own one goes');
select results_eq('select name from api.ansichten', $$ values ('Für alle') $$, 'and is gone');
select * from finish();
rollback;
