-- Each outcome of a mail, as the bridge has it decided.
begin;
\ir support/welt.sql
\ir support/email.sql
select plan(56);
select intern.klassifikationsregeln_vorbelegen(1);

create temp table fall (name text primary key, e verwaltung.email_triage);
grant all on fall to public;

-- A tenant reports: the one way to an Anfrage.
insert into fall values ('schaden', tests.eingang(
    tests.mail('Wasser in der Küche', E'Guten Tag,\r\nunter der Spüle tropft Wasser, der Boden ist nass.', E'Message-ID: <a1@mieter.example>\r\n'),
    tests.pruefung('nora@mieter.example')
));
select is((e).status, 'zugeordnet', 'an authenticated tenant''s mail is filed') from fall where name = 'schaden';
select is((e).zuordnung, 'mieter', 'the match is kept') from fall where name = 'schaden';
select is((e).absender, 'nora@mieter.example', 'the authenticated address counts, not From') from fall where name = 'schaden';
select is((e).inhalt, E'Guten Tag,\nunter der Spüle tropft Wasser, der Boden ist nass.', 'the text is kept') from fall where name = 'schaden';
select results_eq(
    $$ select a.kategorie, a.schadensart, a.prioritaet, a.zustaendigkeit, a.quelle, a.status, a.betreff, a.mietverhaeltnis_id, a.melder_person_id, a.hausmeister_bereich_id
       from verwaltung.anfragen as a join fall as f on a.id = ((f.e).anfrage_id) where f.name = 'schaden' $$,
    $$ values ('schaden', 'wasser', 'hoch', 'hausmeister_bereich', 'email', 'offen', 'Wasser in der Küche', 51::bigint, 42::bigint, 10::bigint) $$,
    'the Anfrage has category, priority and responsibility'
);
select results_eq(
    $$ select n.verfasser_rolle, n.verfasser_person_id, n.inhalt from verwaltung.anfrage_nachrichten as n join fall as f on n.email_id = (f.e).id where f.name = 'schaden' $$,
    $$ values ('mieter', 42::bigint, E'Guten Tag,\nunter der Spüle tropft Wasser, der Boden ist nass.') $$,
    'and opens its conversation with the mail'
);
select isnt((e).klassifikation -> 'regeln', '[]'::jsonb, 'the rules that decided are explained') from fall where name = 'schaden';
select is(
    (select count(*) from verwaltung.statuswechsel as s where s.entitaet = 'email_triage' and s.entitaet_id = (e).id), 2::bigint,
    'arrival and decision are recorded'
) from fall where name = 'schaden';

-- Decided is decided.
select tests.als_login('bruecke');
select is(
    intern.email_verarbeiten(1, (e).id, tests.pruefung('erika@mieter.example')),
    jsonb_build_object('status', 'zugeordnet', 'grund', null, 'anfrage_id', (e).anfrage_id, 'vorschlag_anfrage_id', null),
    'a second decision changes nothing and returns the first'
) from fall where name = 'schaden';
select tests.superuser();
select is((select count(*) from verwaltung.anfragen where email_id = (e).id), 1::bigint, 'one mail, one Anfrage') from fall where name = 'schaden';

-- The same message under another recipient.
insert into fall values ('doppelt', tests.eingang(
    tests.mail('Wasser in der Küche', E'Guten Tag,\r\nunter der Spüle tropft Wasser, der Boden ist nass.', E'Message-ID: <a1@mieter.example>\r\n'),
    tests.pruefung('nora@mieter.example'), 'post+zweit@eins.example'
));
select is(row((e).status, (e).grund)::text, '(manuell,doppelt)', 'the same mail to another address is not filed twice') from fall where name = 'doppelt';
select is((d.e).vorschlag_anfrage_id, (s.e).anfrage_id, 'and the first Anfrage is suggested')
from fall as d, fall as s where d.name = 'doppelt' and s.name = 'schaden';
select is(row((e).umschlag_an, (e).umschlag_an_voll)::text, '(post@eins.example,post+zweit@eins.example)', 'base and full recipient are kept') from fall where name = 'doppelt';

