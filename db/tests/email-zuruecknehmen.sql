-- Undo: for ten minutes, by a counter-entry, unless somebody has built on it.
begin;
\ir support/welt.sql
\ir support/email.sql
select plan(46);
select intern.klassifikationsregeln_vorbelegen(1);
create temp table m (name text, id bigint);
create temp table r (name text primary key, a jsonb);
grant all on m, r to public;
create function tests.mit_foto(betreff text) returns bytea language sql as $$
    select convert_to(format(E'Subject: %s\r\nContent-Type: multipart/mixed; boundary=g\r\n\r\n--g\r\n\r\nDie Heizung ist kalt.\r\n--g\r\nContent-Type: image/jpeg; name=heizung.jpg\r\nContent-Transfer-Encoding: base64\r\n\r\n/9j/4AAQSkZJRg==\r\n--g--\r\n', betreff), 'UTF8');
$$;
create function tests.mail_id(name text) returns bigint language sql stable as $$ select id from m where m.name = $1 $$;
create function tests.stand(name text) returns text language sql stable as $$
    select row(e.status, e.anfrage_id, e.grund)::text from verwaltung.email_triage as e join m on e.id = m.id where m.name = $1
$$;
grant execute on all functions in schema tests to public;
insert into m
select n, (tests.eingang(tests.mit_foto(n), tests.pruefung(case when n like 'spoof%' then 'erika@mieter.example' else 'privat@x.example' end, case when n like 'spoof%' then 'fail' else 'pass' end, 'dmarc_fail'))).id
from unnest(array['neu', 'nachricht', 'verworfen', 'spam', 'lernen', 'angenommen', 'beantwortet', 'spaet', 'nochmal', 'lernen2', 'lernen3']) as n;
insert into m values ('auto', (tests.eingang(tests.mail('Auto', 'x', E'Auto-Submitted: auto-replied\r\n'), tests.pruefung('erika@mieter.example'), intern.antwort_adresse(1, 70))).id);

-- A new Anfrage.
select tests.als('verwalter', 61);
insert into r select 'neu', api.email_zuordnen(tests.mail_id('neu'), mietverhaeltnis_id => 51, person_id => 42);
select ok((a ->> 'ruecknehmbar_bis')::timestamptz = now() + interval '10 minutes', 'ten minutes') from r where name = 'neu';
select is((select row(art, benutzerkonto_id, anfrage_id, person_id)::text from api.email_entscheidungen where id = (a ->> 'entscheidung_id')::bigint), format('(neue_anfrage,61,%s,42)', a ->> 'id'), 'the decision is recorded') from r where name = 'neu';
select tests.als('mieter', 66);
select is((select count(*) from api.anfragen where id = (a ->> 'id')::bigint), 1::bigint, 'the tenant sees the Anfrage') from r where name = 'neu';
select tests.als('verwalter', 61);
select is(api.email_zuruecknehmen((a ->> 'entscheidung_id')::bigint), jsonb_build_object('email_id', tests.mail_id('neu'), 'status', 'manuell'), 'undone') from r where name = 'neu';
select is((select row(status, zurueckgenommen_am is not null)::text from api.anfragen where id = (a ->> 'id')::bigint), '(zurueckgezogen,t)', 'staff sees it withdrawn') from r where name = 'neu';
select is((select s.begruendung from api.statuswechsel as s where s.entitaet_id = (a ->> 'id')::bigint and s.nach = 'zurueckgezogen'), 'Zuordnung der E-Mail zurückgenommen', 'with the reason') from r where name = 'neu';
select is(tests.stand('neu'), '(manuell,,unbekannt)', 'the mail waits again, for its old reason');
select is((select row(d.art, d.nimmt_zurueck_id)::text from api.email_entscheidungen as d where d.email_id = tests.mail_id('neu') and d.art = 'zurueckgenommen'), format('(zurueckgenommen,%s)', a ->> 'entscheidung_id'), 'a counter-entry says so') from r where name = 'neu';
select tests.als('mieter', 66);
select is((select count(*) from api.anfragen where id = (a ->> 'id')::bigint), 0::bigint, 'the tenant sees it no more') from r where name = 'neu';
select is((select count(*) from api.dateien), 0::bigint, 'nor its photo');
select tests.superuser();
select is((select count(*) from verwaltung.anfrage_nachrichten where email_id = tests.mail_id('neu')), 1::bigint, 'nothing is deleted');
select tests.als('leitung', 60);
select throws_like(format('select api.email_zuruecknehmen(%s)', a ->> 'entscheidung_id'), '%HD051%', 'undone once') from r where name = 'neu';
select lives_ok($$ insert into r select 'neu2', api.email_zuordnen(tests.mail_id('neu'), mietverhaeltnis_id => 50, person_id => 40) $$, 'the mail can be filed again');
select throws_like(format('select api.email_zuruecknehmen(%s)', a ->> 'entscheidung_id'), '%HD051%', 'which does not bring the first decision back') from r where name = 'neu';
select is(api.email_zuruecknehmen((a ->> 'entscheidung_id')::bigint) ->> 'status', 'manuell', 'and undone by somebody else') from r where name = 'neu2';

