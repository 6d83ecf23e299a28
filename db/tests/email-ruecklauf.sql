-- Automatic mail is kept and never answered; bounces of our own mail mark the address, forged ones do nothing.
begin;
\ir support/welt.sql
\ir support/email.sql
select plan(96);

create function tests.zerlegt(roh text, von text default 'wer@fremd.example') returns jsonb language sql as $$
    select intern.email_zerlegen(convert_to(replace(roh, E'\n', E'\r\n'), 'UTF8'), von);
$$;
-- Signs
select is(tests.zerlegt(k || E'\n\nx') ->> 'automatisch', a, 'automatic: ' || k)
from (values
    ('X-Hausdraht-Automatisch: ja', 'hausdraht'), ('Auto-Submitted: auto-notified', 'auto-submitted'), ('Auto-Submitted: no', null),
    ('X-Auto-Response-Suppress: All', null), ('X-Auto-Response-Suppress: DR, OOF, AutoReply', null), ('X-MS-Exchange-Inbox-Rules-Loop: a@b.example', null),
    ('X-RT-Loop-Prevention: x', 'ticketsystem'), ('X-OTRS-Loop: yes', 'ticketsystem'), ('X-GitHub-Reason: mention', 'ticketsystem'), ('X-JIRA-FingerPrint: x', 'ticketsystem'),
    ('X-Autoresponse: vacation', 'x-autoreply'), ('Precedence: auto_reply', 'precedence'), ('List-Id: <x.example>', 'list'),
    ('Subject: Abwesenheitsnotiz: Wasserschaden', 'betreff'), ('Subject: Automatische Antwort: AW: Heizung', 'betreff'), ('Subject: Automatische Rückantwort', 'betreff'),
    ('Subject: Ich bin derzeit nicht erreichbar', 'betreff'), ('Subject: =?utf-8?q?Au=C3=9Fer_Haus?=', 'betreff'), ('Subject: Gelesen: Ihre Anfrage', 'betreff'),
    ('Subject: Unzustellbar: Ihre Anfrage', 'betreff'), ('Subject: Mail delivery failed: returning message to sender', 'betreff'), ('Subject: failure notice', 'betreff'),
    ('Subject: AW: Abwesenheitsnotiz', null), ('Subject: Urlaub vom 3. bis 5. Mai', null), ('Subject: Ablesung: bin abwesend', null), ('Subject: Automatische Türöffner kaputt', null), ('Subject: Ich bin umgezogen', null)
) as v (k, a);

-- Reports
insert into verwaltung.versand (mandant_id, id, ereignis, anfrage_id, person_id, empfaenger, betreff, text, message_id, status, gesendet_am)
select 1, id, 'statuswechsel', 70, 40, 'erika@mieter.example', 'Betreff', 'Text', format('<%s.%s@eins.example>', repeat('0', 32), id), 'gesendet', now()
from generate_series(901, 909) as id;
create function tests.dsn(id bigint, felder text default E'Final-Recipient: rfc822; erika@mieter.example\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 User unknown') returns bytea language sql as $$
    select convert_to(replace(
        format(E'From: MAILER-DAEMON@mx.mieter.example\nTo: x\nSubject: Undelivered Mail\nMessage-ID: <%s@mx>\nContent-Type: multipart/report; report-type=delivery-status; boundary=g\n\n--g\n\nleider\n--g\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx\n\n%s\n\n--g\nContent-Type: message/rfc822\n\nSubject: Betreff\nMessage-ID: <%s.%s@eins.example>\n\nText\n--g--\n',
        gen_random_uuid(), felder, repeat('0', 32), id), E'\n', E'\r\n'), 'UTF8');