-- The same message in another way: other bytes, the same Message-ID and text.
insert into fall values ('doppelt_weg', tests.eingang(
    convert_to(E'Received: from a by b\r\n', 'UTF8')
    || tests.mail('Wasser in der Küche', E'Guten Tag,\r\nunter der Spüle tropft Wasser, der Boden ist nass.', E'Message-ID: <a1@mieter.example>\r\n'),
    tests.pruefung('nora@mieter.example')
));
select is(row((e).status, (e).grund)::text, '(manuell,doppelt)', 'a mail fetched and posted is not filed twice') from fall where name = 'doppelt_weg';
select matches((e).grund_text, '^Dieselbe E-Mail liegt schon vor, eingegangen am \d\d\.\d\d\.\d{4} um \d\d:\d\d Uhr\.$', 'which one is told') from fall where name = 'doppelt_weg';
insert into fall values ('wartet', tests.eingang(
    tests.mail('Unbekannt', 'Guten Tag', E'Message-ID: <b1@fremd.example>\r\n'), tests.pruefung('wer@fremd.example')
));
update verwaltung.email_triage as t set eingegangen_am = t.eingegangen_am - interval '1 hour' from fall as f where f.name = 'wartet' and t.id = (f.e).id;
insert into fall values ('wartet_auch', tests.eingang(
    convert_to(E'Received: from a by b\r\n', 'UTF8') || tests.mail('Unbekannt', 'Guten Tag', E'Message-ID: <b1@fremd.example>\r\n'),
    tests.pruefung('wer@fremd.example')
));
select is(row((e).status, (e).grund)::text, '(manuell,unbekannt)', 'the first of two that wait has its own reason') from fall where name = 'wartet';
select is(row((e).status, (e).grund)::text, '(manuell,doppelt)', 'the second says so') from fall where name = 'wartet_auch';
select is(intern.email_beurteilen(t, intern.email_zerlegen(r.roh, t.umschlag_von)) ->> 'grund', 'unbekannt', 'looked at again, the first does not wait for its copy')
from fall as f, verwaltung.email_triage as t, verwaltung.email_rohdaten as r where f.name = 'wartet' and t.id = (f.e).id and r.email_id = t.id;

-- Follow-ups.
insert into fall values ('aw', tests.eingang(tests.mail('AW: Wasser in der Küche', 'Es ist schlimmer geworden.'), tests.pruefung('nora@mieter.example')));
select is(row((e).status, (e).grund)::text, '(manuell,folgemail)', 'an answer waits for a person') from fall where name = 'aw';
select is((a.e).vorschlag_anfrage_id, (s.e).anfrage_id, 'with the Anfrage of the same subject suggested') from fall as a, fall as s where a.name = 'aw' and s.name = 'schaden';
select is((select count(*) from verwaltung.anfragen where melder_person_id = 42), 2::bigint, 'never a second Anfrage');
insert into fall values ('bezug', tests.eingang(tests.mail('Noch etwas', 'Text', E'In-Reply-To: <a1@mieter.example>\r\n'), tests.pruefung('nora@mieter.example')));
select is((b.e).vorschlag_anfrage_id, (s.e).anfrage_id, 'a quoted Message-ID leads to its Anfrage') from fall as b, fall as s where b.name = 'bezug' and s.name = 'schaden';
insert into fall values ('nummer', tests.eingang(tests.mail('Vorgang 2026-0003', 'Wann kommen Sie?'), tests.pruefung('nora@mieter.example')));
select is(row((e).grund, (e).vorschlag_anfrage_id)::text, '(folgemail,72)', 'the number in the subject leads to its Anfrage') from fall where name = 'nummer';
insert into fall values ('fremde_nummer', tests.eingang(tests.mail('Vorgang 2026-0004: Heizung kalt', 'Die Heizung bleibt kalt.'), tests.pruefung('nora@mieter.example')));
select is((e).status, 'zugeordnet', 'the number of somebody else''s Anfrage is no follow-up') from fall where name = 'fremde_nummer';
insert into fall values ('antwort', tests.eingang(tests.mail('Re: Ihr Schreiben', 'Danke'), tests.pruefung('mia@mieter.example'), 'post@zwei.example'));
select is(row((e).grund, (e).vorschlag_anfrage_id)::text, '(folgemail,170)', 'each Mandant looks at its own Anfragen') from fall where name = 'antwort';

