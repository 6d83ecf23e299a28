-- Who is written to about what, and who is not and why.
begin;
\ir support/welt.sql
select plan(53);
set local app.portal_adresse = 'https://portal.example/';
create view tests.post as
select v.ereignis, v.empfaenger, v.status, v.grund, v.anfrage_id, v.text, v.betreff, v.faellig_am, v.person_id, v.antwort_an, v.message_id
from verwaltung.versand as v;
create function tests.leeren() returns void language plpgsql as $$
begin
    perform tests.superuser();
    delete from verwaltung.versand;
end $$;
create function tests.melden(person bigint, vertrag bigint, quelle text, kategorie text, prioritaet text default 'normal') returns bigint language plpgsql as $$
declare
    v_id bigint;
begin
    insert into verwaltung.anfragen (mandant_id, jahr, lfd_nr, kategorie, schadensart, prioritaet, zustaendigkeit, quelle, betreff, beschreibung, objekt_id, einheit_id, mietverhaeltnis_id, melder_person_id, melder_name)
    select 1, 2026, 1000 + (select count(*) from verwaltung.anfragen), kategorie, case when kategorie = 'schaden' then 'wasser' end, prioritaet, 'mietverwaltung', quelle, 'Betreff', 'Text', 20, v.einheit_id, vertrag, person, 'x'
    from verwaltung.mietverhaeltnisse as v where v.id = vertrag
    returning id into v_id;
    return v_id;
end $$;

-- Receipts are off, then on for one category.
select tests.melden(40, 50, 'portal', 'schaden');
select is_empty('select from tests.post', 'no receipt unless switched on');
update verwaltung.vorlagen set aktiv = true, kategorien = '{schaden}' where mandant_id = 1 and ereignis = 'eingangsbestaetigung';
select tests.melden(40, 50, 'portal', 'beschwerde');
select is_empty('select from tests.post', 'not for another category');
update verwaltung.versand_einstellungen set geschaeftszeiten = '{"mo": [["00:00", "24:00"]], "di": [["00:00", "24:00"]], "mi": [["00:00", "24:00"]], "do": [["00:00", "24:00"]], "fr": [["00:00", "24:00"]], "sa": [["00:00", "24:00"]], "so": [["00:00", "24:00"]]}', notdienst_telefon = '030 112233' where mandant_id = 1;
select tests.melden(40, 50, 'portal', 'schaden', 'dringend');
select results_eq('select ereignis, empfaenger, status from tests.post', $$values ('eingangsbestaetigung', 'erika@mieter.example', 'wartet')$$, 'a receipt to the reporter');
select alike(text, 'Guten Tag Erika KANARIE-Erika,%', 'by name') from tests.post;
select matches(antwort_an, '^anfrage\+\d+-[a-z2-7]{16}@eins\.example$', 'answers come to the Anfrage') from tests.post;
select matches(message_id, '^<[0-9a-f]{32}\.\d+@eins\.example>$', 'with an unguessable Message-ID') from tests.post;
-- 25 and 26 December would be closed
select case when intern.ist_feiertag(intern.heute(), 'BE') then pass('holiday today') else unalike(text, '%Notdienst%', 'in business hours no Notdienst') end from tests.post;
select is(
    (select count(*) from hintergrund.procrastinate_jobs as j join verwaltung.versand as v on j.args = jsonb_build_object('mandant_id', 1, 'versand_id', v.id) where j.task_name = 'versand.senden' and j.queue_name = 'versand'),
    1::bigint, 'its job is deferred in the same transaction'
);

-- Out of hours
select tests.leeren();
update verwaltung.versand_einstellungen set geschaeftszeiten = '{}' where mandant_id = 1;
select tests.melden(40, 50, 'portal', 'schaden', 'dringend');
select matches(text, 'rufen Sie bitte unseren Notdienst an: 030 112233\. Die Kosten des Einsatzes trägt die Vermieterseite, wenn', 'out of hours an urgent damage names the Notdienst and who pays') from tests.post;
select alike(text, '%rufen Sie 112%', 'and what to do in danger') from tests.post;
select tests.leeren();
select tests.melden(40, 50, 'portal', 'schaden', 'normal');
select unalike(text, '%Notdienst%', 'a normal damage does not') from tests.post;
select tests.leeren();
update verwaltung.versand_einstellungen set notdienst_telefon = '' where mandant_id = 1;
select tests.melden(40, 50, 'portal', 'schaden', 'hoch');
select unalike(text, '%Notdienst%', 'without a number none is promised') from tests.post;

