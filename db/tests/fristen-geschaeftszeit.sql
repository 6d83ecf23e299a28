-- Business hours added and counted. tests/integration/test_business_hours.py compares with a slow count of minutes.
begin;
\ir support/welt.sql
select plan(14);

create function tests.plus(beginn timestamptz, stunden numeric, land text default 'BE', zeiten jsonb default null) returns text language sql as $$
    select to_char(
        intern.geschaeftszeit_addieren(intern.geschaeftswoche(coalesce(zeiten, e.geschaeftszeiten), land), beginn, (stunden * 3600)::bigint) at time zone 'Europe/Berlin',
        'YYYY-MM-DD HH24:MI:SS'
    ) from verwaltung.versand_einstellungen as e where e.mandant_id = 1
$$;

-- 2026-11-20 is a Friday; the office is open 9 to 17, on Fridays until 13.
select is(tests.plus('2026-11-20 12:00+01', 0.5), '2026-11-20 12:30:00', 'within a day');
select is(tests.plus('2026-11-20 12:00+01', 1), '2026-11-20 13:00:00', 'up to the end of a day is that end');
select is(tests.plus('2026-11-20 12:00+01', 1 + 1 / 3600.0), '2026-11-23 09:00:01', 'a second more is Monday');
select is(tests.plus('2026-11-22 22:30+01', 1), '2026-11-23 10:00:00', 'Sunday night counts from Monday morning');
select is(tests.plus('2026-12-23 16:00+01', 12), '2026-12-28 12:00:00', 'Christmas Eve is a working day, the holidays are not');
select is(tests.plus('2026-12-30 16:00+01', 10), '2027-01-04 10:00:00', 'New Year and a weekend between');
select is(
    array[tests.plus('2027-03-05 12:00+01', 2), tests.plus('2027-03-05 12:00+01', 2, 'BY')], array['2027-03-09 10:00:00', '2027-03-08 10:00:00'],
    'a holiday of one Land only'
);
select is(
    array[
        tests.plus('2027-03-27 12:00+01', 24, 'BE', '{"sa": [["00:00", "24:00"]], "so": [["00:00", "24:00"]]}'),
        tests.plus('2027-10-30 12:00+02', 24, 'BE', '{"sa": [["00:00", "24:00"]], "so": [["00:00", "24:00"]]}')
    ], array['2027-03-28 13:00:00', '2027-10-31 11:00:00'], 'the night the clocks change is as long as it is'
);
select is(
    tests.plus('2026-11-23 08:00+01', 4, 'BE', '{"mo": [["14:00", "16:00"], ["09:00", "12:00"], ["11:00", "13:00"]]}'), '2026-11-23 13:00:00',
    'spans in any order, and what overlaps counts once'
);
select is(tests.plus('2026-11-23 08:00+01', 1, 'BE', '{}'), null, 'who never opens has no deadline');
select is(intern.geschaeftszeit_addieren(intern.geschaeftswoche('{}', 'BE'), now(), null::bigint), null, 'and no target means no deadline');
select is(
    (select intern.geschaeftszeit_zwischen(intern.geschaeftswoche(e.geschaeftszeiten, 'BE'), '2026-12-23 16:00+01', '2026-12-28 12:00+01') from verwaltung.versand_einstellungen as e where e.mandant_id = 1),
    12 * 3600::bigint, 'the time between is what was added'
);
select is(
    (select intern.geschaeftszeit_zwischen(intern.geschaeftswoche(e.geschaeftszeiten, 'BE'), '2026-12-24 18:00+01', '2026-12-27 18:00+01') from verwaltung.versand_einstellungen as e where e.mandant_id = 1),
    0::bigint, 'none over Christmas'
);
select is(
    (select count(*) from generate_series('2026-01-01 00:00+01'::timestamptz, '2027-01-01', '7 hours 13 minutes') as t (von)
    cross join verwaltung.versand_einstellungen as e
    cross join lateral (select intern.geschaeftszeit_addieren(intern.geschaeftswoche(e.geschaeftszeiten, 'BE'), t.von, 100000) as bis) as a
    where e.mandant_id = 1 and intern.geschaeftszeit_zwischen(intern.geschaeftswoche(e.geschaeftszeiten, 'BE'), t.von, a.bis) <> 100000), 0::bigint,
    'adding and counting agree over a year'
);
select * from finish();
rollback;