$$;
create function tests.marke() returns text language sql return (
    select unzustellbar_grund from verwaltung.personen_email where adresse = 'erika@mieter.example'
);
create function tests.zeilen() returns bigint language sql return (
    select count(*) from verwaltung.anfrage_nachrichten where verfasser_rolle = 'system'
);
select is(
    intern.email_zerlegen(tests.dsn(901), '') -> 'bericht',
    '{"art": "unzustellbar", "empfaenger": "erika@mieter.example", "status": "5.1.1", "aktion": "failed", "diagnose": "smtp; 550 5.1.1 User unknown", "message_id": "<00000000000000000000000000000000.901@eins.example>"}'::jsonb,
    'an RFC 3464 report'
);
select is(tests.zerlegt(E'Subject: AW: x\n\n550 5.1.1 steht da', 'v@x.example') -> 'bericht', null, 'what a person writes is no report');
select results_eq(
    format($q$select b ->> 'art', b ->> 'empfaenger', b ->> 'status' from (select tests.zerlegt(%L, '') -> 'bericht' as b) as x$q$, roh),
    format('values (%L, %L, %L)', art, an, status), name
) from (values
    ('Exim, as GMX has it', E'Subject: Mail delivery failed: returning message to sender\nX-Failed-Recipients: erika@gmx.example\n\nA message that you sent could not be delivered to one or more of its recipients.\n  erika@gmx.example\n    550 5.1.1 Requested action not taken: mailbox unavailable', 'unzustellbar', 'erika@gmx.example', '5.1.1'),
    ('T-Online', E'Subject: Unzustellbare E-Mail\n\nDie folgende Nachricht konnte nicht zugestellt werden an:\n<erika@t-offline.example>\n\nGrund: 550-5.1.1 unknown user', 'unzustellbar', 'erika@t-offline.example', '5.1.1'),
    ('qmail', E'Subject: failure notice\n\nHi. This is the qmail-send program.\n<erika@web.example>:\nSorry, no mailbox here by that name. (#5.1.1)', 'unzustellbar', 'erika@web.example', '5.1.1'),
    ('Exchange in German', E'Subject: Unzustellbar: Ihre Anfrage\nContent-Type: multipart/report; report-type=delivery-status; boundary=g\n\n--g\n\nFehler bei der Nachrichtenzustellung an folgende Empfänger\n--g\nContent-Type: message/delivery-status\n\nReporting-MTA: dns;ex.example\n\nFinal-Recipient: rfc822;erika@firma.example\nAction: failed\nStatus: 5.1.10\nDiagnostic-Code: smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound\n\n--g--', 'unzustellbar', 'erika@firma.example', '5.1.10'),
    ('only a delay', E'Subject: Delivery delayed\nContent-Type: multipart/report; boundary=g\n\n--g\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx\n\nFinal-Recipient: rfc822; e@x.example\nAction: delayed\nStatus: 4.4.1\n\n--g--', 'verzoegert', 'e@x.example', '4.4.1'),
    ('a delay in words', E'Subject: Zustellung der E-Mail verzögert\n\nIhre Nachricht an <e@x.example> wurde noch nicht zugestellt (4.4.1). Es wird weiter versucht.', 'verzoegert', 'e@x.example', '4.4.1')
) as v (name, roh, art, an, status);
select is(tests.zerlegt(E'Subject: Gelesen: x\nContent-Type: multipart/report; report-type=disposition-notification; boundary=g\n\n--g\n\nIhre Nachricht wurde gelesen\n--g\nContent-Type: message/disposition-notification\n\nFinal-Recipient: rfc822; e@x.example\nDisposition: manual-action/MDN-sent-manually; displayed\n\n--g--') #>> '{bericht,art}', 'gelesen', 'a read receipt');

-- An absence note has a null sender, numbers, and our Message-ID in its header: no bounce for all that.
select results_eq(
    format($q$select z ->> 'automatisch', z ->> 'bericht' from (select tests.zerlegt(%L, '') as z) as x$q$, 'In-Reply-To: <00000000000000000000000000000000.908@eins.example>' || E'\n' || roh),
    $$values ('null-absender', null)$$, 'no bounce: ' || roh
) from (values
    (E'Subject: AW: Betreff\n\nIch bin bis 5.12.26 nicht im Haus.'), (E'Subject: AW: Betreff\n\nRufen Sie 0511 543 21 an.'),
    (E'Subject: AW: Betreff\n\n500 Euro habe ich schon bezahlt (4.1.26).'), (E'Subject: AW: Betreff\n\n550 5.1.1 stand in der Antwort.')
) as v (roh);
select is(tests.zerlegt(roh, '') ->> 'bericht', null, 'a number is no code: ' || roh)
from (values
    (E'Subject: Zustellung der Abrechnung fehlgeschlagen\n\nBis 5.12.26 bitte 500 Euro an a@b.example'), (E'Subject: Unzustellbare Pakete\n\n550 Pakete, Tel. 0511 543 21')
) as v (roh);
select is(tests.zerlegt(E'From: Mailer-Daemon@mx.example\nSubject: Mail failure\n\nTo a@b.example:\n  host mx said: 550 unknown user', '') #>> '{bericht,status}', '5.0.0', 'a mail server''s plain code is one');
select is(tests.zerlegt(E'From: Mailer-Daemon@mx.example\nIn-Reply-To: <00000000000000000000000000000000.908@eins.example>\nSubject: Mail failure\n\nTo a@b.example:\n  550 5.1.1 unknown\n\n> Message-ID: <00000000000000000000000000000000.907@eins.example>', '') #>> '{bericht,message_id}', '<00000000000000000000000000000000.907@eins.example>', 'the mail that came back is quoted in the body');
select is(intern.email_zerlegen(tests.dsn(901, E'Final-Recipient: rfc822; erika@mieter.example\nAction: failed\nStatus: 5.0.0\nDiagnostic-Code: smtp; 550 5.1.1 User unknown'), '') #>> '{bericht,status}', '5.1.1', 'the server''s own code says more than 5.0.0');

-- Which codes speak against an address
select is(intern.adresse_falsch(code), falsch, coalesce(code, 'null') || case when falsch then ' condemns' else ' does not condemn' end || ' an address')
from (values
    ('5.1.1', true), ('5.1.10', true), ('5.1.0', true), ('5.2.1', true), ('5.2.2', false), ('5.1.7', false), ('5.1.8', false), ('5.3.0', false),
    ('5.4.1', false), ('5.7.1', false), ('5.0.0', false), ('4.1.1', false), ('', false), (null, false)
) as v (code, falsch);

-- What they do
select is((tests.eingang(tests.dsn(999), tests.pruefung(null, 'none'), umschlag_von => '')).status, 'protokolliert', 'a forged bounce is kept');
select is(tests.marke(), null, 'and does nothing');
select is((tests.eingang(tests.dsn(999), tests.pruefung(null, 'none'), 'ruecklauf+901-aaaaaaaaaaaaaaaa@eins.example', '')).anfrage_id, null, 'nor with a guessed address');
select is(tests.marke(), null, 'still nothing');
select is((tests.eingang(tests.dsn(901, E'Final-Recipient: rfc822; erika@mieter.example\nAction: delayed\nStatus: 4.4.1'), tests.pruefung(null, 'none'), umschlag_von => '')).anfrage_id, 70::bigint, 'a delay is linked to the Anfrage');
select is(tests.marke(), null, 'delayed is not failed');
select is((tests.eingang(tests.dsn(901, E'Final-Recipient: rfc822; erika@mieter.example\nAction: failed\nStatus: 4.2.2'), tests.pruefung(null, 'none'), umschlag_von => '')).status, 'protokolliert', 'a full mailbox');
select is(tests.zeilen(), 1::bigint, 'is told to the clerk');
select is(tests.marke(), null, 'and marks nothing');
select is((tests.eingang(tests.dsn(904, E'Final-Recipient: rfc822; erika@mieter.example\nAction: failed\nStatus: 5.7.1\nDiagnostic-Code: smtp; 550 5.7.1 spam'), tests.pruefung(null, 'none'), umschlag_von => '')).anfrage_id, 70::bigint, 'refused for its content');
select is(tests.zeilen(), 2::bigint, 'is told, too');
select is(tests.marke(), null, 'and says nothing about the address');
select is((tests.eingang(tests.dsn(902), tests.pruefung(null, 'none'), umschlag_von => '')).anfrage_id, 70::bigint, 'a bounce that quotes our Message-ID');
select is(tests.marke(), 'smtp; 550 5.1.1 User unknown', 'marks the address');
select is(tests.zeilen(), 3::bigint, 'and tells the clerk');
select is((tests.eingang(tests.dsn(902), tests.pruefung(null, 'none'), umschlag_von => '')).status, 'protokolliert', 'a second report of the same mail');
select is(tests.zeilen(), 3::bigint, 'tells it once');
select is((tests.eingang(tests.mail('Wasser', 'tropft', E'Message-ID: <leben@mieter.example>\r\n'), tests.pruefung('Erika@mieter.example'))).status, 'zugeordnet', 'Erika writes, with a capital letter');
select is(tests.marke(), null, 'so her address is alive');
select is(
    intern.versand_bezuege(jsonb_populate_record(null::verwaltung.versand, jsonb_build_object('mandant_id', 1, 'anfrage_id', e.anfrage_id, 'empfaenger', 'erika@mieter.example'))),
    array['<leben@mieter.example>'], 'and what we write refers to her mail'
) from verwaltung.email_triage as e where e.message_id = '<leben@mieter.example>';
select is((tests.eingang(tests.dsn(999), tests.pruefung(null, 'none'), intern.ruecklauf_adresse(1, 903), '')).anfrage_id, 70::bigint, 'a bounce to the signed address');
select is(tests.marke(), 'smtp; 550 5.1.1 User unknown', 'marks without any Message-ID');
select is_empty($$select from verwaltung.versand where status = 'wartet'$$, 'none of this is answered');

-- What becomes of the mail itself
select results_eq('select id, status, fehler from verwaltung.versand where id in (902, 903, 905) order by id', $$values
    (902::bigint, 'zurueckgekommen', 'Zurückgekommen: smtp; 550 5.1.1 User unknown'), (903, 'zurueckgekommen', 'Zurückgekommen: smtp; 550 5.1.1 User unknown'), (905, 'gesendet', null)
$$, 'a mail that came back is no longer shown as sent');
update verwaltung.personen_email set unzustellbar_seit = null, unzustellbar_grund = null;
select tests.als('verwalter', 61);
select is(api.versand_erneut(902) ->> 'status', 'wartet', 'it is sent once more');
select tests.superuser();
select is((tests.eingang(tests.dsn(902), tests.pruefung(null, 'none'), intern.ruecklauf_adresse(1, 902), '')).anfrage_id, 70::bigint, 'a late report about the first one');
select is((select status from verwaltung.versand where id = 902), 'wartet', 'does not stop the second');
select is(tests.marke(), null, 'nor mark its address');
update verwaltung.versand set status = 'wartet', gesendet_am = null where id = 906;
select is((tests.eingang(tests.dsn(906), tests.pruefung(null, 'none'), intern.ruecklauf_adresse(1, 906), '')).anfrage_id, 70::bigint, 'a bounce of a mail whose sending was never recorded');
select is((select status from verwaltung.versand where id = 906), 'zurueckgekommen', 'proves that it went out');
select is(tests.marke(), 'smtp; 550 5.1.1 User unknown', 'and marks its address');
delete from verwaltung.versand where id = 902;

-- A subject is a guess: who is on file and answers nothing of ours is read by a person.
select is(
    (select row(t.status, t.grund, t.vorschlag_person_id)::text from tests.eingang(tests.mail(betreff, 'Bitte kümmern Sie sich.', format(E'Message-ID: <%s@x>\r\n%s', gen_random_uuid(), kopf)), tests.pruefung(von)) as t),
    row(status, grund, person)::text, name
) from (values
    ('Unzustellbare Pakete im Treppenhaus', '', 'nora@mieter.example', 'manuell', 'automatisch_fraglich', 42::bigint, 'a tenant about parcels'),
    ('Zustellung der Abrechnung fehlgeschlagen', '', 'emil@eigentum.example', 'manuell', 'automatisch_fraglich', 45, 'an owner about post'),
    ('Ich bin derzeit nicht im Haus, bitte Ablesetermin verschieben', '', 'nora@mieter.example', 'manuell', 'automatisch_fraglich', 42, 'a tenant who is away'),
    ('Abwesenheitsnotiz', E'Auto-Submitted: auto-replied\r\n', 'nora@mieter.example', 'protokolliert', 'automatisch', null, 'a program that says so'),
    ('Abwesenheitsnotiz', E'In-Reply-To: <00000000000000000000000000000000.905@eins.example>\r\n', 'nora@mieter.example', 'protokolliert', 'automatisch', null, 'an answer to our mail'),
    ('Unzustellbare Pakete im Treppenhaus', '', 'wer@fremd.example', 'protokolliert', 'automatisch', null, 'somebody nobody knows')
) as v (betreff, kopf, von, status, grund, person, name);
select * from finish();
rollback;
