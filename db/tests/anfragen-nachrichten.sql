-- Conversation: author and time by the database, notes stay inside, an end is an end.
begin;
\ir support/welt.sql
select plan(32);

insert into verwaltung.dateien (mandant_id, id, sha256, groesse, medientyp) values (1, 300, sha256('a'), 1, 'image/png');
insert into verwaltung.datei_ablagen (mandant_id, datei_id, benutzerkonto_id, dateiname) values (1, 300, 64, 'foto.png'), (1, 300, 62, 'foto.png');
set local session_replication_role = replica;
update verwaltung.anfragen set erstellt_am = now() - interval '9 days', letzte_aktivitaet_am = now() - interval '9 days' where mandant_id = 1;
set local session_replication_role = origin;

select tests.als('hausmeister', 62);
select api.interne_notiz(70, 'Schlüssel liegt beim Nachbarn', '{300}');
select is((select letzte_aktivitaet_am from api.anfragen where id = 70), now() - interval '9 days', 'an internal note leaves no trace in the activity');
select tests.als('mieter', 64);
select is_empty($$select from api.anfrage_nachrichten where inhalt like 'Schlüssel%'$$, 'and the tenant does not see it');
select is_empty('select from api.anhaenge', 'nor its file');
select throws_ok($$select api.interne_notiz(70, 'x')$$, '42501', null, 'nor may write one');
select throws_ok(
    $$insert into verwaltung.anfrage_nachrichten (mandant_id, anfrage_id, inhalt, art) values (1, 70, 'x', 'intern')$$, '42501', null, 'not even by a direct statement'
);
select throws_ok(
    $$insert into verwaltung.anfrage_nachrichten (mandant_id, anfrage_id, inhalt, verfasser_name) values (1, 70, 'x', 'Leitung')$$, '42501', null, 'nor under another name'
);
select throws_ok(
    $$insert into verwaltung.anfrage_nachrichten (mandant_id, anfrage_id, inhalt, erstellt_am) values (1, 70, 'x', '2001-01-01')$$, '42501', null, 'nor at another time'
);

select api.nachricht_senden(70, 'Wann kommen Sie?', '{300}', '00000000-0000-0000-0000-00000000000a') as antwort \gset
select is(:'antwort'::jsonb ->> 'folgeanfrage', 'false', 'a message stays in the running Anfrage');
select results_eq(
    format('select verfasser_konto_id, verfasser_person_id, verfasser_rolle, verfasser_name, art, erstellt_am from api.anfrage_nachrichten where id = %s', :'antwort'::jsonb ->> 'id'),
    $$values (64::bigint, 40::bigint, 'mieter', 'Erika', 'nachricht', now())$$, 'author and time come from the database'
);
select is((select letzte_aktivitaet_am from api.anfragen where id = 70), now(), 'and the activity moves');
select is((select count(*) from api.anhaenge), 1::bigint, 'with the file');
select is(
    api.nachricht_senden(70, 'Wann kommen Sie?', '{300}', '00000000-0000-0000-0000-00000000000a') ->> 'id', :'antwort'::jsonb ->> 'id', 'sent again, nothing is doubled'
);
select is((select count(*) from api.anfrage_nachrichten where inhalt = 'Wann kommen Sie?'), 1::bigint, 'there is one message');
select throws_like($$select api.nachricht_senden(70, E'\n\t ')$$, '%HD031%Nachricht%', 'an empty message is refused');
select throws_like($$select api.nachricht_senden(72, 'x')$$, '%HD030%', 'a neighbour''s Anfrage is not found');
select throws_like($$select api.nachricht_senden(170, 'x')$$, '%HD030%', 'another Mandant''s neither');
select throws_ok(
    $$insert into verwaltung.anfrage_nachrichten (mandant_id, anfrage_id, inhalt) values (1, 72, 'x')$$, '42501', null, 'a direct statement ends at the policy'
);

select tests.als('mieter', 65);
select lives_ok($$select api.nachricht_senden(70, 'Ich bin auch da')$$, 'the co-tenant writes in the shared Schaden');
select throws_like($$select api.nachricht_senden(71, 'x')$$, '%HD030%', 'not in the Beschwerde');
select tests.als('mieter', 67);
select throws_like($$select api.nachricht_senden(74, 'x')$$, '%HD025%', 'who moved out reads only');
select throws_ok(
    $$insert into verwaltung.anfrage_nachrichten (mandant_id, anfrage_id, inhalt) values (1, 74, 'x')$$, '42501', null, 'also by a direct statement'
);
select throws_like('select api.anfrage_zurueckziehen(74)', '%HD030%', 'and withdraws nothing');
select tests.als('hausmeister', 63);
select throws_like($$select api.nachricht_senden(70, 'x')$$, '%HD030%', 'hausmeister of another Bereich finds nothing');
select throws_like($$select api.interne_notiz(70, 'x')$$, '%HD030%', 'nor for a note');

select tests.als('verwalter', 61);
select api.anfrage_akzeptieren(70);
select api.anfrage_abschliessen(70, 'Ventil', 'Hausmeister');
select throws_like($$select api.nachricht_senden(70, 'x')$$, '%HD023%', 'staff is told that it has ended');
select throws_ok(
    $$insert into verwaltung.anfrage_nachrichten (mandant_id, anfrage_id, inhalt) values (1, 70, 'x')$$, 'HD023', null, 'the table itself insists'
);
select lives_ok($$select api.interne_notiz(70, 'Rechnung liegt vor')$$, 'a note is still possible');

select tests.als('mieter', 64);
select api.nachricht_senden(70, 'Es tropft schon wieder', '{300}', '00000000-0000-0000-0000-00000000000b') as folge \gset
select is(:'folge'::jsonb ->> 'folgeanfrage', 'true', 'a tenant''s word after the end opens a linked new Anfrage');
select results_eq(
    format('select folgt_auf_id, kategorie, schadensart, beschreibung, status, melder_person_id from api.anfragen where id = %s', :'folge'::jsonb ->> 'anfrage_id'),
    $$values (70::bigint, 'schaden', 'wasser', 'Es tropft schon wieder', 'offen', 40::bigint)$$, 'of the same kind'
);
select is(
    api.nachricht_senden(70, 'Es tropft schon wieder', '{300}', '00000000-0000-0000-0000-00000000000b') ->> 'anfrage_id', :'folge'::jsonb ->> 'anfrage_id', 'once, however often it is sent'
);
select is((select status from api.anfragen where id = 70), 'abgeschlossen', 'and the ended one stays ended');
select is(
    api.nachricht_senden(70, 'egal', kennung => '00000000-0000-0000-0000-00000000000a') ->> 'id', :'antwort'::jsonb ->> 'id',
    'a message sent before the end and repeated after it is recognised'
);

select * from finish();
rollback;