-- A message.
select tests.als('verwalter', 61);
insert into r select 'nachricht', api.email_zuordnen(tests.mail_id('nachricht'), 70, person_id => 40);
select tests.als('mieter', 64);
select is((select count(*) from api.anfrage_nachrichten where anfrage_id = 70), 2::bigint, 'the tenant sees the message');
select tests.als('verwalter', 61);
select is(api.email_zuruecknehmen((a ->> 'entscheidung_id')::bigint) ->> 'status', 'manuell', 'a message is undone') from r where name = 'nachricht';
select is((select row(status, zurueckgenommen_am)::text from api.anfragen where id = 70), '(offen,)', 'its Anfrage stays');
select tests.als('mieter', 64);
select is((select count(*) from api.anfrage_nachrichten where anfrage_id = 70), 1::bigint, 'the message is gone for the tenant');
select is((select count(*) from api.anhaenge where anfrage_id = 70), 0::bigint, 'so is the photo');

-- Discarded.
select tests.als('verwalter', 61);
insert into r select 'verworfen', api.email_verwerfen(tests.mail_id('verworfen'), 'Werbung');
select throws_like($$ select api.email_spam(tests.mail_id('verworfen')) $$, '%HD023%', 'one decision at a time');
select is(api.email_zuruecknehmen((a ->> 'entscheidung_id')::bigint) ->> 'status', 'manuell', 'discarding is undone') from r where name = 'verworfen';
insert into r select 'spam', api.email_spam(tests.mail_id('spam'));
select is((select art from api.email_entscheidungen where id = (a ->> 'entscheidung_id')::bigint), 'spam', 'spam is a discard that says so') from r where name = 'spam';
select is(api.email_zuruecknehmen((a ->> 'entscheidung_id')::bigint) ->> 'status', 'manuell', 'undone too') from r where name = 'spam';