-- Why somebody is not written to
select tests.leeren();
delete from verwaltung.personen_email where person_id = 41;
select tests.melden(41, 50, 'portal', 'schaden');
select results_eq('select status, grund, empfaenger from tests.post', $$values ('unterdrueckt', 'keine_adresse', '')$$, 'no address');
select is((select count(*) from hintergrund.procrastinate_jobs as j join verwaltung.versand as v on j.args ->> 'versand_id' = v.id::text), 0::bigint, 'and no job');
select tests.leeren();
update verwaltung.personen_email set unzustellbar_seit = now(), unzustellbar_grund = '5.1.1' where person_id = 42;
select tests.melden(42, 51, 'portal', 'schaden');
select results_eq('select status, grund from tests.post', $$values ('unterdrueckt', 'unzustellbar')$$, 'an address that bounced');
insert into verwaltung.personen_email (mandant_id, person_id, adresse, angelegt_am) values (1, 42, 'nora-neu@mieter.example', '2200-01-01');
select tests.leeren();
select tests.melden(42, 51, 'portal', 'schaden');
select results_eq('select status, empfaenger from tests.post', $$values ('wartet', 'nora-neu@mieter.example')$$, 'another address that works is used');
select tests.leeren();
select tests.als('mieter', 64);
select lives_ok($$select api.benachrichtigung_waehlen('eingangsbestaetigung', false)$$, 'a tenant opts out');
select results_eq('select ereignis, per_email from api.benachrichtigungswahl', $$values ('eingangsbestaetigung', false)$$, 'and sees it');
select throws_ok($$insert into verwaltung.benachrichtigungswahl (mandant_id, person_id, ereignis, per_email) values (1, 41, 'abschluss', false)$$, '42501', null, 'not for somebody else');
select throws_ok($$select api.benachrichtigung_waehlen('unsinn', false)$$, 'PGRST', null, 'nor for what does not exist');
select tests.als('mieter', 66);
select is_empty('select from api.benachrichtigungswahl', 'nobody sees another''s choice');
select throws_ok('select from verwaltung.versand', '42501', null, 'nor what was sent to whom');
select tests.superuser();
select tests.melden(40, 50, 'portal', 'schaden');
select results_eq('select status, grund from tests.post', $$values ('unterdrueckt', 'abgewaehlt')$$, 'opted out');
-- Somebody without an account asks the office.
select tests.als('mieter', 64);
select throws_ok($$select api.benachrichtigung_waehlen_fuer(41, 'abschluss', false, 'x')$$, '42501', null, 'no tenant chooses for another');
select tests.als('hausmeister', 62);
select throws_ok($$select api.benachrichtigung_waehlen_fuer(45, 'abschluss', false, 'x')$$, '42501', null, 'nor does a caretaker');
select tests.als('verwalter', 161);
select throws_like($$select api.benachrichtigung_waehlen_fuer(45, 'abschluss', false, 'x')$$, '%HD030%', 'nor the clerk of another Mandant');
select throws_ok($$insert into verwaltung.benachrichtigungswahl (mandant_id, person_id, ereignis, per_email) values (1, 45, 'abschluss', false)$$, '42501', null, 'by no way');
select tests.als('verwalter', 61);
select throws_like($$select api.benachrichtigung_waehlen_fuer(45, 'abschluss', false, ' ')$$, '%HD031%', 'a reason is needed');
select lives_ok($$select api.benachrichtigung_waehlen_fuer(45, 'abschluss', true, 'x')$$, 'a clerk chooses for an owner');
select lives_ok($$select api.benachrichtigung_waehlen_fuer(45, 'abschluss', false, 'Anruf am Montag')$$, 'and chooses again');
select results_eq('select per_email from api.benachrichtigungswahl where person_id = 45', 'values (false)', 'which counts');
select tests.superuser();
select isnt_empty($$select from audit.eintraege as a where a.tabelle = 'verwaltung.benachrichtigungswahl' and a.grund = 'Anruf am Montag' and a.benutzerkonto_id = 61$$, 'the log says who and why');
delete from verwaltung.benachrichtigungswahl;
select tests.leeren();
select tests.melden(40, 50, 'email', 'schaden');
select tests.melden(40, 50, 'email', 'schaden');
select tests.melden(40, 50, 'portal', 'schaden');
select results_eq('select status, grund, count(*) from tests.post group by 1, 2 order by 1', $$values ('unterdrueckt', 'wiederholsperre', 1::bigint), ('wartet', null, 2)$$, 'a second mail within a day gets no receipt, the portal always does');
select tests.leeren();
insert into verwaltung.eingangsadressen (mandant_id, adresse, angelegt_am) values (1, 'erika@mieter.example', '2200-01-01');
select tests.melden(40, 50, 'portal', 'schaden');
select results_eq('select status, grund from tests.post', $$values ('unterdrueckt', 'eigene_adresse')$$, 'no Mandant writes to itself');
delete from verwaltung.eingangsadressen where mandant_id = 1;
select tests.leeren();
select tests.melden(40, 50, 'portal', 'schaden');
select results_eq('select status, grund from tests.post', $$values ('unterdrueckt', 'kein_absender')$$, 'without an address of its own a Mandant does not write');
insert into verwaltung.eingangsadressen (mandant_id, adresse) values (1, 'post@eins.example');
update verwaltung.vorlagen set aktiv = false where ereignis = 'eingangsbestaetigung';

