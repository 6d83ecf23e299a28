-- The strand between office and owner: nobody else reads it, by whatever way it is asked for, and his answers stay in it.
begin;
\ir support/welt.sql
\ir support/email.sql
select plan(43);
insert into verwaltung.anfragen (mandant_id, id, jahr, lfd_nr, kategorie, schadensart, zustaendigkeit, quelle, betreff, beschreibung, objekt_id, einheit_id, mietverhaeltnis_id, melder_person_id, melder_name, hausmeister_bereich_id)
values (1, 75, 2026, 75, 'schaden', 'wasser', 'hausmeister_bereich', 'portal', 'Rohr', 'Text', 22, 33, 55, 46, 'Doris', 10),
(1, 76, 2026, 76, 'administrativ', null, 'weg_verwaltung', 'portal', 'Frage', 'Text', 22, 33, null, 45, 'Emil', null);
update verwaltung.anfragen set eigentuemer_id = 58 where id = 76;
insert into anmeldung.benutzerkonten (mandant_id, id, email, name, rolle, person_id) values (1, 69, 'doris@mieter.example', 'Doris', 'mieter', 46);
set local session_replication_role = replica;
update verwaltung.anfragen set letzte_aktivitaet_am = now() - interval '9 days' where id = 75;
set local session_replication_role = origin;
delete from verwaltung.ereignisse;

