-- A clerk files mail of the manual queue.
begin;
\ir support/welt.sql
\ir support/email.sql
select plan(38);
select intern.klassifikationsregeln_vorbelegen(1);
create temp table m (name text, id bigint);
grant select on m to public;
create temp table neu (a jsonb);
grant all on neu to public;
create function tests.mit_foto(betreff text) returns bytea language sql as $$
    select convert_to(format(E'Subject: %s\r\nContent-Type: multipart/mixed; boundary=g\r\n\r\n--g\r\n\r\nDie Heizung ist kalt.\r\n--g\r\nContent-Type: image/jpeg; name=heizung.jpg\r\nContent-Transfer-Encoding: base64\r\n\r\n/9j/4AAQSkZJRg==\r\n--g--\r\n', betreff), 'UTF8');
$$;
insert into m values
('neu', (tests.eingang(tests.mit_foto('neu'), tests.pruefung('privat@x.example'))).id),
('antwort', (tests.eingang(tests.mit_foto('AW: KANARIE-A70'), tests.pruefung('erika@mieter.example'))).id),
('fremder', (tests.eingang(tests.mail('Hallo', 'Noch etwas zu Erikas Schaden'), tests.pruefung('privat@x.example'))).id),
('beendet', (tests.eingang(tests.mail('Hallo', 'Zu spät'), tests.pruefung('privat@x.example'))).id);
insert into m values ('automatisch', (tests.eingang(tests.mit_foto('Wasser'), tests.pruefung('nora@mieter.example'))).id);

select is((select zuordnung from verwaltung.email_triage where id = m.id), 'mieter', 'a tenant''s mail with a photo files itself') from m where name = 'automatisch';
select is(
    (select array_agg(row(h.dateiname, d.medientyp, h.nachricht_id is null)::text) from verwaltung.anhaenge as h join verwaltung.dateien as d on d.id = h.datei_id
     where h.anfrage_id = (select anfrage_id from verwaltung.email_triage where id = m.id)),
    array['(heizung.jpg,image/jpeg,t)'], 'with the photo attached to the report'
) from m where name = 'automatisch';

select tests.als('verwalter', 61);
select throws_like($$ select api.email_zuordnen(1) $$, '%HD031%', 'nothing chosen');
select throws_like($$ select api.email_zuordnen(1, 70, 50, 40) $$, '%HD031%', 'both chosen');
select throws_like($$ select api.email_zuordnen(1, mietverhaeltnis_id => 50) $$, '%HD031%', 'no person chosen');
select throws_like($$ select api.email_zuordnen((select id from m where name = 'neu'), mietverhaeltnis_id => 50, person_id => 42) $$, '%HD030%', 'a person who is no tenant there');
select throws_like($$ select api.email_zuordnen((select id from m where name = 'neu'), mietverhaeltnis_id => 150, person_id => 140) $$, '%HD030%', 'a tenancy of another Mandant');
select throws_like($$ select api.email_zuordnen((select id from m where name = 'neu'), 170) $$, '%HD030%', 'an Anfrage of another Mandant');

insert into neu select api.email_zuordnen((select id from m where name = 'neu'), mietverhaeltnis_id => 51, person_id => 42) as a;
select is(a ->> 'status', 'offen', 'a new Anfrage for the tenancy chosen') from neu;
select results_eq(
    $$ select a.kategorie, a.schadensart, a.prioritaet, a.quelle, a.melder_person_id from verwaltung.anfragen as a, neu where a.id = (neu.a ->> 'id')::bigint $$,
    $$ values ('schaden', 'heizung', 'hoch', 'email', 42::bigint) $$, 'classified by the same rules'
);
select is((select row(status, anfrage_id)::text from verwaltung.email_triage where id = m.id), (select row('zugeordnet', a ->> 'id')::text from neu), 'the mail points to it') from m where name = 'neu';
select is((select count(*) from verwaltung.anhaenge where anfrage_id = (select (a ->> 'id')::bigint from neu)), 1::bigint, 'its photo hangs on it');
select throws_like($$ select api.email_zuordnen((select id from m where name = 'neu'), 70) $$, '%HD023%', 'filed once');

select is(api.email_zuordnen((select id from m where name = 'antwort'), 70) ->> 'id', '70', 'a follow-up becomes a message');
select results_eq(
    $$ select n.verfasser_person_id, n.inhalt, count(h.id) from verwaltung.anfrage_nachrichten as n left join verwaltung.anhaenge as h on h.nachricht_id = n.id
       where n.email_id = (select id from m where name = 'antwort') group by 1, 2 $$,
    $$ values (40::bigint, 'Die Heizung ist kalt.', 1::bigint) $$, 'by the suggested person, with the photo'
);
select is(api.email_zuordnen((select id from m where name = 'fremder'), 70, person_id => 41) ->> 'id', '70', 'the clerk may name the person');
select is((select verfasser_person_id from verwaltung.anfrage_nachrichten where email_id = (select id from m where name = 'fremder')), 41::bigint, 'who then is the author');
select is((select count(*) from verwaltung.dateien), 1::bigint, 'the same photo three times is one file');
select throws_ok($$ select intern.email_anhaenge_ablegen(null, null) $$, '42501', null, 'the parts are out of reach');