-- Senders that are no single running tenancy.
insert into fall values ('unbekannt', tests.eingang(tests.mail('Hallo', 'Text'), tests.pruefung('wer@fremd.example')));
select is(row((e).status, (e).zuordnung, (e).grund)::text, '(manuell,unbekannt,unbekannt)', 'an unknown sender waits for a person') from fall where name = 'unbekannt';
insert into fall values ('andere_mandant', tests.eingang(tests.mail('Hallo', 'andere_mandant'), tests.pruefung('mia@mieter.example')));
select is(row((e).zuordnung, (e).vorschlag_person_id)::text, '(unbekannt,)', 'another Mandant''s tenant is unknown here') from fall where name = 'andere_mandant';
insert into fall values ('mehrdeutig', tests.eingang(tests.mail('Hallo', 'mehrdeutig'), tests.pruefung('doris@mieter.example')));
select is(row((e).status, (e).zuordnung, (e).grund)::text, '(manuell,mehrdeutig,mehrere_mietverhaeltnisse)', 'two tenancies are ambiguous') from fall where name = 'mehrdeutig';
insert into fall values ('eigentuemer', tests.eingang(tests.mail('Hallo', 'eigentuemer'), tests.pruefung('emil@eigentum.example')));
select is(row((e).status, (e).zuordnung)::text, '(zugeordnet,eigentuemer)', 'an owner''s mail is filed') from fall where name = 'eigentuemer';
select results_eq(
    $$ select a.zustaendigkeit, a.eigentuemer_id, a.objekt_id, a.melder_person_id, a.mietverhaeltnis_id, n.verfasser_rolle
       from verwaltung.anfragen as a join verwaltung.anfrage_nachrichten as n on n.anfrage_id = a.id join fall as f on a.id = (f.e).anfrage_id where f.name = 'eigentuemer' $$,
    $$ values ('weg_verwaltung', 58::bigint, 22::bigint, 45::bigint, null::bigint, 'eigentuemer') $$, 'for the WEG-Verwaltung, with owner and house'
);
insert into fall values ('ehemals', tests.eingang(tests.mail('Hallo', 'ehemals'), tests.pruefung('vera@mieter.example')));
select is(row((e).status, (e).zuordnung, (e).grund, (e).vorschlag_mietverhaeltnis_id)::text, '(manuell,unbekannt,ehemaliger_mieter,52)', 'a former tenant waits, with the old tenancy suggested') from fall where name = 'ehemals';
insert into verwaltung.eigentuemer (mandant_id, person_id, objekt_id, beginn) values (1, 40, 22, '2020-01-01');
insert into fall values ('beides', tests.eingang(tests.mail('Hallo', 'beides'), tests.pruefung('erika@mieter.example')));
select is(row((e).zuordnung, (e).grund)::text, '(mehrdeutig,mieter_und_eigentuemer)', 'tenant and owner at once is ambiguous') from fall where name = 'beides';

-- A couple in one tenancy with one address is a hit.
insert into verwaltung.personen_email (mandant_id, person_id, adresse) values (1, 41, 'paar@mieter.example'), (1, 40, 'paar@mieter.example');
delete from verwaltung.eigentuemer where person_id = 40;
insert into fall values ('paar', tests.eingang(tests.mail('Schimmel', 'Im Bad ist Schimmel.'), tests.pruefung('PAAR@mieter.example')));
select is((select melder_person_id from verwaltung.anfragen where id = (e).anfrage_id), 40::bigint, 'a shared address of one tenancy is a hit, letter case aside') from fall where name = 'paar';

-- Not confirmed, not filed.
insert into fall values ('fail', tests.eingang(tests.mail('Rohrbruch', 'Wasser!'), tests.pruefung('nora@mieter.example', 'fail', 'dmarc_fail')));
select is(row((e).status, (e).grund, (e).grund_text)::text, '(manuell,dmarc_fail,"Satz zur Prüfung")', 'a failed check waits, with the bridge''s reason and sentence') from fall where name = 'fail';
select is(row((e).absender, (e).zuordnung, (e).vorschlag_person_id)::text, '(,,42)', 'the claimed sender is only a suggestion') from fall where name = 'fail';
insert into fall values ('none', tests.eingang(tests.mail('Rohrbruch', 'x'), tests.pruefung(null, 'verdaechtig', 'mehrere_from')));
select is((e).grund, 'mehrere_from', 'a suspicious mail waits') from fall where name = 'none';
insert into fall values ('ohne', tests.eingang(tests.mail('Rohrbruch', 'y'), tests.pruefung(null)));
select is((e).grund, 'pruefung_unvollstaendig', 'pass without a sender is no pass') from fall where name = 'ohne';
insert into fall values ('unsinn', tests.eingang(tests.mail('Rohrbruch', 'z'), '"unsinn"'));
select is((e).grund, 'pruefung_unvollstaendig', 'a check that is none neither') from fall where name = 'unsinn';
insert into fall values ('null', tests.eingang(tests.mail('Rohrbruch', 'zz'), null));
select is((e).grund, 'pruefung_unvollstaendig', 'nor is NULL') from fall where name = 'null';

