-- Capture by hand: for a tenant, an owner, a house alone; once, however often it is sent.
begin;
\ir support/welt.sql
select plan(15);
select tests.als('verwalter', 61);
select api.anfrage_erfassen('administrativ', 'Wirtschaftsplan', eigentuemer_id => 58, quelle => 'telefon', kennung => '00000000-0000-0000-0000-000000000001') ->> 'id' as eigner \gset
select results_eq(
    format('select eigentuemer_id, melder_person_id, objekt_id, zustaendigkeit, quelle from api.anfragen where id = %s', :eigner),
    $$values (58::bigint, 45::bigint, 22::bigint, 'weg_verwaltung', 'telefon')$$, 'an owner'
);
select is(
    api.anfrage_erfassen('administrativ', 'Wirtschaftsplan', eigentuemer_id => 58, kennung => '00000000-0000-0000-0000-000000000001') ->> 'id',
    :'eigner', 'once'
);
select api.anfrage_erfassen('wartung', 'Licht im Treppenhaus', objekt_id => 20, melder_name => ' Die Post ', kennung => '00000000-0000-0000-0000-000000000002') ->> 'id' as haus \gset
select results_eq(
    format('select objekt_id, einheit_id, melder_person_id, melder_name, hausmeister_bereich_id from api.anfragen where id = %s', :haus),
    $$values (20::bigint, null::bigint, null::bigint, 'Die Post', 10::bigint)$$, 'a house, with the name of who told it'
);
select is(
    api.anfrage_erfassen('wartung', 'Licht im Treppenhaus', objekt_id => 20, kennung => '00000000-0000-0000-0000-000000000002') ->> 'id', :'haus', 'once'
);
select api.anfrage_erfassen('schaden', 'Fenster kaputt', einheit_id => 32, schadensart => 'sonstiges') ->> 'id' as wohnung \gset
select results_eq(
    format('select objekt_id, einheit_id, sachbearbeiter_konto_id from verwaltung.anfragen where id = %s', :wohnung),
    $$values (21::bigint, 32::bigint, 61::bigint)$$, 'a unit knows its house, and who looks after it'
);
select throws_like($$select api.anfrage_erfassen('wartung', 'x')$$, '%HD031%wen oder welches%', 'it must be about somebody or something');
select throws_like($$select api.anfrage_erfassen('wartung', 'x', 51, 42, eigentuemer_id => 58)$$, '%HD031%', 'but not about two');
select throws_like($$select api.anfrage_erfassen('wartung', 'x', objekt_id => 120)$$, '%HD030%', 'not about a house of another Mandant');
select throws_like($$select api.anfrage_erfassen('wartung', 'x', objekt_id => 20, einheit_id => 32)$$, '%HD030%', 'nor a unit of another house');
select throws_like($$select api.anfrage_erfassen('wartung', 'x', eigentuemer_id => 999)$$, '%HD030%', 'nor an owner there is not');
select throws_like($$select api.anfrage_erfassen('wartung', 'x', 51)$$, '%HD030%', 'a tenancy has persons');
select throws_like($$select api.anfrage_erfassen('wartung', ' ', 51, 42)$$, '%HD031%Beschreibung%', 'and something to say');
select throws_like($$select api.anfrage_erfassen('wartung', 'x', 51, 42, datei_ids => '{1}')$$, '%HD031%', 'only own files');
select tests.als('hausmeister', 62);
select throws_ok($$select api.anfrage_erfassen('wartung', 'x', objekt_id => 20)$$, '42501', null, 'no caretaker');
select tests.als('mieter', 64);
select is((select count(*) from api.anfragen where id in (select id from verwaltung.anfragen where melder_name = 'Die Post')), 0::bigint, 'what is about the house no tenant sees');
select * from finish();
rollback;
