-- Answers to an Anfrage: the address says which one, the proven sender whether he may.
begin;
\ir support/welt.sql
\ir support/email.sql
select plan(45);
select intern.klassifikationsregeln_vorbelegen(1);
create temp table fall (name text primary key, e verwaltung.email_triage);
grant all on fall to public;
create function tests.antwort(
    name text, absender text, an text, ergebnis text default 'pass', kopf text default '', betreff text default 'Re: Ihre Anfrage', inhalt text default 'Am Dienstag passt es.'
) returns text language plpgsql as $$
declare
    e verwaltung.email_triage;
begin
    e := tests.eingang(tests.mail(betreff, inhalt || ' ' || name, kopf), tests.pruefung(absender, ergebnis, case ergebnis when 'pass' then 'ok' else 'dmarc_fail' end), an);
    insert into fall values (name, e);
    return row(e.status, e.grund, e.anfrage_id, e.vorschlag_anfrage_id)::text;
end
$$;
create function tests.adresse(mandant bigint, anfrage bigint) returns text language sql as $$ select intern.antwort_adresse(mandant, anfrage) $$;

-- Who takes part.
select is(tests.antwort('melder', 'erika@mieter.example', tests.adresse(1, 70)), '(zugeordnet,,70,)', 'whoever reported answers');
select results_eq(
    $$ select n.anfrage_id, n.verfasser_person_id, n.verfasser_rolle, n.art, n.inhalt from verwaltung.anfrage_nachrichten as n join fall as f on n.email_id = (f.e).id where f.name = 'melder' $$,
    $$ values (70::bigint, 40::bigint, 'mieter', 'nachricht', 'Am Dienstag passt es. melder') $$, 'and it is a message of the Anfrage'
);
select is((e).zuordnung, 'mieter', 'the match is kept') from fall where name = 'melder';
select is(tests.antwort('gross', 'erika@mieter.example', upper(tests.adresse(1, 70))), '(zugeordnet,,70,)', 'letter case of the address makes no difference');
select is(tests.antwort('mitmieter', 'max@mieter.example', tests.adresse(1, 70)), '(zugeordnet,,70,)', 'the other tenant answers to a damage of the tenancy');
select is(tests.antwort('beschwerde', 'max@mieter.example', tests.adresse(1, 71)), '(manuell,antwort_fremd,,71)', 'not to the complaint of the first one');
select is(tests.antwort('mehrdeutig', 'doris@mieter.example', tests.adresse(1, 73)), '(zugeordnet,,73,)', 'a sender of two tenancies too: the address says which');
select is(tests.antwort('mehrdeutig_ohne', 'doris@mieter.example', 'post@eins.example', betreff => 'Frage'), '(manuell,mehrere_mietverhaeltnisse,,)', 'without the address it stays ambiguous');
insert into fall values ('eigentuemer', tests.eingang(tests.mail('Dach', 'Wann ist Versammlung?'), tests.pruefung('emil@eigentum.example')));
select is(tests.antwort('eigentuemer_antwort', 'emil@eigentum.example', tests.adresse(1, (e).anfrage_id)), row('zugeordnet', null, (e).anfrage_id, null)::text, 'an owner answers to his own') from fall where name = 'eigentuemer';
select is((select verfasser_rolle from verwaltung.anfrage_nachrichten where email_id = (e).id), 'eigentuemer', 'as the owner') from fall where name = 'eigentuemer_antwort';

