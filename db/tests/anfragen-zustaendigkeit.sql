-- Who is responsible: the rule of the house, case by case, and what filing refuses.
begin;
\ir support/welt.sql
select plan(18);

select is(intern.zustaendigkeit_bestimmen('schaden', false, false, 10), 'hausmeister_bereich', 'Schaden goes to the Bereich of the object');
select is(intern.zustaendigkeit_bestimmen('wartung', false, false, 10), 'hausmeister_bereich', 'Wartung too');
select is(intern.zustaendigkeit_bestimmen('schaden', false, false, null), 'mietverwaltung', 'without Bereich to the Mietverwaltung');
select is(intern.zustaendigkeit_bestimmen('beschwerde', false, false, 10), 'mietverwaltung', 'Beschwerde never to a caretaker');
select is(intern.zustaendigkeit_bestimmen('administrativ', false, false, 10), 'mietverwaltung', 'Administratives neither');
select is(intern.zustaendigkeit_bestimmen('schaden', true, false, 10), 'mietverwaltung', 'Kündigung, Minderung, Bank, Zahlung win over the Bereich');
select is(intern.zustaendigkeit_bestimmen('schaden', true, true, 10), 'weg_verwaltung', 'an owner''s goes to the WEG-Verwaltung');

create function tests.anlegen(mv bigint, eig bigint, person bigint, kategorie text, betreff text default null, beschreibung text default 'Text') returns bigint
language sql as $$
    select intern.anfrage_anlegen(1, 'email', kategorie, null, null, null, betreff, beschreibung,
        mietverhaeltnis_id => mv, eigentuemer_id => eig, person_id => person);
$$;
select tests.anlegen(null, 58, null, 'schaden') as a1 \gset
select results_eq(
    $$select kategorie, schadensart, prioritaet, zustaendigkeit, melder_person_id, objekt_id, einheit_id, mietverhaeltnis_id
    from verwaltung.anfragen where id = $$ || :a1,
    $$values ('schaden', 'sonstiges', 'normal', 'weg_verwaltung', 45::bigint, 22::bigint, 33::bigint, null::bigint)$$,
    'an owner''s Anfrage carries owner, object and unit'
);
select tests.anlegen(50, null, 40, null, ' ', E'\n\n  Guten Tag, \nFrage') as a2 \gset
select results_eq(
    $$select kategorie, zustaendigkeit, betreff from verwaltung.anfragen where id = $$ || :a2,
    $$values ('administrativ', 'mietverwaltung', 'Guten Tag,')$$, 'the unclassified is administrativ, its headline the first line'
);
select tests.anlegen(50, null, 40, null, null, '') as a3 \gset
select is((select betreff from verwaltung.anfragen where id = :a3), 'Ohne Betreff', 'or a plain word');
select tests.anlegen(50, null, 40, null, repeat('b', 900)) as a4 \gset
select is((select length(betreff) from verwaltung.anfragen where id = :a4), 300, 'a long subject is cut');
select tests.anlegen(50, null, 40, null, 'b', repeat('b', 30000)) as a5 \gset
select is((select length(beschreibung) from verwaltung.anfragen where id = :a5), 20000, 'a long text too');
select throws_ok('select tests.anlegen(150, null, 140, null)', 'HD030', null, 'a tenancy of another Mandant is not found');
select throws_ok('select tests.anlegen(50, null, 42, null)', 'HD030', null, 'a person who is not tenant there neither');
select throws_ok('select tests.anlegen(null, 58, 40, null)', 'HD030', null, 'nor a person who is not that owner');
select throws_ok('select tests.anlegen(null, null, 40, null)', 'HD030', null, 'without tenancy and owner there is no Anfrage');

select tests.als('verwalter', 61);
select throws_ok(
    $$select intern.anfrage_anlegen(2, 'manuell', null, null, null, null, 'x', 'x')$$, '42501', null, 'staff cannot file past the API into another Mandant'
);
select tests.als_login('bruecke');
select throws_ok(
    $$select intern.anfrage_anlegen(1, 'manuell', null, null, null, null, 'x', 'x')$$, '42501', null, 'nor the bridge past mail processing'
);

select * from finish();
rollback;
