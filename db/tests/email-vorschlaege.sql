-- Suggestions for a clerk: by address, name, telephone, house and unit, number; bounded, of the own Mandant.
begin;
\ir support/welt.sql
\ir support/email.sql
select plan(23);
create temp table m (name text primary key, id bigint);
grant all on m to public;
insert into verwaltung.personen (mandant_id, id, vorname, nachname, telefon) values
(1, 440, 'Sabine', 'von Thalheim', '+49 (0)30 / 445 566-77'), (1, 441, 'Jürgen', 'Öztürk-Maier', ''), (2, 442, 'Sabine', 'von Thalheim', '030 44556677');
insert into verwaltung.mietverhaeltnisse (mandant_id, id, einheit_id, beginn, ende, nettomiete) values (1, 450, 30, '1990-01-01', '1999-12-31', 1), (1, 451, 33, '1990-01-01', '1999-12-31', 1);
insert into verwaltung.mieter (mandant_id, mietverhaeltnis_id, person_id) values (1, 450, 440), (1, 451, 441);
create function tests.post(name text, von text, betreff text, inhalt text, absender text default 'wer@fremd.example') returns void language sql as $$
    insert into m values (name, (tests.eingang(
        convert_to(format(E'From: %s\r\nTo: post@eins.example\r\nSubject: %s\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n%s', von, betreff, inhalt), 'UTF8'),
        tests.pruefung(absender)
    )).id)
$$;
create function tests.vorschlag(name text, teil text) returns jsonb language sql stable as $$ select api.email_vorschlaege((select id from m where m.name = $1)) -> teil $$;
grant execute on all functions in schema tests to public;
select tests.post('name', '"Sabine von Thalheim" <wer@fremd.example>', 'Frage', 'Guten Tag');
select tests.post('unterschrift', 'wer@fremd.example', 'Frage', E'Guten Tag,\r\n\r\nkurze Frage.\r\n\r\nMit freundlichen Grüßen\r\nJürgen Öztürk-Maier');
select tests.post('telefon', 'x@fremd.example', 'Frage', E'Rufen Sie mich an: 0049 30 44556677');
select tests.post('einheit', 'x@fremd.example', 'Frage', 'Ich wohne in der Beispielstr. 12, 3. OG links.');
select tests.post('haus', 'Nora KANARIE-Nora <x@fremd.example>', 'Frage', 'Beispielstrasse 12');
select tests.post('nummer', 'x@fremd.example', 'Frage', 'Es geht um Vorgang 2026-0003.');
select tests.post('zwei', 'x@fremd.example', 'Frage', 'Guten Tag', 'doris@mieter.example');
select tests.post('nichts', 'x@fremd.example', '', '', 'y@z.example');
select tests.post('wild', repeat('(', 500) || repeat('Aaa ', 3000) || ' <x@fremd.example>', repeat('2026-0001 ', 200), repeat('Weg 12 +49 30 1234567 ', 2000));
select tests.post('spam1', 'x@fremd.example', 'Gewinn', 'Sie haben gewonnen', 'gewinn@fremd.example');
select tests.post('spam2', 'x@fremd.example', 'Gewinn', 'Sie haben wieder gewonnen', 'gewinn@fremd.example');
insert into verwaltung.personen (mandant_id, id, nachname) values (1, 47, 'Sanitär Blitz');
insert into verwaltung.personen_email (mandant_id, person_id, adresse) values (1, 47, 'info@blitz.example');
insert into verwaltung.dienstleister (mandant_id, id, person_id, gewerk) values (1, 700, 47, 'Sanitär');
select tests.als('verwalter', 61);
select lives_ok($$ select api.auftrag_erteilen(70, 700, 'Eckventil tauschen') $$, 'an order is given');
select tests.superuser();
select tests.post('firma', 'x@fremd.example', 'Rechnung', 'Anbei', 'info@blitz.example');

select tests.als('verwalter', 61);
select is(tests.vorschlag('name', 'personen') -> 0 ->> 'person_id', '440', 'by the name in the sender field');
select is(tests.vorschlag('name', 'personen') -> 0 ->> 'zustand', 'ehemals', 'with the tenancy and whether it runs');
select is(tests.vorschlag('unterschrift', 'personen') -> 0 ->> 'person_id', '441', 'by the name under the text');
select is(tests.vorschlag('telefon', 'personen') -> 0 -> 'hinweise', '["telefon"]', 'by the telephone number, however it is written');
select is(tests.vorschlag('einheit', 'personen') -> 0 -> 'hinweise', '["einheit"]', 'by house and unit');
select ok(tests.vorschlag('einheit', 'personen') @? '$[*] ? (@.person_id == 40 && @.mietverhaeltnis_id == 50)', 'whose present tenants are named');
select ok(not tests.vorschlag('einheit', 'personen') @? '$[*] ? (@.person_id == 43)', 'not the former ones');
select ok(tests.vorschlag('haus', 'personen') @? '$[0] ? (@.person_id == 42)', 'by house and name');
select is(tests.vorschlag('nummer', 'anfragen') -> 0 ->> 'id', '72', 'the number in the text leads to its Anfrage');
select is(jsonb_array_length(tests.vorschlag('zwei', 'personen')), 2, 'an ambiguous sender: one line for each tenancy');
select is(tests.vorschlag('zwei', 'anfragen') -> 0 ->> 'id', '73', 'with the running Anfrage');
select is(tests.vorschlag('nichts', 'personen'), '[]', 'nothing to go by, nothing suggested');
select ok(jsonb_array_length(tests.vorschlag('wild', 'personen')) <= 12, 'a hostile mail costs no more');
select is(tests.vorschlag('firma', 'auftraege') -> 0 ->> 'anfrage_id', '70', 'a contractor''s open orders are suggested');
select is(tests.vorschlag('spam2', 'spam'), '0', 'no spam yet');
select lives_ok($$ select api.email_spam((select id from m where name = 'spam1')) $$, 'one mail is spam');
select is(tests.vorschlag('spam2', 'spam'), '1', 'the next one of the same sender says so');
select is(tests.vorschlag('firma', 'absender_person_id'), '47', 'whose address was confirmed is said');
select is(tests.vorschlag('zwei', 'absender_person_id'), '46', 'even when it is open which of the homes is meant');
select is(tests.vorschlag('name', 'absender_person_id'), 'null', 'a name alone proves nobody');
select tests.als('verwalter', 161);
select throws_like($$ select api.email_vorschlaege((select id from m where name = 'name')) $$, '%HD030%', 'not another Mandant');
select tests.als('hausmeister', 62);
select throws_ok('select api.email_vorschlaege(1)', '42501', null, 'no caretaker');
select * from finish();
rollback;