-- Learning.
select throws_like($$ select api.email_zuordnen(tests.mail_id('lernen'), 70, lernen => true) $$, '%HD031%', 'learning needs a person');
insert into r select 'lernen', api.email_zuordnen(tests.mail_id('lernen'), 70, person_id => 40, lernen => true);
select is((select person_id from api.personen_email where adresse = 'privat@x.example'), 40::bigint, 'the address is learnt');
select is((a ->> 'weitere')::integer, 10, 'and how many mails of the same sender wait') from r where name = 'lernen';
select throws_like($$ select api.email_zuordnen(tests.mail_id('lernen2'), 71, person_id => 41, lernen => true) $$, '%HD053%', 'a known address is not learnt for a second person');
select is(tests.stand('lernen2'), '(manuell,,unbekannt)', 'and nothing happened');
select is(api.email_zuruecknehmen((a ->> 'entscheidung_id')::bigint) ->> 'status', 'manuell', 'undone') from r where name = 'lernen';
select is((select count(*) from api.personen_email where adresse = 'privat@x.example'), 0::bigint, 'the address is forgotten');
select is((select count(*) from api.email_entscheidungen where email_id = tests.mail_id('lernen') and art = 'zurueckgenommen'), 2::bigint, 'each act has its counter-entry');
insert into r select 'lernen3', api.email_zuordnen(tests.mail_id('lernen3'), eigentuemer_id => 58, lernen => true);
select is((select row(a.zustaendigkeit, a.eigentuemer_id)::text from api.anfragen as a, r where r.name = 'lernen3' and a.id = (r.a ->> 'id')::bigint), '(weg_verwaltung,58)', 'filed for an owner');
select is((select person_id from api.personen_email where adresse = 'privat@x.example'), 45::bigint, 'whose address is learnt');
select is(api.email_zuruecknehmen((select id from api.email_entscheidungen where art = 'gelernt' and email_id = tests.mail_id('lernen3'))) ->> 'status', 'zugeordnet', 'the learning alone is undone');

-- Too late.
insert into r select n, api.email_zuordnen(tests.mail_id(n), mietverhaeltnis_id => 51, person_id => 42) from unnest(array['angenommen', 'beantwortet', 'spaet']) as n;
select tests.als('hausmeister', 62);
select lives_ok(format('select api.anfrage_akzeptieren(%s)', a ->> 'id'), 'a caretaker accepts') from r where name = 'angenommen';
select tests.als('verwalter', 61);
select throws_like(format('select api.email_zuruecknehmen(%s)', a ->> 'entscheidung_id'), '%HD052%', 'then it is too late') from r where name = 'angenommen';
select tests.superuser();
set session_replication_role = replica;
insert into verwaltung.anfrage_nachrichten (mandant_id, anfrage_id, verfasser_konto_id, verfasser_rolle, verfasser_name, inhalt, erstellt_am)
select 1, (a ->> 'id')::bigint, 66, 'mieter', 'Nora', 'Danke', now() + interval '1 second' from r where name = 'beantwortet';
update verwaltung.email_entscheidungen set ruecknehmbar_bis = now() - interval '1 second' where id = (select (a ->> 'entscheidung_id')::bigint from r where name = 'spaet');
set session_replication_role = origin;
select tests.als('verwalter', 61);
select throws_like(format('select api.email_zuruecknehmen(%s)', a ->> 'entscheidung_id'), '%HD052%', 'the same once the tenant has answered') from r where name = 'beantwortet';
select throws_like(format('select api.email_zuruecknehmen(%s)', a ->> 'entscheidung_id'), '%HD050%', 'and after ten minutes') from r where name = 'spaet';

-- Bringing forward.
select is(api.email_hervorholen(tests.mail_id('auto')) ->> 'status', 'manuell', 'a logged mail is brought forward');
select is((select vorschlag_anfrage_id from api.email_triage where id = tests.mail_id('auto')), 70::bigint, 'with its Anfrage suggested');
select throws_like($$ select api.email_hervorholen(tests.mail_id('auto')) $$, '%HD023%', 'once');

-- Who may.
select tests.als('verwalter', 161);
select throws_like(format('select api.email_zuruecknehmen(%s)', a ->> 'entscheidung_id'), '%HD030%', 'not another Mandant') from r where name = 'angenommen';
select is((select count(*) from api.email_entscheidungen), 0::bigint, 'who sees none of it either');
select tests.als('hausmeister', 62);
select throws_ok('select api.email_zuruecknehmen(1)', '42501', null, 'no caretaker');
select tests.als('mieter', 64);
select throws_ok('select 1 from api.email_entscheidungen', '42501', null, 'no tenant');
select * from finish();
rollback;
