-- Holidays and business hours. tests/integration/test_holidays.py compares with the published vectors.
begin;
\ir support/welt.sql
select plan(15);
select is(intern.ostersonntag(j), d, 'Easter ' || j)
from (values (1961, '1961-04-02'::date), (1981, '1981-04-19'), (2000, '2000-04-23'), (2024, '2024-03-31'), (2025, '2025-04-20'), (2038, '2038-04-25'), (2049, '2049-04-18'), (2076, '2076-04-19')) as v (j, d);
select results_eq($$select tag from intern.feiertage(2026, 'SN') where name = 'Buß- und Bettag'$$, array['2026-11-18'::date], 'the Wednesday before 23 November');
select is((select count(*) from intern.feiertage(2026, 'BY')), 12::bigint, 'twelve in all of Bavaria');
-- 2026-11-22 is a Sunday, 2026-11-23 a Monday, 2026-11-27 a Friday; Berlin is UTC+1.
select is(
    array(
        select intern.ist_geschaeftszeit(e.geschaeftszeiten, 'BE', t.zeit::timestamptz)
        from unnest(array['2026-11-22 10:00+01', '2026-11-23 08:59+01', '2026-11-23 08:00+00', '2026-11-23 16:59+01', '2026-11-23 17:00+01', '2026-11-27 13:00+01']) with ordinality as t (zeit, nr)
        order by t.nr
    ), array[false, false, true, true, false, false], 'open from nine to five, in German time'
) from verwaltung.versand_einstellungen as e where e.mandant_id = 1;
select is(
    array[intern.ist_geschaeftszeit(e.geschaeftszeiten, 'BE', '2027-03-08 10:00+01'), intern.ist_geschaeftszeit(e.geschaeftszeiten, 'BY', '2027-03-08 10:00+01')],
    array[false, true], 'closed on a holiday of the Land'
) from verwaltung.versand_einstellungen as e where e.mandant_id = 1;
select is(intern.geschaeftszeiten_text(e.geschaeftszeiten), 'Mo–Do 09:00–17:00, Fr 09:00–13:00 Uhr', 'as people write it') from verwaltung.versand_einstellungen as e where e.mandant_id = 1;
select is(intern.geschaeftszeiten_text('{"mo": [["09:00", "12:00"], ["14:00", "16:00"]], "mi": [["09:00", "12:00"], ["14:00", "16:00"]]}'), 'Mo 09:00–12:00 und 14:00–16:00, Mi 09:00–12:00 und 14:00–16:00 Uhr', 'with a break and a gap');
select is(array(
    select intern.geschaeftszeiten_gueltig(z::jsonb)
    from unnest(array['{}', '{"mo": [["09:00", "24:00"]]}', '[]', '{"xx": []}', '{"mo": "x"}', '{"mo": [["9:00", "10:00"]]}', '{"mo": [["10:00", "09:00"]]}', '{"mo": [[1, 2]]}', '{"mo": [["09:00"]]}']) with ordinality as t (z, nr) order by t.nr
), array[true, true, false, false, false, false, false, false, false], 'only readable hours are accepted');
select * from finish();
rollback;