-- Automatic mail is logged and nothing else, whoever sent it.
insert into fall values ('auto', tests.eingang(tests.mail('Rohrbruch', 'x', E'Auto-Submitted: auto-replied\r\n'), tests.pruefung('nora@mieter.example')));
select is(row((e).status, (e).grund)::text, '(protokolliert,automatisch)', 'an automatic answer is logged') from fall where name = 'auto';
insert into fall values ('leerer_absender', tests.eingang(tests.mail('Rohrbruch', 'xy'), tests.pruefung('nora@mieter.example', 'fail', 'dmarc_fail'), umschlag_von => ''));
select is((e).status, 'protokolliert', 'mail from the null sender too, confirmed or not') from fall where name = 'leerer_absender';

-- Nothing said.
insert into fall values ('leer', tests.eingang(tests.mail('', E' \r\n '), tests.pruefung('nora@mieter.example')));
select is((e).grund, 'leer', 'an empty mail waits') from fall where name = 'leer';
insert into fall values ('lang', tests.eingang(tests.mail('Lang', repeat('Wort ', 8000)), tests.pruefung('max@mieter.example')));
select is((select length(beschreibung) < 20000 and beschreibung like '%[Gekürzt.%' from verwaltung.anfragen where id = (e).anfrage_id), true, 'a long text is cut with a note') from fall where name = 'lang';

-- DNS never answered; later it does.
insert into fall select 'spaeter', tests.eingang(tests.mail('Heizung kalt', 'Sie bleibt kalt.'), tests.pruefung('max@mieter.example', 'temperror', 'temperror'));
select is(row((e).status, (e).grund)::text, '(manuell,temperror)', 'without DNS the mail waits for a person') from fall where name = 'spaeter';
select tests.als_login('bruecke');
select is(intern.email_verarbeiten(1, (e).id, tests.pruefung('max@mieter.example')) ->> 'status', 'manuell', 'an ordinary repetition leaves it there') from fall where name = 'spaeter';
select is(intern.email_neu_pruefen(1, (e).id, tests.pruefung('max@mieter.example')) ->> 'status', 'zugeordnet', 'replaying decides anew') from fall where name = 'spaeter';
select throws_ok($$ select intern.email_verarbeiten(2, 1, '{}') $$, 'HD030', null, 'a mail that does not exist is an error');
select is(
    (select intern.email_pruefung_gescheitert(v.mandant_id, v.email_id, 'temperror') - 'anfrage_id' from intern.email_einliefern('post@eins.example', 'From: a@b.example', 'roh') as v),
    '{"status": "manuell", "grund": "temperror", "vorschlag_anfrage_id": null}'::jsonb, 'giving up the check has its own door'
);

-- A decision may be lost with the server's power and is then made again; not one that sends a letter.
select set_config('synchronous_commit', 'on', true);
select is((tests.eingang(tests.mail('Licht', 'flackert', E'Message-ID: <platte1@mieter.example>\r\n'), tests.pruefung('nora@mieter.example'))).status, 'zugeordnet', 'filed without a receipt');
select is(current_setting('synchronous_commit'), 'off', 'does not wait for the disk');
update verwaltung.vorlagen set aktiv = true where mandant_id = 1 and ereignis = 'eingangsbestaetigung';
select is((tests.eingang(tests.mail('Licht', 'flackert', E'Message-ID: <platte2@mieter.example>\r\n'), tests.pruefung('nora@mieter.example'))).status, 'zugeordnet', 'filed with a receipt');
select is(current_setting('synchronous_commit'), 'on', 'with a receipt it does');

-- Before the job of a mail ends.
select set_config('synchronous_commit', 'off', true);
insert into fall select 'festgehalten', t from verwaltung.email_triage as t where t.mandant_id = 1 and t.status = 'zugeordnet' limit 1;
select tests.als_login('bruecke');
select is(intern.email_entschieden(1, (e).id), true, 'decided mail is known as decided') from fall where name = 'festgehalten';
select is(current_setting('synchronous_commit'), 'on', 'and the answer waits until that is on the disk');
select is(
    (select intern.email_entschieden(v.mandant_id, v.email_id) from intern.email_einliefern('post@eins.example', 'From: c@b.example', 'roh') as v),
    false, 'a mail that waits is not decided'
);
select is(intern.email_entschieden(1, 1), true, 'a mail that is gone needs no decision');
select * from finish();
rollback;
