-- Numbers for the dashboard: right, of one house, of one period, of one Mandant, and never of persons.
begin;
\ir support/welt.sql
select plan(16);
alter table verwaltung.anfragen disable trigger user;
-- Friday 16:00, Friday 18:00 (closed), Saturday, the day before Christmas, the night the clocks change, not reacted to.
update verwaltung.versand_einstellungen set geschaeftszeiten = '{"mo": [["09:00", "12:00"], ["13:00", "17:00"]], "di": [["09:00", "17:00"]], "mi": [["09:00", "17:00"]], "do": [["09:00", "17:00"]], "fr": [["09:00", "17:00"]], "so": [["01:00", "04:00"]]}'
where mandant_id = 1;
update verwaltung.anfragen set erstellt_am = '2026-03-06 16:00+01', reagiert_am = '2026-03-09 13:30+01' where id = 70;
update verwaltung.anfragen set erstellt_am = '2026-03-13 18:00+01', reagiert_am = '2026-03-13 18:05+01' where id = 71;
update verwaltung.anfragen set erstellt_am = '2026-03-14 10:00+01', reagiert_am = '2026-03-17 10:00+01' where id = 72;
update verwaltung.anfragen set erstellt_am = '2026-03-28 10:00+01', reagiert_am = '2026-03-29 12:00+02' where id = 73;
update verwaltung.anfragen set erstellt_am = '2026-03-31 10:00+02', reagiert_am = null, quelle = 'email', prioritaet = 'dringend' where id = 74;
update verwaltung.anfragen set erstellt_am = '2026-03-06 16:00+01' where id = 170;
alter table verwaltung.anfragen enable trigger user;

create function tests.sekunden(anfrage bigint) returns double precision language sql as $$
    select z.sekunden
    from verwaltung.anfragen as a
    cross join lateral intern.reaktionszeiten(a.erstellt_am, a.erstellt_am + interval '1 second', null) as z
    where a.mandant_id = intern.mandant_id() and a.id = anfrage
$$;
create temp table zahlen (w jsonb);
grant select, insert on zahlen to public;
grant execute on all functions in schema tests to public;
select tests.als('verwalter', 61);
select is(tests.sekunden(70), 16200::double precision, 'Friday four to Monday half past one: one hour, none on the holiday between, three and a half without the break');
select is(tests.sekunden(71), 0::double precision, 'nothing counts while nobody is there');
select is(tests.sekunden(72), (3 + 7 + 1) * 3600::double precision, 'from Saturday on');
select is(tests.sekunden(73), 2 * 3600::double precision, 'a span of three hours has two in the night the clocks go forward');
select is(tests.sekunden(74), null, 'nobody has reacted yet');
select results_eq(
    $$ select z.sekunden::bigint from intern.reaktionszeiten('2026-03-01', '2026-04-01', null) as z where z.sekunden is not null order by 1 $$,
    $$ select intern_zeit from (values (0::bigint), (7200), (16200), (39600)) as v (intern_zeit) $$, 'together they are what they are alone'
);
insert into zahlen select api.anfragen_kennzahlen('2026-03-01', '2026-03-31') as w;
select is((select w #>> '{reaktion,0,kategorie}' from zahlen), null, 'first the whole');
select is((select concat_ws(' ', w #>> '{reaktion,0,anzahl}', w #>> '{reaktion,0,reagiert}', w #>> '{reaktion,0,median}', w #>> '{reaktion,0,p90}') from zahlen), '5 4 7200 39600', 'how many, how many reacted to, median, nine tenths');
select is((select sum((e ->> 'anzahl')::integer) from zahlen, jsonb_array_elements(w -> 'eingang') as e), 5::bigint, 'all that came in');
select is((select string_agg(e ->> 'ab', ' ' order by e ->> 'ab') from zahlen, jsonb_array_elements(w -> 'eingang') as e where e ->> 'quelle' = 'email'), '2026-03-31', 'by day and source');
select results_eq(
    $$ select sum((e ->> 'anzahl')::integer), count(*), max((e ->> 'bis')::date) from zahlen, jsonb_array_elements(w -> 'offen') as e $$,
    $$ values (5::bigint, 5::bigint, intern.heute()) $$, 'what is not ended, by age'
);
select is(jsonb_array_length(api.anfragen_kennzahlen('2026-03-01', '2026-03-31', 21) -> 'eingang'), 1, 'of one house');
select unalike((select w::text from zahlen), '%konto%', 'nothing about who');
select throws_like($$ select api.anfragen_kennzahlen('2026-03-02', '2026-03-01') $$, '%HD031%', 'no period backwards');
select tests.als('verwalter', 161);
select is((select sum((e ->> 'anzahl')::integer) from jsonb_array_elements(api.anfragen_kennzahlen('2026-03-01', '2026-03-31') -> 'eingang') as e), 1::bigint, 'another Mandant counts its own');
select tests.als('hausmeister', 62);
select throws_ok($$ select api.anfragen_kennzahlen('2026-03-01', '2026-03-31') $$, '42501', null, 'not for caretakers');
select * from finish();
rollback;
