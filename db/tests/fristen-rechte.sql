-- Who sees deadlines, who waits, who sets targets.
begin;
\ir support/welt.sql
select plan(26);

select is((select count(*) from verwaltung.frist_ziele), 32::bigint, 'a Mandant begins with sixteen targets');
select tests.als('verwalter', 61);
select is((select count(*) from api.frist_ziele), 16::bigint, 'verwalter reads those of the own Mandant');
select is((select array_agg(f.id order by f.id) from api.anfrage_fristen as f), array[70, 71, 72, 73, 74]::bigint[], 'and the deadlines of all its Anfragen');
select throws_ok('select api.fristen_speichern(''[]'')', '42501', null, 'but sets none');
select throws_ok('update verwaltung.frist_ziele set loesung_minuten = 1', '42501', null, 'not directly either');
select throws_ok('update verwaltung.anfragen set faellig_am = null', '42501', null, 'nobody moves a deadline');
select throws_ok('update verwaltung.anfragen set reagiert_am = now()', '42501', null, 'or claims to have reacted');
select throws_ok('update verwaltung.anfragen set wartet_seit = now() - interval ''1 year''', '42501', null, 'or to have waited longer');
select throws_like($$select api.anfrage_warten(170, 'mieter')$$, '%"HD030"%', 'an Anfrage of another Mandant does not wait');

select tests.als('hausmeister', 62);
select is((select array_agg(f.id order by f.id) from api.anfrage_fristen as f), array[70, 72, 74]::bigint[], 'hausmeister: those of the own Bereich');
select throws_ok('select from api.frist_ziele', '42501', null, 'hausmeister reads no targets');
select is(api.anfrage_warten(70, 'dritte') ->> 'wartet_auf', 'dritte', 'hausmeister waits in the own Bereich');
select throws_like($$select api.anfrage_warten(73, 'dritte')$$, '%"HD030"%', 'and in no other');
select throws_like('select api.anfrage_weiter(73)', '%"HD030"%', 'nor ends waiting there');

select tests.als('mieter', 64);
select throws_ok('select from api.anfrage_fristen', '42501', null, 'a tenant reads no deadline');
select throws_ok('select api.fristen(a) from api.anfragen as a', '42501', null, 'not embedded either');
select throws_ok($$select api.anfrage_warten(70, 'mieter')$$, '42501', null, 'nor stops one');
select throws_ok('select intern.fristen_warnen()', '42501', null, 'nor warns');

select tests.als('leitung', 60);
select is(
    api.fristen_speichern('[{"kategorie": "schaden", "prioritaet": "hoch", "reaktion_minuten": 30, "loesung_minuten": null}]', 50) -> 'warnung_prozent',
    '50'::jsonb, 'leitung sets targets'
);
select is(
    (select array[z.reaktion_minuten, z.loesung_minuten] from api.frist_ziele as z where z.kategorie = 'schaden' and z.prioritaet = 'hoch'),
    array[30, null], 'also none'
);
select throws_like(z.ziele, '%"HD105"%', z.warum)
from (
    values
    ($$select api.fristen_speichern('{}')$$, 'no list'),
    ($$select api.fristen_speichern('[{"kategorie": "schaden", "prioritaet": "sofort"}]')$$, 'a priority that does not exist'),
    ($$select api.fristen_speichern('[{"kategorie": "schaden", "prioritaet": "hoch", "reaktion_minuten": 60, "loesung_minuten": 30}]')$$, 'solved before seen'),
    ($$select api.fristen_speichern('[{"kategorie": "schaden", "prioritaet": "hoch", "reaktion_minuten": 1.5}]')$$, 'half a minute')
) as z (ziele, warum);
select throws_like('select api.fristen_speichern(''[]'', 95)', '%"HD105"%', 'a warning at 95 percent');
select tests.superuser();
select is((select count(*) from verwaltung.frist_ziele where mandant_id = 2 and reaktion_minuten = 30), 0::bigint, 'the other Mandant keeps its own');
select * from finish();
rollback;