-- Who does not.
select is(tests.antwort('nachbar', 'nora@mieter.example', tests.adresse(1, 70)), '(manuell,antwort_fremd,,70)', 'a neighbour with the right address waits for a person');
select is(tests.antwort('fremder', 'mallory@fremd.example', tests.adresse(1, 70)), '(manuell,antwort_fremd,,70)', 'a stranger whose own domain is proven too');
select is(tests.antwort('gefaelscht', 'erika@mieter.example', tests.adresse(1, 70), 'fail'), '(manuell,dmarc_fail,,70)', 'a forged sender with the right address too');
select is(tests.antwort('ehemals', 'vera@mieter.example', tests.adresse(1, 74)), '(manuell,ehemaliger_mieter,,74)', 'one who has moved out reads, but does not write');
select is(tests.antwort('geraten', 'erika@mieter.example', 'anfrage+70-aaaaaaaaaaaaaaaa@eins.example'), '(manuell,antwort_token_falsch,,70)', 'a wrong token is no proof, the sender''s own Anfrage a suggestion');
select is(tests.antwort('geraten_fremd', 'nora@mieter.example', 'anfrage+70-aaaaaaaaaaaaaaaa@eins.example', betreff => 'Hallo'), '(manuell,antwort_token_falsch,,)', 'and the number beside a wrong token suggests nothing');
select is(tests.antwort('andere_anfrage', 'erika@mieter.example', replace(tests.adresse(1, 70), '+70-', '+72-')), '(manuell,antwort_token_falsch,,70)', 'a token is good for one Anfrage');
select is(
    tests.antwort('anderer_mandant', 'erika@mieter.example', split_part(tests.adresse(2, 70), '@', 1) || '@eins.example'),
    '(manuell,antwort_token_falsch,,70)', 'and for one Mandant'
);
select is(tests.antwort('unbekannte', 'erika@mieter.example', tests.adresse(1, 4711)), '(manuell,antwort_ohne_vorgang,,)', 'an Anfrage that does not exist is no error');
select is(tests.antwort('riesig', 'erika@mieter.example', 'anfrage+999999999999999999999999-aaaaaaaaaaaaaaaa@eins.example'), '(manuell,antwort_token_falsch,,70)', 'nor is a number beyond all bounds');
select is(tests.antwort('automatisch', 'erika@mieter.example', tests.adresse(1, 70), kopf => E'Auto-Submitted: auto-replied\r\n'), '(protokolliert,automatisch,70,)', 'an automatic answer is logged with its Anfrage');
select is((select count(*) from verwaltung.anfrage_nachrichten where email_id = (e).id), 0::bigint, 'and is no message') from fall where name = 'automatisch';

-- The address in the header fields, when the envelope has lost it.
select is(
    tests.antwort('kopf', 'erika@mieter.example', 'post@eins.example', kopf => format(E'Delivered-To: x@y.example\r\nCc: "Verwaltung" <%s>\r\n', tests.adresse(1, 70))),
    '(zugeordnet,,70,)', 'an address in Cc counts'
);
select is(
    tests.antwort('kopf_zwei', 'erika@mieter.example', 'post@eins.example', kopf => format(E'Cc: %s, %s\r\n', tests.adresse(1, 70), tests.adresse(1, 71))),
    '(manuell,antwort_mehrere,,70)', 'two of them do not'
);
select is(
    tests.antwort('kopf_anderswo', 'doris@mieter.example', 'post@eins.example', kopf => E'Cc: anfrage+5-aaaaaaaaaaaaaaaa@andere-verwaltung.example\r\n', betreff => 'Frage'),
    '(manuell,mehrere_mietverhaeltnisse,,)', 'one of another installation is none of our business'
);
-- A tenant forwards our notification to a stranger, who answers.
select is(
    tests.antwort('weitergeleitet', 'fremd@firma.example', 'post@eins.example', betreff => 'Re: WG: Ihre Anfrage', kopf => format(E'Cc: %s\r\n', tests.adresse(1, 70))),
    '(manuell,antwort_fremd,,70)', 'a forwarded address opens nothing'
);

-- Ended and undone Anfragen.
select tests.superuser();
select set_config('app.begruendung', 'x', true);
set session_replication_role = replica;
update verwaltung.anfragen set status = 'abgelehnt' where id in (70, 71);
update verwaltung.anfragen set status = 'zurueckgezogen', zurueckgenommen_am = now() where id = 72;
set session_replication_role = origin;
select matches(tests.antwort('beendet', 'erika@mieter.example', tests.adresse(1, 70), inhalt => 'Es tropft wieder, Wasser überall.'), '^\(zugeordnet,,\d+,\)$', 'an answer to a closed Anfrage is filed');
select results_eq(
    $$ select a.folgt_auf_id, a.status, a.kategorie, a.schadensart, a.prioritaet, a.objekt_id, a.mietverhaeltnis_id, a.melder_person_id, a.betreff, a.beschreibung
       from verwaltung.anfragen as a join fall as f on a.id = (f.e).anfrage_id where f.name = 'beendet' $$,
    $$ values (70::bigint, 'offen', 'schaden', 'wasser', 'hoch', 20::bigint, 50::bigint, 40::bigint, 'Zu 2026-0001: KANARIE-A70', 'Es tropft wieder, Wasser überall. beendet') $$,
    'as a linked new one about the same matter'
);
select is(tests.antwort('beendet2', 'erika@mieter.example', tests.adresse(1, 70)), row('zugeordnet', null, (e).anfrage_id, null)::text, 'the second answer belongs to it') from fall where name = 'beendet';
select is(tests.antwort('beendet3', 'max@mieter.example', tests.adresse(1, 70)), row('zugeordnet', null, (e).anfrage_id, null)::text, 'also that of the other tenant') from fall where name = 'beendet';
select is((select count(*) from verwaltung.anfragen where folgt_auf_id = 70), 1::bigint, 'one matter, one Anfrage');
select is(tests.antwort('beendet_fremd', 'nora@mieter.example', tests.adresse(1, 70)), '(manuell,antwort_fremd,,70)', 'a stranger opens none');
select is(tests.antwort('beendet_beschwerde', 'max@mieter.example', tests.adresse(1, 71)), '(manuell,antwort_fremd,,71)', 'nor the other tenant to a complaint');
select is(tests.antwort('zurueckgenommen', 'nora@mieter.example', tests.adresse(1, 72)), '(manuell,antwort_zurueckgenommen,,72)', 'an Anfrage that was undone takes no answer');

