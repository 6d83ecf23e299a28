-- Closing a Schaden records what was done, by whom, when, with photos.
begin;
\ir support/welt.sql
select plan(15);

insert into verwaltung.dateien (mandant_id, id, sha256, groesse, medientyp) values
(1, 300, sha256('a'), 1, 'image/png'), (1, 301, sha256('b'), 1, 'image/png');
insert into verwaltung.datei_ablagen (mandant_id, datei_id, benutzerkonto_id, dateiname, aufnahme) values
(1, 300, 62, 'nachher.png', 'nachher'), (1, 301, 61, 'fremd.png', null);

select tests.als('hausmeister', 62);
select throws_like(
    $$select api.anfrage_abschliessen(70, 'Ventil getauscht', 'Hausmeister Nord')$$, '%nicht vorgesehen%', 'an open Anfrage is accepted first'
);
select api.anfrage_akzeptieren(70);
select throws_like($$select api.anfrage_abschliessen(70)$$, '%HD031%Maßnahme%', 'a Schaden needs what was done');
select throws_like($$select api.anfrage_abschliessen(70, 'Ventil', '  ')$$, '%HD031%Ausgeführt von%', 'and who did it');
select throws_like(
    $$select api.anfrage_abschliessen(70, 'Ventil', 'Firma', intern.heute() + 1)$$, '%HD031%Tag der Erledigung%', 'not in the future'
);
select throws_like(
    $$select api.anfrage_abschliessen(70, 'Ventil', 'Firma', intern.heute() - 1)$$, '%HD031%Tag der Erledigung%', 'not before the notice'
);
select throws_like(
    $$select api.anfrage_abschliessen(70, 'Ventil', 'Firma', null, '{301}')$$, '%HD031%Datei%', 'a file somebody else uploaded is refused'
);
select is((select status from api.anfragen where id = 70), 'akzeptiert', 'and nothing is half done');
select throws_ok(
    $$update verwaltung.anfragen set status = 'abgeschlossen' where id = 70$$, '23514', null, 'the table itself insists on the proof'
);
select throws_ok(
    $$update verwaltung.anfragen set status = 'abgeschlossen', massnahme = 'x', ausgefuehrt_von = 'x', erledigt_am = intern.heute() + 1 where id = 70$$,
    'HD031', null, 'and on a day that has come'
);
select is(
    api.anfrage_abschliessen(70, ' Eckventil getauscht ', 'Hausmeister Nord', null, '{300,300}') ->> 'status', 'abgeschlossen', 'closed'
);
select results_eq(
    'select massnahme, ausgefuehrt_von, erledigt_am from api.anfragen where id = 70',
    $$values ('Eckventil getauscht', 'Hausmeister Nord', intern.heute())$$, 'with what, who and when'
);
select tests.als('mieter', 64);
select results_eq('select dateiname, aufnahme from api.anhaenge', $$values ('nachher.png', 'nachher')$$, 'the tenant sees the photo, once, and that it shows the repair');

select tests.als('verwalter', 61);
select throws_like($$select api.anfrage_abschliessen(170, 'x', 'y')$$, '%HD030%', 'an Anfrage of another Mandant is not found');
select throws_like($$select api.anfrage_abschliessen(4711, 'x', 'y')$$, '%HD030%', 'the same answer as for none at all');
select api.anfrage_akzeptieren(71);
select is(api.anfrage_abschliessen(71) ->> 'status', 'abgeschlossen', 'a Beschwerde needs no proof of repair');

select * from finish();
rollback;
