-- A link opens one order and nothing else: not another one, not another Mandant, not forged, expired, revoked or ended.
begin;
\ir support/welt.sql
select plan(73);
insert into verwaltung.personen (mandant_id, id, vorname, nachname, telefon) values (1, 47, '', 'KANARIE-Sanitär', '030 47'), (2, 147, '', 'KANARIE-Elektro', '');
insert into verwaltung.personen_email (mandant_id, id, person_id, adresse) values (1, 247, 47, 'firma@handwerk.example'), (2, 347, 147, 'firma2@handwerk.example');
insert into verwaltung.dienstleister (mandant_id, id, person_id, gewerk) values (1, 500, 47, 'Sanitär'), (2, 501, 147, 'Elektro');
insert into verwaltung.dateien (mandant_id, id, sha256, groesse, medientyp) values (1, 300, sha256('a'), 1, 'image/png'), (1, 301, sha256('b'), 1, 'image/png'), (1, 302, sha256('c'), 1, 'image/png');
insert into verwaltung.datei_fassungen (mandant_id, datei_id, fassung, zustand, medientyp, inhalt) values (1, 300, 'vorschau', 'bereit', 'image/png', '\x89504e470d0a1a0a'), (1, 301, 'vorschau', 'bereit', 'image/png', '\x89504e470d0a1a0b');
insert into verwaltung.anhaenge (mandant_id, id, anfrage_id, datei_id, dateiname) values (1, 400, 70, 300, 'zeigen.png'), (1, 401, 70, 301, 'nicht.png'), (1, 402, 72, 301, 'fremd.png'), (1, 403, 72, 302, 'nur-dort.png');

select tests.als('verwalter', 61);
select api.auftrag_erteilen(70, 500, 'Eckventil tauschen') ->> 'id' as auftrag, api.auftrag_erteilen(72, 500, 'KANARIE-ANDERER') ->> 'id' as anderer \gset
select throws_like(format($$select api.auftrag_senden(%s, '{302}')$$, :auftrag), '%HD031%', 'no file of another Anfrage is shown');
select throws_like(format($$select api.auftrag_senden(%s, '{300,302}')$$, :auftrag), '%HD031%', 'not beside one of this Anfrage either');
select throws_like(format($$select api.auftrag_senden(%s, tage => 0)$$, :auftrag), '%HD031%', 'a link has a day to live');
select is(api.auftrag_senden(:auftrag, '{300}') ->> 'status', 'wartet', 'the contractor is written to');
select is((select empfaenger from api.versand where ereignis = 'auftrag'), 'firma@handwerk.example', 'and nobody else');
select unalike(text, '%auftrag#1-%', 'the link is not in the stored letter') from api.versand where ereignis = 'auftrag';
select tests.als('hausmeister', 62);
select throws_ok(format('select api.auftrag_senden(%s)', :auftrag), '42501', null, 'a caretaker sends none');
select tests.als('verwalter', 161);
select throws_like(format('select api.auftrag_senden(%s)', :auftrag), '%HD030%', 'nor another Mandant');
select throws_like(format('select api.auftrag_link_widerrufen(%s)', :auftrag), '%HD030%', 'which revokes none');

select tests.superuser();
select v.id as brief from verwaltung.versand as v where v.ereignis = 'auftrag' \gset
select tests.als_login('bruecke');
select substring(h.text from 'auftrag#(\S+)') as token from intern.versand_holen(1, :brief) as h \gset
select tests.superuser();
select matches(:'token'::text, '^1-\d+-[a-z2-7]{16}$', 'but in the one that is sent');
select z.id as zugang from verwaltung.auftrag_zugaenge as z \gset