-- Writing
select tests.als('verwalter', 61);
select api.eigentuemer_schreiben(75, 'KANARIE-EIGENTUEMER Die Leitung muss erneuert werden.', kennung => '00000000-0000-0000-0000-0000000000e1') as antwort \gset
select is(:'antwort'::jsonb #>> '{empfaenger,0,status}', 'wartet', 'the owner is written to');
select is(
    api.eigentuemer_schreiben(75, 'noch einmal', kennung => '00000000-0000-0000-0000-0000000000e1') ->> 'id', :'antwort'::jsonb ->> 'id', 'sent again, nothing is doubled'
);
select results_eq(
    $$select v.ereignis, v.empfaenger, v.status from api.versand as v where v.anfrage_id = 75$$,
    $$values ('eigentuemer', 'emil@eigentum.example', 'wartet')$$, 'one letter, to the owner and nobody else'
);
select alike(text, '%KANARIE-EIGENTUEMER%Sie können auf diese E-Mail antworten%', 'with the message') from api.versand where anfrage_id = 75;
select unalike(text, '%/anfragen/75%', 'and no link to a portal he has no account for') from api.versand where anfrage_id = 75;
select is((select letzte_aktivitaet_am from api.anfragen where id = 75), now() - interval '9 days', 'it leaves no trace in the activity');
select throws_like($$select api.eigentuemer_schreiben(75, 'x', '{40}')$$, '%HD114%', 'somebody who owns nothing there is not written to');
select throws_like($$select api.eigentuemer_schreiben(75, 'x', '{}')$$, '%HD114%', 'nor nobody');
select throws_like($$select api.eigentuemer_schreiben(70, 'x')$$, '%HD113%', 'a house without an owner on file');
select throws_like($$select api.eigentuemer_schreiben(76, 'x')$$, '%HD113%', 'an owner''s own Anfrage has messages for that');
select throws_like($$select api.eigentuemer_schreiben(170, 'x')$$, '%HD030%', 'another Mandant''s is not found');
select throws_ok(
    $$insert into verwaltung.anhaenge (mandant_id, anfrage_id, nachricht_id, datei_id, dateiname, intern, nur_verwaltung) values (1, 75, null, 1, '', true, true)$$, '42501', null, 'nobody from the web says which files are the office''s'
);
select tests.als('verwalter', 161);
select throws_like($$select api.eigentuemer_schreiben(75, 'x')$$, '%HD030%', 'nor from the other side');
select tests.als('hausmeister', 62);
select throws_ok($$select api.eigentuemer_schreiben(75, 'x')$$, '42501', null, 'no caretaker writes to owners');
select throws_ok($$insert into verwaltung.anfrage_nachrichten (mandant_id, anfrage_id, art, inhalt) values (1, 75, 'eigentuemer', 'x')$$, '42501', null, 'not by a direct statement either');
select tests.als('mieter', 69);
select throws_ok($$select api.eigentuemer_schreiben(75, 'x')$$, '42501', null, 'no tenant');

-- The answer
select tests.superuser();
select is(intern.signierte_adresse('eigentuemer', 1, 75) ~ '^anfrage\+75-', true, 'the address looks like any other');
select isnt(intern.signierte_adresse('eigentuemer', 1, 75), intern.antwort_adresse(1, 75), 'but is another');
create temp table fall (name text primary key, e verwaltung.email_triage);
grant all on fall to public;
create function tests.antwort(name text, absender text, an text, kopf text default '', ergebnis text default 'pass') returns text language plpgsql as $$
declare
    e verwaltung.email_triage;
begin
    e := tests.eingang(tests.mail('Re: Rohr', 'Einverstanden KANARIE-EIGENTUEMER ' || name, kopf), tests.pruefung(absender, ergebnis, case ergebnis when 'pass' then 'ok' else 'dmarc_fail' end), an);
    insert into fall values (name, e);
    return row(e.status, e.grund, e.anfrage_id, e.vorschlag_anfrage_id)::text;
end $$;
select is(tests.antwort('emil', 'emil@eigentum.example', intern.signierte_adresse('eigentuemer', 1, 75)), '(zugeordnet,,75,)', 'the owner answers');
select results_eq(
    $$select n.art, n.verfasser_person_id, n.verfasser_rolle from verwaltung.anfrage_nachrichten as n join fall as f on n.email_id = (f.e).id where f.name = 'emil'$$,
    $$values ('eigentuemer', 45::bigint, 'eigentuemer')$$, 'in the strand'
);
select is(
    tests.antwort('verweis', 'emil@eigentum.example', 'post@eins.example', format(E'In-Reply-To: %s\r\n', (select message_id from verwaltung.versand where anfrage_id = 75))),
    '(zugeordnet,,75,)', 'a reference to our letter leads there, too'
);
select is((select n.art from verwaltung.anfrage_nachrichten as n join fall as f on n.email_id = (f.e).id where f.name = 'verweis'), 'eigentuemer', 'also in the strand');
select is(tests.antwort('mieterin', 'doris@mieter.example', intern.signierte_adresse('eigentuemer', 1, 75)), '(manuell,antwort_fremd,,75)', 'a tenant to whom he forwarded the letter waits for a person');
select is(tests.antwort('falscher', 'emil@eigentum.example', intern.antwort_adresse(1, 75)), '(manuell,antwort_fremd,,75)', 'with the tenant''s address the owner does, too');
select is(tests.antwort('forged', 'emil@eigentum.example', intern.signierte_adresse('eigentuemer', 1, 75), ergebnis => 'fail'), '(manuell,dmarc_fail,,75)', 'and whoever forges him');
select is(
    tests.antwort('beide', 'emil@eigentum.example', intern.signierte_adresse('eigentuemer', 1, 75), format(E'Cc: %s\r\n', intern.antwort_adresse(1, 75))),
    '(manuell,antwort_mehrere,,76)', 'two strands at once are for a person'
);
select is(
    tests.antwort('mandant', 'emil@eigentum.example', replace(intern.signierte_adresse('eigentuemer', 2, 75), 'zwei', 'eins')),
    '(manuell,antwort_token_falsch,,76)', 'a token of another Mandant is none'
);

-- By hand
select tests.als('verwalter', 61);
select lives_ok(format('select api.email_zuordnen(%s, anfrage_id => 75)', (e).id), 'a clerk files his mail by hand') from fall where name = 'falscher';
select tests.superuser();
select is((select n.art from verwaltung.anfrage_nachrichten as n join fall as f on n.email_id = (f.e).id where f.name = 'falscher'), 'eigentuemer', 'in the strand as well');

-- Files of the strand
insert into verwaltung.dateien (mandant_id, id, sha256, groesse, medientyp) values (1, 300, sha256('e'), 1, 'application/pdf');
insert into verwaltung.anhaenge (mandant_id, id, anfrage_id, nachricht_id, datei_id, dateiname, intern, nur_verwaltung)
select 1, 400, 75, n.id, 300, 'KANARIE-EIGENTUEMER.pdf', true, true
from verwaltung.anfrage_nachrichten as n join fall as f on n.email_id = (f.e).id where f.name = 'emil';
select throws_ok($$update verwaltung.anhaenge set intern = false where id = 400$$, '23514', null, 'what only the office sees is never for tenants');

-- Who reads it
select tests.als('leitung', 60);
select is((select count(*) from api.anfrage_nachrichten where art = 'eigentuemer' and anfrage_id = 75), 4::bigint, 'the office reads the strand');
select is((select count(*) from api.anhaenge where anfrage_id = 75), 1::bigint, 'and its files');
select tests.als('hausmeister', 62);
select is((select count(*) from api.anfragen where id = 75), 1::bigint, 'the caretaker sees the Anfrage');
select is_empty($$select from api.anfrage_nachrichten where anfrage_id = 75$$, 'but nothing of the strand');
select is_empty($$select from api.anhaenge where anfrage_id = 75$$, 'nor its files');
select is_empty($$select from api.dateien where id = 300$$, 'nor that there is one');
select tests.als('mieter', 69);
select is((select count(*) from api.anfragen where id = 75), 1::bigint, 'the tenant sees the Anfrage');
select is_empty($$select from api.anfrage_nachrichten where anfrage_id = 75$$, 'but nothing of the strand');
select is_empty($$select from api.anhaenge where anfrage_id = 75$$, 'nor its files');
select is((select row(letzte_nachricht, api.ungelesen(a)) from api.anfragen as a where id = 75)::text, '(,0)', 'nor a hint of it in the list');
select tests.superuser();
select is_empty(
    $$select from verwaltung.ereignisse where entitaet = 'anfrage_nachrichten' and entitaet_id = 75 and exists (select from unnest(kanaele) as k where k not like '%:personal')$$, 'nobody else hears a frame'
);

-- After the end
select tests.als('verwalter', 61);
select api.anfrage_ablehnen(75, 'x');
select lives_ok($$select api.eigentuemer_schreiben(75, 'Wir haben abgelehnt.')$$, 'the owner is told after the end, too');
select tests.superuser();
select is(tests.antwort('danach', 'emil@eigentum.example', intern.signierte_adresse('eigentuemer', 1, 75)), '(zugeordnet,,75,)', 'and his answer opens no new Anfrage');

select * from finish();
rollback;