-- References to a mail we sent, the address lost on the way.
insert into verwaltung.versand (mandant_id, id, ereignis, anfrage_id, person_id, empfaenger, betreff, text, message_id)
values (1, 800, 'neue_nachricht', 73, 46, 'doris@mieter.example', 'x', 'y', '<ausgang.73@eins.example>'),
(2, 801, 'neue_nachricht', 170, 140, 'mia@mieter.example', 'x', 'y', '<ausgang.170@zwei.example>');
select is(tests.antwort('verweis', 'doris@mieter.example', 'post@eins.example', kopf => E'References: <a@b> <ausgang.73@eins.example>\r\n', betreff => 'Ganz anders'), '(zugeordnet,,73,)', 'a reference to our mail leads to its Anfrage');
select is(tests.antwort('verweis_irt', 'doris@mieter.example', 'post@eins.example', kopf => E'In-Reply-To: <AUSGANG.73@eins.example>\r\n'), '(manuell,mehrere_mietverhaeltnisse,,)', 'letter by letter');
select is(tests.antwort('verweis_fremd', 'nora@mieter.example', 'post@eins.example', kopf => E'In-Reply-To: <ausgang.73@eins.example>\r\n'), '(manuell,antwort_fremd,,73)', 'from a participant only');
select is(tests.antwort('verweis_fail', 'doris@mieter.example', 'post@eins.example', 'fail', kopf => E'In-Reply-To: <ausgang.73@eins.example>\r\n'), '(manuell,dmarc_fail,,73)', 'whose address is proven');
select is(tests.antwort('verweis_mandant', 'doris@mieter.example', 'post@eins.example', kopf => E'In-Reply-To: <ausgang.170@zwei.example>\r\n', betreff => 'x'), '(manuell,mehrere_mietverhaeltnisse,,)', 'and of the own Mandant');

-- Keys rotate: the last two are good.
select intern.antwort_schluessel_wechseln(1);
select is(tests.antwort('schluessel1', 'doris@mieter.example', (select an from (select (f.e).umschlag_an_voll as an from fall as f where name = 'mehrdeutig') as x)), '(zugeordnet,,73,)', 'an address of the last key is good');
select intern.antwort_schluessel_wechseln(1);
select is(tests.antwort('schluessel2', 'doris@mieter.example', (select an from (select (f.e).umschlag_an_voll as an from fall as f where name = 'mehrdeutig') as x)), '(manuell,antwort_token_falsch,,)', 'an older one is dead');

-- The same message under two recipients.
select is(tests.antwort('doppelt1', 'doris@mieter.example', tests.adresse(1, 73), kopf => E'Message-ID: <d@x>\r\n'), '(zugeordnet,,73,)', 'once to the address');
select is(tests.antwort('doppelt2', 'doris@mieter.example', 'post@eins.example', kopf => E'Message-ID: <d@x>\r\n'), '(manuell,doppelt,,73)', 'and once beside it: not filed twice');

select is(
    intern.email_zerlegen(convert_to(E'To: A <a@x.example>, b@Y.example\r\nDelivered-To: c@z.example\r\nBcc: d@q.example\r\n\r\n', 'UTF8')) -> 'empfaenger',
    '["a@x.example", "b@y.example", "c@z.example"]'::jsonb, 'recipients are read from the fields that name them'
);
select is(
    jsonb_array_length(intern.email_zerlegen(convert_to('To: ' || (select string_agg(i || '@x.example', ', ') from generate_series(1, 3000) as i) || E'\r\n\r\n', 'UTF8')) -> 'empfaenger'),
    50, 'and not without end'
);
select * from finish();
rollback;