-- What it opens
select tests.als('anonym');
select api.auftrag_ansehen(:'token') as gesehen \gset
select is(:'gesehen'::jsonb ->> 'beschreibung', 'Eckventil tauschen', 'what');
select is(:'gesehen'::jsonb #>> '{wo,strasse}', 'Beispielstraße 12', 'where');
select is(:'gesehen'::jsonb #>> '{kontakt,telefon}', '030 40', 'whom to call');
select is(:'gesehen'::jsonb -> 'fotos', '[300]'::jsonb, 'the photo the clerk chose');
select unalike(:'gesehen'::text, '%KANARIE-Text-70%', 'not what the tenant wrote');
select unalike(:'gesehen'::text, '%KANARIE-ANDERER%', 'nor another order of the same firm');
select is(api.auftrag_foto(:'token', 300)::bytea, '\x89504e470d0a1a0a'::bytea, 'and the photo itself');
select throws_like(format($$select api.auftrag_foto(%L, 301)$$, :'token'), '%HD030%', 'not the one that was not chosen');
select throws_like(format($$select api.auftrag_foto(%L, 300, 'original')$$, :'token'), '%HD030%', 'nor the original, which says where it was taken');
select throws_ok('select from api.auftraege', '42501', null, 'no view');
select throws_ok('select from verwaltung.auftraege', '42501', null, 'no table');
select throws_ok('select from api.anfragen', '42501', null, 'no Anfrage');
select throws_ok(format('select api.auftrag_senden(%s)', :auftrag), '42501', null, 'nothing of what staff does');
select throws_ok('select intern.auftrag_link(1, 1)', '42501', null, 'and no link of its own making');
select tests.superuser();
select isnt((select gesehen_am from verwaltung.auftrag_zugaenge), null, 'the office sees that it was opened');
select is(
    (select row(nach, akteur, rolle)::text from verwaltung.statuswechsel where entitaet = 'auftraege' and entitaet_id = :auftrag and von = 'gesendet'),
    '(gesehen,"KANARIE-Sanitär (über den Link)",dienstleister)', 'and by whom, in the history'
);

-- A photo that is taken back in the Anfrage is no longer shown, though another Anfrage has it
update verwaltung.anhaenge set zurueckgenommen_am = now() where id = 400;
insert into verwaltung.anhaenge (mandant_id, anfrage_id, datei_id, dateiname) values (1, 72, 300, 'dort.png');
select tests.als('anonym');
select is(api.auftrag_ansehen(:'token') -> 'fotos', '[]'::jsonb, 'a photo that was taken back is not listed');
select throws_like(format($$select api.auftrag_foto(%L, 300)$$, :'token'), '%HD030%', 'nor served');
select tests.superuser();
update verwaltung.anhaenge set zurueckgenommen_am = null where id = 400;

-- Forged
select tests.als('anonym');
select is(api.auftrag_ansehen(regexp_replace(:'token', '.$', case right(:'token', 1) when 'a' then 'b' else 'a' end)) ->> 'code', 'HD130', 'another signature');
select is(api.auftrag_ansehen(regexp_replace(:'token', '^1-', '2-')) ->> 'code', 'HD130', 'another Mandant');
select is(api.auftrag_ansehen(regexp_replace(:'token', '-(\d+)-', '-' || (:zugang + 1) || '-')) ->> 'code', 'HD130', 'another order');
select is(api.auftrag_ansehen(x) ->> 'code', 'HD130', 'nonsense: ' || x) from unnest(array['', 'x', '1-1-1', repeat('9', 40)]) as x;
select is(api.auftrag_melden('1-2-aaaaaaaaaaaaaaaa', 'x') ->> 'code', 'HD130', 'nothing is reported with it');
select is(api.auftrag_antworten(null, true) ->> 'code', 'HD130', 'or without any');
select is(convert_from(api.auftrag_foto('1-2-aaaaaaaaaaaaaaaa', 300)::bytea, 'UTF8')::jsonb ->> 'code', 'HD130', 'no photo');
select is(api.auftrag_datei_hochladen('\x89504e470d0a1a0a0000000d49484452'::bytea) ->> 'code', 'HD130', 'and nothing is uploaded');
select is(current_setting('response.status'), '404', 'all are told that it is not there');

-- Answering
select throws_like(format($$select api.auftrag_antworten(%L, false, ' ')$$, :'token'), '%HD031%', 'whoever declines says why');
select lives_ok(format($$select api.auftrag_antworten(%L, true)$$, :'token'), 'accepted');
select lives_ok(format($$select api.auftrag_antworten(%L, true)$$, :'token'), 'twice is once');
select set_config('request.headers', json_build_object('x-auftrag-token', :'token', 'x-dateiname', 'nachher.png')::text, true);
select api.auftrag_datei_hochladen('\x89504e470d0a1a0a0000000d49484452'::bytea) ->> 'id' as foto \gset
select throws_like($$select api.auftrag_datei_hochladen(convert_to('<html>', 'UTF8'))$$, '%HD032%', 'only photos');
select lives_ok(format($$select api.auftrag_melden(%L, 'Ventil getauscht, dicht.', '00000000-0000-4000-8000-000000000001')$$, :'token'), 'done');
select is(api.auftrag_melden(:'token', 'Ventil getauscht, dicht.', '00000000-0000-4000-8000-000000000001') ->> 'status', 'gemeldet', 'sent twice');
select tests.superuser();
select is((select count(*) from verwaltung.anfrage_nachrichten where verfasser_rolle = 'dienstleister'), 1::bigint, 'is reported once');
insert into verwaltung.auftrag_meldungen (mandant_id, auftrag_id, kennung) select 1, :auftrag, gen_random_uuid() from generate_series(1, 19);
select tests.als('anonym');
select throws_like(format($$select api.auftrag_melden(%L, 'x')$$, :'token'), '%HD034%', 'not without end');
select tests.superuser();
delete from verwaltung.auftrag_meldungen where kennung <> '00000000-0000-4000-8000-000000000001';
select tests.als('anonym');
select tests.als('verwalter', 61);
select results_eq(
    $$select verfasser_rolle, art, split_part(inhalt, ':', 1) from api.anfrage_nachrichten where anfrage_id = 70 and (verfasser_rolle = 'dienstleister' or inhalt like 'Auftrag%') order by inhalt$$,
    $$values ('system', 'intern', 'Auftrag angenommen'), ('dienstleister', 'intern', 'Auftrag erledigt gemeldet')$$, 'both are lines of the Anfrage, for the office'
);
select is((select datei_id from api.anhaenge where anfrage_id = 70 and dateiname = 'nachher.png' and intern), :foto::bigint, 'with the photo');
select is(
    (select string_agg(v ->> 'nach', ' ' order by v ->> 'nach') from api.auftraege, jsonb_array_elements(verlauf) as v where id = :auftrag),
    'angenommen gemeldet gesehen gesendet offen', 'the office sees how it went, and closes it'
);
select tests.als('mieter', 64);
select is_empty($$select from api.anfrage_nachrichten where verfasser_rolle in ('system', 'dienstleister')$$, 'the tenant reads nothing of it');

-- The end of a link
select tests.als('verwalter', 61);
select set_config('request.headers', '', true);
select api.auftrag_senden(:auftrag, '{301}');
select tests.superuser();
select results_eq($$select datei_id from verwaltung.auftrag_dateien where art = 'freigegeben'$$, 'values (301::bigint)', 'what is shown is what was chosen last');
select is(
    (select e.benutzerkonto_id from audit.eintraege as e where e.tabelle = 'verwaltung.auftrag_dateien' and e.vorher ->> 'datei_id' = '300' and e.nachher is null),
    61::bigint, 'who took the other back is in the log'
);
select is((select count(*) from verwaltung.auftrag_dateien where art = 'bericht'), 1::bigint, 'what the firm sent stays');
select tests.als('verwalter', 61);
select throws_ok('delete from verwaltung.auftrag_dateien', '42501', null, 'nobody deletes by hand');
select is((select status from api.auftraege where id = :auftrag), 'gemeldet', 'what was reported is not asked again');
select tests.als('anonym');
select is(api.auftrag_ansehen(:'token') ->> 'code', 'HD130', 'a new link ends the old one');
select tests.superuser();
delete from verwaltung.versand; delete from verwaltung.auftrag_zugaenge where id <> :zugang;
update verwaltung.auftrag_zugaenge set widerrufen_am = null;
select tests.als('anonym');
select is(api.auftrag_ansehen(:'token') ->> 'status', 'gemeldet', 'control: it would be good');
select is(api.auftrag_foto(:'token', 301)::bytea, '\x89504e470d0a1a0b'::bytea, 'and show the new photo');
select tests.superuser();
update verwaltung.auftrag_zugaenge set gueltig_bis = now();
select tests.als('anonym');
select is(api.auftrag_melden(:'token', 'x') ->> 'code', 'HD130', 'expired');
select tests.superuser();
update verwaltung.auftrag_zugaenge set gueltig_bis = now() + interval '1 day';
select tests.als('verwalter', 61);
select api.auftrag_erledigen(:auftrag);
select tests.als('anonym');
select throws_like(format($$select api.auftrag_melden(%L, 'x')$$, :'token'), '%HD131%', 'an ended order takes nothing more');
select is(
    api.auftrag_ansehen(:'token') - 'nummer', '{"status": "erledigt", "verwaltung": {"name": "KANARIE-M1 Verwaltung", "telefon": ""}}',
    'and tells nothing of the tenant'
);
select throws_like(format($$select api.auftrag_foto(%L, 301)$$, :'token'), '%HD030%', 'nor shows a photo');
select tests.als('verwalter', 61);
select api.auftrag_link_widerrufen(:auftrag);
select tests.als('anonym');
select is(api.auftrag_ansehen(:'token') ->> 'code', 'HD130', 'revoked');

-- Declined with a reason, asked again, revoked
select tests.als('verwalter', 61);
select api.auftrag_senden(:anderer);
select is((select status from api.auftraege where id = :anderer), 'gesendet', 'sent');
select throws_ok(format($$update verwaltung.auftraege set status = 'angenommen' where id = %s$$, :anderer), 'HD020', null, 'no clerk accepts for the firm');
select tests.superuser();
select v.id as brief from verwaltung.versand as v join verwaltung.auftrag_zugaenge as z on z.id = v.auftrag_zugang_id where z.auftrag_id = :anderer \gset
select tests.als_login('bruecke');
select substring(h.text from 'auftrag#(\S+)') as zweiter from intern.versand_holen(1, :brief) as h \gset
select tests.als('anonym');
select api.auftrag_antworten(:'zweiter', false, 'Kein Monteur frei');
select throws_like(format($$select api.auftrag_melden(%L, 'x')$$, :'zweiter'), '%HD131%', 'what was declined is not reported');
select tests.als('verwalter', 61);
select is(
    (select v ->> 'begruendung' from api.auftraege, jsonb_array_elements(verlauf) as v where id = :anderer and v ->> 'nach' = 'abgelehnt'),
    'Kein Monteur frei', 'the reason is in the history'
);
select api.auftrag_link_widerrufen(:anderer);
select is((select status from api.auftraege where id = :anderer), 'abgelehnt', 'what was declined stays so');
select api.auftrag_senden(:anderer);
select api.auftrag_link_widerrufen(:anderer);
select is((select status from api.auftraege where id = :anderer), 'widerrufen', 'what was only sent is revoked');

-- Guessing is stopped, whatever the link is tried for
select tests.als('anonym');
set local request.headers = '{"x-real-ip": "192.0.2.7", "x-forwarded-for": "192.0.2.7", "x-auftrag-token": "1-1-aaaaaaaaaaaaaaaa"}';
select count(api.auftrag_ansehen('1-1-aaaaaaaaaaaaaaaa')), count(api.auftrag_melden('1-1-aaaaaaaaaaaaaaaa', 'x')), count(api.auftrag_foto('1-1-aaaaaaaaaaaaaaaa', 1)::bytea),
    count(api.auftrag_antworten('1-1-aaaaaaaaaaaaaaaa', true)), count(api.auftrag_datei_hochladen('x'))
from generate_series(1, 4);
select is(api.auftrag_melden('1-1-aaaaaaaaaaaaaaaa', 'x') ->> 'code', 'HD002', 'guessing is stopped');
select is(current_setting('response.status'), '429', 'with the wait');

select * from finish();
rollback;
