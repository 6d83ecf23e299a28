-- What nobody sets: keys, numbers, times; what cannot be referenced: another Mandant; what is stored as it came: text.
begin;
\ir support/welt.sql
select plan(24);

insert into verwaltung.anfragen (mandant_id, id, jahr, lfd_nr, kategorie, zustaendigkeit, quelle, betreff, erstellt_am, letzte_aktivitaet_am)
values (1, 90, 2026, 90, 'administrativ', 'mietverwaltung', 'manuell', 'x', '2001-01-01', '2001-01-01');
select results_eq('select erstellt_am, letzte_aktivitaet_am from verwaltung.anfragen where id = 90', 'values (now(), now())', 'a supplied time is ignored, even the superuser''s');

set local session_replication_role = replica;
insert into verwaltung.email_triage (mandant_id, id, weg, umschlag_an, umschlag_an_voll, sha256, groesse, eingegangen_am)
values (1, 400, 'roh', 'post@eins.example', 'post@eins.example', sha256('m'), 1, now() - interval '2 hours');
set local session_replication_role = origin;
insert into verwaltung.anfragen (mandant_id, id, jahr, lfd_nr, kategorie, zustaendigkeit, quelle, betreff, email_id)
values (1, 91, 2026, 91, 'administrativ', 'mietverwaltung', 'email', 'x', 400);
select is((select erstellt_am from verwaltung.anfragen where id = 91), now() - interval '2 hours', 'a mail counts from its arrival, however late it was understood');

-- A caretaker takes an Anfrage on himself; he gives it to nobody else.
select tests.als('hausmeister', 62);
select throws_ok('update verwaltung.anfragen set zugewiesen_konto_id = 63 where id = 70', 'HD102', null, 'a caretaker gives nothing to a colleague');
select lives_ok('update verwaltung.anfragen set zugewiesen_konto_id = 62 where id = 70', 'but takes on himself');
select tests.superuser();

create role dba_anna login in role hausdraht_dba;
select tests.als_login('dba_anna');
set local role hausdraht_dba;
select throws_ok('update verwaltung.anfragen set id = 1 where id = 70', 'HD024', null, 'the key is fixed');
select throws_ok('update verwaltung.anfragen set mandant_id = 2 where id = 70', 'HD024', null, 'the Mandant too');
select throws_ok('update verwaltung.anfragen set lfd_nr = 99 where id = 70', 'HD024', null, 'the number too');
select throws_ok('update verwaltung.anfragen set jahr = 2020 where id = 70', 'HD024', null, 'the year too');
select throws_ok($$update verwaltung.anfragen set erstellt_am = '2001-01-01' where id = 70$$, 'HD024', null, 'the time of the notice too');
select throws_ok($$update verwaltung.anfrage_nachrichten set erstellt_am = '2001-01-01' where id = 80$$, 'HD024', null, 'and that of a message');
update verwaltung.anfragen set letzte_aktivitaet_am = '2001-01-01' where id = 70;
select is((select letzte_aktivitaet_am from verwaltung.anfragen where id = 70), now(), 'the last activity cannot be dated back');

select tests.als('verwalter', 61);
select throws_ok($$update verwaltung.anfragen set beschreibung = 'anders' where id = 70$$, '42501', null, 'no clerk rewrites the notice');
select throws_ok($$update verwaltung.anfragen set erstellt_am = now() where id = 70$$, '42501', null, 'or its time');
select throws_ok('delete from verwaltung.anfragen where id = 70', '42501', null, 'or deletes it');
select tests.als('mieter', 64);
select throws_ok($$update verwaltung.anfragen set massnahme = 'x' where id = 70$$, '42501', null, 'a tenant has no other column than the status');

select tests.superuser();
select throws_ok('update verwaltung.anfragen set objekt_id = 120, einheit_id = 130, mietverhaeltnis_id = 150 where id = 70', '23503', null, 'an Anfrage cannot point into another Mandant');
select throws_ok('update verwaltung.anfragen set hausmeister_bereich_id = 110 where id = 70', '23503', null, 'nor be assigned there');
select throws_ok('update verwaltung.anfragen set zugewiesen_konto_id = 161 where id = 70', '23503', null, 'nor to an account there');
select throws_ok('update verwaltung.anfragen set folgt_auf_id = 170 where id = 70', '23503', null, 'nor follow one there');
select throws_ok(
    $$insert into verwaltung.anhaenge (mandant_id, anfrage_id, nachricht_id, datei_id) values (1, 72, 80, 300)$$, '23503', null, 'an attachment belongs to a message of its Anfrage'
);
select throws_ok('update verwaltung.anfragen set melder_person_id = 42 where id = 70', '23503', null, 'only a tenant of the tenancy reports');
select throws_ok($$update verwaltung.anfragen set zustaendigkeit = 'hausmeister_bereich', hausmeister_bereich_id = 10 where id = 71$$, '23514', null, 'a Beschwerde never goes to a caretaker');

\set boese '''; drop table verwaltung.anfragen; -- <script>alert("x")</script> %s \\ {{7*7}} \u202e ü'
select tests.als('mieter', 64);
select api.schaden_melden('wasser', :'boese', :'boese', :'boese') as meldung \gset
select results_eq(
    format('select ort, beschreibung, betreff from api.anfragen where id = %s', :'meldung'::jsonb ->> 'id'),
    format('values (%1$L, %1$L, %1$L)', :'boese'), 'hostile text is stored as it came'
);
select api.nachricht_senden(70, :'boese');
select is((select letzte_nachricht from api.anfragen where id = 70), :'boese', 'in messages too');

select * from finish();
rollback;
