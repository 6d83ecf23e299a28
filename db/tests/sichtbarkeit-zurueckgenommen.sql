-- A filing that was undone disappears for tenants and caretakers, with its attachments; staff sees it.
begin;
\ir support/welt.sql
select plan(17);
insert into verwaltung.email_triage (mandant_id, id, weg, umschlag_an, umschlag_an_voll, sha256, groesse, status, verarbeitet_am, anfrage_id)
values (1, 900, 'roh', 'post@eins.example', 'post@eins.example', sha256('a'), 1, 'eingegangen', null, null);
insert into verwaltung.anfrage_nachrichten (mandant_id, id, anfrage_id, verfasser_person_id, verfasser_rolle, verfasser_name, inhalt, email_id)
values (1, 82, 70, 40, 'mieter', 'KANARIE-Erika', 'KANARIE-N82', 900);
insert into verwaltung.dateien (mandant_id, id, sha256, groesse, medientyp) values (1, 500, sha256('x'), 1, 'image/png'), (1, 501, sha256('y'), 1, 'image/png');
insert into verwaltung.anhaenge (mandant_id, id, anfrage_id, nachricht_id, datei_id, dateiname) values (1, 600, 70, 82, 500, 'a.png'), (1, 601, 72, null, 501, 'b.png');

select tests.als('mieter', 64);
select ok((select count(*) = 1 from api.anfrage_nachrichten where id = 82) and exists (select from api.dateien where id = 500), 'before, the tenant sees message and file');
select tests.als('mieter', 66);
select ok((select count(*) = 1 from api.anfragen where id = 72) and exists (select from api.dateien where id = 501), 'and Anfrage and file');

select tests.superuser();
select set_config('app.begruendung', 'x', true);
set session_replication_role = replica;
update verwaltung.anfrage_nachrichten set zurueckgenommen_am = now() where id = 82;
update verwaltung.anhaenge set zurueckgenommen_am = now() where id = 600;
update verwaltung.anfragen set status = 'zurueckgezogen', zurueckgenommen_am = now() where id = 72;
set session_replication_role = origin;

select tests.als('mieter', 64);
select is((select count(*) from api.anfrage_nachrichten where id = 82), 0::bigint, 'afterwards the tenant sees no message');
select is((select count(*) from api.anhaenge where id = 600), 0::bigint, 'nor its attachment');
select throws_like('select api.datei(500)', '%HD030%', 'nor downloads it');
select is((select letzte_nachricht from api.anfragen where id = 70), 'KANARIE-N80', 'nor its beginning');
select tests.als('mieter', 66);
select is((select count(*) from api.anfragen where id = 72), 0::bigint, 'nor the Anfrage');
select throws_like('select api.datei(501)', '%HD030%', 'nor downloads what hangs on it');
select is((select count(*) from api.statuswechsel where entitaet_id = 72), 0::bigint, 'nor its history');
select throws_like($$ select api.nachricht_senden(72, 'Hallo') $$, '%HD030%', 'nor writes to it');
select tests.als('hausmeister', 62);
select is((select count(*) from api.anfrage_nachrichten where id = 82), 0::bigint, 'the caretaker neither the message');
select is((select count(*) from api.anfragen where id = 72), 0::bigint, 'nor the Anfrage');
select throws_like('select api.datei(500)', '%HD030%', 'nor the file');
select is((select count(*) from api.personen where id = 42), 0::bigint, 'nor the person he knew from it only');

select tests.als('verwalter', 61);
select is((select count(zurueckgenommen_am) from api.anfrage_nachrichten where id = 82), 1::bigint, 'staff sees that it was undone');
select is((select letzte_nachricht from api.anfragen where id = 70), 'KANARIE-N80', 'but not as the latest message');
select tests.superuser();
select throws_ok($$ update verwaltung.anfrage_nachrichten set zurueckgenommen_am = null where id = 82 $$, 'HD024', null, 'undone is undone, for administrators too');
select * from finish();
rollback;