-- Messages: those who take part, never the author, never a note.
select tests.leeren();
update verwaltung.personen_email set unzustellbar_seit = null, unzustellbar_grund = null;
insert into verwaltung.personen_email (mandant_id, person_id, adresse) values (1, 41, 'max@mieter.example');
select tests.als('hausmeister', 62);
select api.nachricht_senden(70, 'Ich bin gegen 9 Uhr bei Ihnen. {{name}}');
select api.interne_notiz(70, 'Nur für uns');
select tests.superuser();
select results_eq('select ereignis, empfaenger, status from tests.post', $$values ('neue_nachricht', 'erika@mieter.example', 'wartet')$$, 'a message of the caretaker reaches the reporter, a note nobody');
select matches(text, 'KANARIE-Hausmeister-Nord hat Ihnen.*\n\nIch bin gegen 9 Uhr bei Ihnen\. \{\{name\}\}\n\n', 'word for word') from tests.post;
select matches(text, E'\nIhre Anfrage im Portal:\nhttps://portal.example/anfragen/70\n', 'with the link') from tests.post;
select tests.leeren();
select tests.als('mieter', 65);
select api.nachricht_senden(70, 'Ich bin Max');
select tests.superuser();
select is_empty('select from tests.post', 'a tenant''s message is for the staff, who see it live');
select tests.als('verwalter', 61);
select api.nachricht_senden(70, 'Wer ist zu Hause?', rueckfrage => true);
select tests.superuser();
select results_eq('select ereignis, empfaenger from tests.post order by 2', $$values ('rueckfrage', 'erika@mieter.example'), ('rueckfrage', 'max@mieter.example')$$, 'a question goes to all who wrote in it');
select tests.leeren();
update verwaltung.personen_email set adresse = 'erika@mieter.example' where person_id = 41;
select tests.als('verwalter', 61);
select api.nachricht_senden(70, 'Noch etwas');
select tests.superuser();
select results_eq('select person_id, status, grund from tests.post order by 1', $$values (40::bigint, 'wartet', null), (41, 'unterdrueckt', 'gleiche_adresse')$$, 'a shared mailbox gets it once');
select tests.leeren();
select tests.als('verwalter', 61);
select api.nachricht_senden(71, 'Zur Beschwerde');
select tests.superuser();
select results_eq('select person_id from tests.post', array[40::bigint], 'a Beschwerde stays with its author');

-- Status
select tests.leeren();
select tests.als('hausmeister', 62);
select api.anfrage_akzeptieren(70, 'interner Grund');
select tests.superuser();
select results_eq('select ereignis, betreff from tests.post where person_id = 40', $$values ('statuswechsel', 'Ihre Anfrage 2026-0001 ist in Bearbeitung')$$, 'accepted');
select unalike(text, '%interner Grund%', 'without a reason meant for colleagues') from tests.post where person_id = 40;
select tests.leeren();
select tests.als('hausmeister', 62);
select api.anfrage_abschliessen(70, 'Eckventil getauscht', 'Hausmeister Nord');
select tests.superuser();
select matches(text, 'Was getan wurde: Eckventil getauscht\n\nAusgeführt von: Hausmeister Nord\n', 'closed, with what was done') from tests.post where person_id = 40;
select tests.leeren();
select tests.als('verwalter', 61);
select api.anfrage_ablehnen(72, 'Das ist Sache des Netzbetreibers.');
select tests.superuser();
select alike(text, '%Begründung: Das ist Sache des Netzbetreibers.%', 'rejected, with the reason') from tests.post;
select tests.leeren();
select tests.als('mieter', 64);
select api.anfrage_zurueckziehen(71);
select tests.superuser();
select is_empty('select from tests.post', 'whoever withdraws knows it');
select set_config('app.versand_frist', '10 minutes', true);
select tests.als('verwalter', 61);
select api.anfrage_akzeptieren(73);
select tests.superuser();
select set_config('app.versand_frist', '', true);
select results_eq('select person_id from tests.post', array[46::bigint], 'only those concerned') ;
select is(faellig_am, now() + interval '10 minutes', 'a filing that can be undone waits') from tests.post;
select ok((select bool_and(j.scheduled_at > now()) from hintergrund.procrastinate_jobs as j join verwaltung.versand as v on j.args ->> 'versand_id' = v.id::text), 'and so does its job');
select is(intern.versand_zuruecknehmen(1, 73, null), 1, 'undone in time');
select results_eq('select status, grund from tests.post', $$values ('zurueckgenommen', 'zurueckgenommen')$$, 'it is never sent');
select set_config('app.versand', 'aus', true);
update verwaltung.anfragen set status = 'akzeptiert' where id = 74;
select is((select count(*) from tests.post), 1::bigint, 'an import writes to nobody');
select * from finish();
rollback;
