-- Read marks, drafts, files referred to, texts, and who takes part.
begin;
\ir support/welt.sql
select plan(59);
insert into verwaltung.dateien (mandant_id, id, sha256, groesse, medientyp) values (1, 300, sha256('a'), 1, 'image/png'), (1, 301, sha256('b'), 1, 'image/png'), (1, 302, sha256('c'), 1, 'image/png');
insert into verwaltung.anhaenge (mandant_id, id, anfrage_id, nachricht_id, datei_id, dateiname, intern) values
(1, 400, 70, null, 300, 'meldung.png', false), (1, 401, 70, 81, 301, 'intern.png', true), (1, 402, 72, null, 302, 'fremd.png', false);
delete from verwaltung.ereignisse;

-- Reading
select tests.als('mieter', 64);
select is((select api.ungelesen(a) from api.anfragen as a where id = 70), 0, 'own messages and notes of the office are not counted for a tenant');
select tests.als('verwalter', 61);
select is((select ungelesen from api.anfragen_bearbeitung where id = 70), 0, 'what was there before the account is not new to it');
select tests.superuser();
update anmeldung.benutzerkonten set angelegt_am = now() - interval '1 day' where id = 61;
select tests.als('verwalter', 61);
select is((select ungelesen from api.anfragen_bearbeitung where id = 70), 1, 'the tenant''s message is unread');
select throws_like('select api.gespraech(170)', '%HD030%', 'of another Mandant''s Anfrage nothing is told');
select api.gelesen(70, 'infinity');
select is((select ungelesen from api.anfragen_bearbeitung where id = 70), 0, 'until it is read');
select is((api.gespraech(70) ->> 'gelesen_bis')::timestamptz, now(), 'nobody reads in the future');
select api.gelesen(70, '2001-01-01');
select is((api.gespraech(70) ->> 'gelesen_bis')::timestamptz, now(), 'nor backwards');
select is(api.gespraech(70) -> 'leser', '[]'::jsonb, 'nobody else has read');
select api.nachricht_senden(70, 'Ich komme um 9') as n \gset
select tests.als('mieter', 64);
select is((select api.ungelesen(a) from api.anfragen as a where id = 70), 0, 'what was there before the account is not new to a tenant either');
select tests.superuser();
update anmeldung.benutzerkonten set angelegt_am = now() - interval '1 day' where id = 64;
select tests.als('mieter', 64);
select is((select api.ungelesen(a) from api.anfragen as a where id = 70), 1, 'the tenant has something to read');
select api.gelesen(70, now());
select is((select api.ungelesen(a) from api.anfragen as a where id = 70), 0, 'and reads it');
select is(api.gespraech(70) -> 'leser', '[]'::jsonb, 'a tenant does not learn who else reads');
select throws_like('select api.gelesen(72, now())', '%HD030%', 'a neighbour''s is not found');
select throws_ok($$insert into verwaltung.lesestaende (mandant_id, anfrage_id, benutzerkonto_id, rolle, gelesen_bis) values (1, 72, 64, 'mieter', now())$$, '42501', null, 'not by a direct statement either');
select throws_ok($$insert into verwaltung.lesestaende (mandant_id, anfrage_id, benutzerkonto_id, rolle, gelesen_bis) values (1, 70, 65, 'mieter', now())$$, '42501', null, 'nor for somebody else');
select throws_ok($$insert into verwaltung.lesestaende (mandant_id, anfrage_id, benutzerkonto_id, rolle, gelesen_bis) values (1, 71, 64, 'verwalter', now())$$, '42501', null, 'nor under another role');
select tests.als('hausmeister', 62);
select api.gelesen(70, now());
select is_empty('select from verwaltung.lesestaende where benutzerkonto_id <> 62', 'a caretaker sees the own mark only');
select throws_like('select api.gelesen(73, now())', '%HD030%', 'and reads nothing of another Bereich');
select tests.als('leitung', 60);
select api.gelesen(70, now());
select results_eq($$select l ->> 'rolle' from jsonb_array_elements(api.gespraech(70) -> 'leser') as l order by 1$$, array['hausmeister', 'mieter'], 'the office sees that tenant and caretaker have read, not that a colleague has');
select is((select count(*) from verwaltung.lesestaende), 3::bigint, 'by no way');
select tests.als('verwalter', 161);
select is_empty('select from verwaltung.lesestaende', 'another Mandant sees nothing');
select throws_like('select api.gelesen(70, now())', '%HD030%', 'and marks nothing');
select tests.als('anonym');
select throws_ok('select api.gespraech(70)', '42501', null, 'nobody without a session');
select tests.superuser();
select results_eq(
    $$select kanaele, art, count(*) from verwaltung.ereignisse where entitaet_id = 70 and entitaet = 'anfrage_nachrichten' and art = 'geaendert' group by 1, 2$$,
    $$values (array['m1:personal'], 'geaendert', 2::bigint)$$, 'only the office hears that tenant and caretaker have read, and not that a colleague has'
);