select tests.superuser();
select set_config('app.begruendung', 'x', true);
set session_replication_role = replica;
update verwaltung.anfragen set status = 'abgelehnt' where id = 70;
set session_replication_role = origin;
select tests.als('verwalter', 61);
truncate neu;
insert into neu select api.email_zuordnen((select id from m where name = 'beendet'), 70, person_id => 40) as a;
select is(
    (select row(a.folgt_auf_id, a.kategorie, a.schadensart, a.betreff, a.melder_person_id, a.status)::text
     from verwaltung.anfragen as a, neu where a.id = (neu.a ->> 'id')::bigint),
    '(70,schaden,wasser,"Zu 2026-0001: KANARIE-A70",40,offen)', 'an Anfrage that has ended is followed by a linked new one'
);
-- Who is not part of it writes to the staff only.
select tests.superuser();
insert into verwaltung.personen (mandant_id, id, nachname) values (1, 47, 'Sanitär Blitz');
insert into verwaltung.personen_email (mandant_id, person_id, adresse) values (1, 47, 'info@blitz.example');
insert into verwaltung.dienstleister (mandant_id, id, person_id, gewerk) values (1, 700, 47, 'Sanitär');
insert into m values ('firma', (tests.eingang(tests.mit_foto('Rechnung'), tests.pruefung('info@blitz.example'))).id),
('nachbar', (tests.eingang(tests.mail('AW: Lärm', 'Bei Erika ist es laut.'), tests.pruefung('nora@mieter.example'))).id);
select tests.als('verwalter', 61);
select lives_ok($$ select api.email_zuordnen((select id from m where name = 'firma'), 72) $$, 'a contractor''s mail is filed under the Anfrage');
select lives_ok($$ select api.email_zuordnen((select id from m where name = 'nachbar'), 71, person_id => 42) $$, 'a neighbour''s too');
select results_eq(
    $$ select n.verfasser_rolle, n.art, n.verfasser_person_id from api.anfrage_nachrichten as n join m on n.email_id = m.id where m.name in ('firma', 'nachbar') order by 1 $$,
    $$ values ('dienstleister', 'intern', 47::bigint), ('dritte', 'intern', 42::bigint) $$, 'as internal messages under their own names'
);
select ok((select bool_and(intern) from api.anhaenge where anfrage_id = 72), 'with internal attachments');
select tests.als('mieter', 66);
select is((select count(*) from api.anfrage_nachrichten where anfrage_id = 72) + (select count(*) from api.anhaenge where anfrage_id = 72), 0::bigint, 'the tenant sees neither');
select tests.als('mieter', 64);
select is((select count(*) from api.anfrage_nachrichten where anfrage_id = 71), 0::bigint, 'nor what the neighbour wrote');
select tests.als('hausmeister', 62);
select is((select count(*) from api.anfrage_nachrichten where anfrage_id = 72), 1::bigint, 'the caretaker sees the contractor''s');
-- Nobody's words are put into the mouth of whoever opened the Anfrage.
select tests.superuser();
insert into m values
('fremd', (tests.eingang(tests.mail('Nochmal', 'Ich bin ein Fremder.'), tests.pruefung('wer@x.example'))).id),
('gefaelscht', (tests.eingang(tests.mail('Nochmal', 'Ich bin nicht Nora.'), tests.pruefung('nora@mieter.example', 'none', 'kein_dmarc'))).id),
('lernen', (tests.eingang(tests.mail('Nochmal', 'Erikas neue Adresse'), tests.pruefung('erika.neu@x.example'))).id);
select tests.als('verwalter', 61);
select lives_ok($$ select api.email_zuordnen((select id from m where name = 'fremd'), 72) $$, 'a stranger''s mail is filed under an Anfrage');
select lives_ok($$ select api.email_zuordnen((select id from m where name = 'gefaelscht'), 72) $$, 'so is one whose sender nobody confirmed');
select results_eq(
    $$ select n.verfasser_rolle, n.art, n.verfasser_person_id, n.verfasser_name from api.anfrage_nachrichten as n join m on n.email_id = m.id where m.name in ('fremd', 'gefaelscht') $$,
    $$ values ('dritte', 'intern', null::bigint, 'Unbekannter Absender'), ('dritte', 'intern', null, 'Unbekannter Absender') $$,
    'both as internal notes of somebody unknown, not as the tenant''s own words'
);
select tests.als('mieter', 66);
select is((select count(*) from api.anfrage_nachrichten as n where n.anfrage_id = 72), 0::bigint, 'the tenant sees neither of them');
select tests.als('verwalter', 61);
select throws_like($$ select api.email_zuordnen((select id from m where name = 'lernen'), 70, lernen => true) $$, '%HD031%', 'no address is learnt for nobody');
select throws_like($$ select api.email_zuordnen((select id from m where name = 'lernen'), 70, person_id => 42, lernen => true) $$, '%HD053%', 'nor for a person who takes no part in the Anfrage');
select throws_like($$ select api.email_zuordnen((select id from m where name = 'lernen'), 70, person_id => 47, lernen => true) $$, '%HD053%', 'nor for a contractor');
select throws_like($$ select intern.email_von_hand_zuordnen((select id from m where name = 'lernen'), 70, null, null, null, true) $$, '%HD053%', 'nor behind the API');
select is((select status from api.email_triage where id = m.id), 'manuell', 'and the mail still waits') from m where name = 'lernen';
select lives_ok($$ select api.email_zuordnen((select id from m where name = 'lernen'), 70, person_id => 41, lernen => true) $$, 'it is for a tenant of the Anfrage whom the clerk names');
select is((select person_id from api.personen_email where adresse = 'erika.neu@x.example'), 41::bigint, 'and for no other');
select * from finish();
rollback;
