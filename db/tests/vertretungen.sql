-- Who looks after a house today: the responsible clerk or the end of the chain of those standing in.
begin;
\ir support/welt.sql
select plan(34);
insert into anmeldung.benutzerkonten (mandant_id, id, email, name, rolle) values
(1, 600, 'a@eins.example', 'Anna', 'verwalter'), (1, 601, 'b@eins.example', 'Bert', 'verwalter'), (1, 602, 'c@eins.example', 'Cora', 'verwalter');
update verwaltung.objekte set zustaendig_konto_id = 600 where mandant_id = 1 and id = 20;

select is(intern.sachbearbeiter(1, 20, '2030-05-01'), 600::bigint, 'the responsible clerk');
select is(intern.sachbearbeiter(1, null, '2030-05-01'), null, 'without a house nobody');
select is(intern.sachbearbeiter(2, 20, '2030-05-01'), null, 'houses of another Mandant are unknown');
update verwaltung.objekte set zustaendig_konto_id = null where mandant_id = 1 and id = 21;
select is(intern.sachbearbeiter(1, 21, '2030-05-01'), null, 'nobody is responsible');

-- Entering
select tests.als('verwalter', 600);
select lives_ok($$ select api.vertretung_anlegen(600, 601, '2030-05-01', '2030-05-14') $$, 'a clerk enters the own absence');
select throws_like($$ select api.vertretung_anlegen(601, 602, '2030-05-01', '2030-05-14') $$, '%HD080%', 'but not a colleague''s');
select throws_like($$ select api.vertretung_anlegen(600, 602, '2030-05-14', '2030-05-20') $$, '%HD081%schon eine Vertretung%', 'one at a time');
select throws_like($$ select api.vertretung_anlegen(600, 600, '2030-06-01', '2030-06-02') $$, '%HD031%sich selbst%', 'not oneself');
select throws_like($$ select api.vertretung_anlegen(600, 601, '2030-06-02', '2030-06-01') $$, '%HD031%vor dem ersten%', 'the last day is not before the first');
select throws_like($$ select api.vertretung_anlegen(600, 601, '2020-06-01', '2020-06-02') $$, '%HD031%schon vorbei%', 'not in the past');
select throws_like($$ select api.vertretung_anlegen(600, 161, '2030-06-01', '2030-06-02') $$, '%HD030%', 'nobody of another Mandant');
select throws_ok($$ select api.vertretung_anlegen(600, 62, '2030-06-01', '2030-06-02') $$, 'HD031', null, 'no caretaker');
select tests.als('leitung', 60);
select lives_ok($$ select api.vertretung_anlegen(601, 602, '2030-05-10', '2030-05-20') $$, 'the head enters for others');
select throws_like($$ select api.vertretung_anlegen(602, 600, '2030-05-14', '2030-05-14') $$, '%HD081%im Kreis%', 'a circle of three on a single day');
select lives_ok($$ select api.vertretung_anlegen(602, 600, '2030-05-15', '2030-05-20') $$, 'no circle where the days do not meet');
select is((select string_agg(name || '>' || vertreter_name, ' ' order by von) from api.vertretungen), 'Anna>Bert Bert>Cora Cora>Anna', 'staff sees them');

-- Resolving
select is(intern.sachbearbeiter(1, 20, d::date), k, 'on ' || d) from (values
    ('2030-04-30', 600::bigint), ('2030-05-01', 601), ('2030-05-09', 601), ('2030-05-10', 602), ('2030-05-14', 602), ('2030-05-15', 600)
) as v (d, k);
select tests.superuser();
update anmeldung.benutzerkonten set gesperrt_am = now(), sperrgrund = 'Test' where id = 602;
select is(intern.sachbearbeiter(1, 20, '2030-05-12'), 601::bigint, 'a suspended account looks after nothing: the one before does');
select tests.als('leitung', 60);
select throws_like($$ select api.vertretung_anlegen(61, 602, '2030-05-10', '2030-05-20') $$, '%HD081%gesperrt%', 'nor is it entered');

-- New Anfragen
select tests.als('verwalter', 600);
select lives_ok($$ select api.vertretung_anlegen(600, 601, intern.heute(), intern.heute()) $$, 'away today');
select tests.superuser();
select intern.anfrage_anlegen(1, 'email', 'schaden', null, null, null, 'x', 'y', mietverhaeltnis_id => 50, person_id => 40) as a \gset
select is((select sachbearbeiter_konto_id from verwaltung.anfragen where id = :a), 601::bigint, 'a new Anfrage goes to whoever stands in');
select is((select sachbearbeiter_konto_id from verwaltung.anfragen where id = 72), 61::bigint, 'older ones stay');

-- Others
select tests.als('mieter', 64);
select throws_ok('select * from api.vertretungen', '42501', null, 'tenants do not see who is away');
select tests.als('hausmeister', 62);
select throws_ok($$ select api.vertretung_anlegen(62, 63, '2030-05-10', '2030-05-20') $$, '42501', null, 'caretakers enter nothing');
select tests.superuser();
select id as v from verwaltung.vertretungen where mandant_id = 1 limit 1 \gset
select tests.als('leitung', 160);
select is((select count(*) from api.vertretungen), 0::bigint, 'another Mandant sees none');
select throws_like(format('select api.vertretung_loeschen(%s)', :v), '%HD030%', 'and removes none');

-- Removing
select tests.als('verwalter', 601);
select throws_like(format('select api.vertretung_loeschen(%s)', (select id from api.vertretungen where name = 'Anna' limit 1)), '%HD080%', 'a clerk removes the own ones only');
select tests.als('verwalter', 600);
select lives_ok(format('select api.vertretung_loeschen(%s)', (select id from api.vertretungen where name = 'Anna' and von > '2030-01-01')), 'the own one');

select tests.superuser();
select results_eq(
    $$ select distinct kanaele, entitaet_id from verwaltung.ereignisse where entitaet = 'stammdaten' and mandant_id = 1 $$,
    $$ values ('{m1:personal}'::text[], 1::bigint) $$, 'staff is told, and nobody else'
);

select * from finish();
rollback;