-- Drafts
select tests.als('verwalter', 61);
select ok(api.entwurf_speichern(70, 'nachricht', 'KANARIE-ENTWURF Wir kom') is not null, 'a draft is kept');
select api.entwurf_speichern(70, 'intern', 'noch etwas');
select is(api.gespraech(70) #>> '{entwuerfe,nachricht,inhalt}', 'KANARIE-ENTWURF Wir kom', 'and found on the next device');
select tests.als('leitung', 60);
select is(api.gespraech(70) -> 'entwuerfe', '{}'::jsonb, 'no colleague sees it');
select is_empty('select from verwaltung.entwuerfe', 'by no way');
select tests.als('mieter', 64);
select lives_ok($$select api.entwurf_speichern(70, 'nachricht', 'x')$$, 'tenants have drafts, too');
select throws_like($$select api.entwurf_speichern(70, 'intern', 'x')$$, '%HD031%', 'of messages');
select throws_like($$select api.entwurf_speichern(72, 'nachricht', 'x')$$, '%HD030%', 'in Anfragen they see');
select throws_ok($$insert into verwaltung.entwuerfe (mandant_id, benutzerkonto_id, anfrage_id, strang, inhalt) values (1, 64, 72, 'nachricht', 'x')$$, '42501', null, 'not by a direct statement');
select tests.als('hausmeister', 62);
select throws_like($$select api.entwurf_speichern(70, 'eigentuemer', 'x')$$, '%HD031%', 'a caretaker has no strand with owners');
select tests.als('verwalter', 61);
select throws_like(format($$select api.entwurf_speichern(70, 'nachricht', %L)$$, repeat('x', 20001)), '%HD031%', 'not without end');
select api.nachricht_senden(70, 'Wir kommen');
select is(api.gespraech(70) #>> '{entwuerfe,nachricht,inhalt}', '', 'sent, the draft is empty');
select is(api.gespraech(70) #>> '{entwuerfe,intern,inhalt}', 'noch etwas', 'the other one is not');

-- Files that are in the Anfrage already
select api.nachricht_senden(70, 'Dieses Bild?', '{300,301}') as mit \gset
select results_eq(
    format('select datei_id, dateiname, intern from api.anhaenge where nachricht_id = %s order by datei_id', :'mit'::jsonb ->> 'id'),
    $$values (300::bigint, 'meldung.png', false), (301::bigint, 'intern.png', false)$$, 'the office refers to any file of the Anfrage; what was internal is shown on purpose'
);
select throws_like($$select api.nachricht_senden(70, 'x', '{302}')$$, '%HD031%', 'not to one of another Anfrage');
select tests.superuser();
delete from verwaltung.anhaenge where datei_id = 301 and not intern;
select tests.als('hausmeister', 62);
select throws_like($$select api.nachricht_senden(70, 'x', '{301}')$$, '%HD031%', 'a caretaker does not show the office''s files to tenants');
select lives_ok($$select api.interne_notiz(70, 'siehe Meldung', '{300}')$$, 'but refers to what all see');
select tests.als('mieter', 64);
select throws_like($$select api.nachricht_senden(70, 'x', '{301}')$$, '%HD031%', 'a tenant does not find internal ones');
select lives_ok($$select api.nachricht_senden(70, 'Wie auf diesem Bild', '{300}')$$, 'the own ones are referred to');
select is((select count(*) from verwaltung.dateien), 1::bigint, 'there is one file still');

-- Texts
select tests.als('verwalter', 61);
select api.textbaustein_speichern('Termin', 'Termin anbieten', E'{{name}}, es geht um {{betreff}} ({{nummer}}), {{einheit}}.\n\nErledigt: {{massnahme}}\n\n{{verfasser}}') as baustein \gset
select is(api.textbaustein_einsetzen(:baustein, 70), E'KANARIE-Erika, es geht um KANARIE-A70 (2026-0001), 3. OG links.\n\nKANARIE-Verwalter-1', 'a text is filled with what the Anfrage says');
select throws_ok($$select api.textbaustein_speichern('x', 'x', 'Hallo {{unsinn}}')$$, 'HD060', null, 'an unknown placeholder is refused');
select throws_like($$select api.textbaustein_speichern('termin', 'x', 'x')$$, '%HD115%', 'a key is given once');
select throws_like($$select api.textbaustein_speichern('zwei worte', 'x', 'x')$$, '%HD031%', 'and is one word');
select throws_like(format('select api.textbaustein_einsetzen(%s, 170)', :baustein), '%HD030%', 'nothing is said of another Mandant''s Anfrage');
select tests.als('hausmeister', 62);
select matches(api.textbaustein_einsetzen(:baustein, 70), 'KANARIE-Hausmeister-Nord$', 'a caretaker uses it');
select throws_like(format('select api.textbaustein_einsetzen(%s, 73)', :baustein), '%HD030%', 'where he sees the Anfrage');
select throws_ok($$select api.textbaustein_speichern('y', 'y', 'y')$$, '42501', null, 'but keeps none');
select tests.als('mieter', 64);
select throws_ok('select from api.textbausteine', '42501', null, 'tenants do not see them');
select tests.als('verwalter', 161);
select is_empty('select from api.textbausteine', 'nor another Mandant');
select throws_like(format('select api.textbaustein_loeschen(%s)', :baustein), '%HD030%', 'which deletes none');
select tests.als('leitung', 60);
select api.textbaustein_loeschen(:baustein);
select is_empty('select from api.textbausteine', 'the office does');

-- Who takes part
select results_eq(
    $$select rolle, name, liest, gelesen_bis is not null from api.anfrage_teilnehmer(70) where person_id is not null or rolle = 'hausmeister' order by rolle, name$$,
    $$values ('hausmeister', 'KANARIE-Hausmeister-Nord', 'Nachrichten und interne Notizen', true), ('mieter', 'Erika KANARIE-Erika', 'Nachrichten', true), ('mieter', 'Max KANARIE-Max', 'Nachrichten', false)$$,
    'both tenants of a damage and the caretaker of the Bereich'
);
select is((select string_agg(name, ',') from api.anfrage_teilnehmer(71) where rolle = 'mieter'), 'Erika KANARIE-Erika', 'of a complaint its author only');
select is_empty('select from api.anfrage_teilnehmer(170)', 'nobody of another Mandant');
select tests.als('hausmeister', 62);
select throws_ok('select from api.anfrage_teilnehmer(70)', '42501', null, 'only the office asks');

select * from finish();
rollback;
