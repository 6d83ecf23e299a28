-- Templates: what may stand in them, who may write them, how they become a letter.
begin;
\ir support/welt.sql
select plan(49);

select is(intern.vorlage_fuellen(E'Zu {{nummer}}\n\nGrund: {{ begruendung }}\n\nEnde', '{"nummer": "2026-1"}'), E'Zu 2026-1\n\nEnde', 'a paragraph about nothing is left out');
select is(intern.vorlage_fuellen('{{name}} {{nummer}}', '{"name": "{{nummer}} \\1 $1", "nummer": "7"}'), E'{{nummer}} \\1 $1 7', 'what a value says is never taken for a placeholder');
select throws_ok(format('select intern.vorlage_pruefen(%L)', v), 'HD060', null, 'refused: ' || v)
from unnest(array['{{gibtsnicht}}', '{{name', 'name}}', '{{ na me }}', '{{NAME}}', '{{}}', '{{name}} {{x}}']) as v;
select lives_ok($$select intern.vorlage_pruefen('{{name}} { {{ link }} } {')$$, 'known ones are accepted, single braces are text');
select is((select count(*) from verwaltung.vorlagen where mandant_id = 1), 7::bigint, 'a new Mandant has all templates');
select is((select array_agg(ereignis) from verwaltung.vorlagen where mandant_id = 1 and not aktiv), array['eingangsbestaetigung'], 'receipts wait until somebody wants them');
select throws_ok($$update verwaltung.vorlagen set text = '{{unsinn}}' where mandant_id = 1$$, 'HD060', null, 'not even an administrator stores an unknown placeholder');

-- Who may
select tests.als('verwalter', 61);
select is(api.vorlage_speichern('abschluss', 'Fertig: {{nummer}}', 'Erledigt.', true, '{schaden}') ->> 'betreff', 'Fertig: {{nummer}}', 'a clerk writes');
select throws_ok($$select api.vorlage_speichern('abschluss', '{{quatsch}}', 'x', true, '{schaden}')$$, 'HD060', 'Diesen Platzhalter gibt es nicht: {{quatsch}}', 'the message names it');
select throws_ok($$select api.vorlage_speichern('abschluss', 'x', 'x', true, '{unbekannt}')$$, 'PGRST', null, 'unknown category');
select throws_ok($$select api.vorlage_speichern('abschluss', 'x', 'x', null, '{schaden}')$$, 'PGRST', null, 'neither on nor off');
select throws_ok($$select api.vorlage_speichern('unbekannt', 'x', 'x', true, '{schaden}')$$, 'PGRST', null, 'unknown event');
select is((select count(*) from api.vorlagen), 7::bigint, 'and reads the own ones');
select throws_ok($$select api.versand_einstellungen_aendern('{"sitz": "Berlin"}')$$, '42501', null, 'settings are for the head of the office');
select matches(api.vorlage_vorschau('neue_nachricht', 'Zu {{nummer}}', '{{nachricht}}') ->> 'text', '^Sehr geehrte Frau Beispiel,\n\n.*\n\nMit freundlichen Grüßen\nKANARIE-M1 Verwaltung\n\n-- \n', 'a preview is the whole letter');
select matches(api.vorlage_vorschau('statuswechsel', 'Zu {{betreff}}', '{{objekt}}', 70) ->> 'text', 'Beispielstraße 12, 10115 Berlin', 'or one about a real Anfrage');
select throws_ok($$select api.vorlage_vorschau('statuswechsel', 'x', 'x', 170)$$, 'PGRST', null, 'not of another Mandant');
select throws_ok($$select api.vorlage_vorschau('statuswechsel', '{{x}}', 'x')$$, 'HD060', null, 'a preview refuses what saving would');
select lives_ok($$select api.vorlage_testmail('abschluss', 'Zu {{nummer}}', 'Text')$$, 'a test mail');
select results_eq($$select empfaenger, betreff ~ '^\[Test\] Zu ', status from api.versand$$, $$values ('verwalter@eins.example', true, 'wartet')$$, 'goes to the own account');

select tests.als('leitung', 60);
select is(api.versand_einstellungen_aendern('{"rechtsform": "GmbH", "sitz": "Berlin", "registergericht": "Amtsgericht Charlottenburg", "registernummer": "HRB 1 B", "vertretung": "Anna Amsel"}') ->> 'sitz', 'Berlin', 'settings');
select matches(api.vorlage_vorschau('abschluss', 'x', 'y') ->> 'text', E'\n-- \nKANARIE-M1 Verwaltung \\(GmbH\\)\n.*\nSitz: Berlin · Registergericht: Amtsgericht Charlottenburg, HRB 1 B\nGeschäftsführung: Anna Amsel$', 'every letter carries the particulars of § 35a GmbHG');
select throws_ok(format('select api.versand_einstellungen_aendern(%L)', e), 'PGRST', null, 'refused: ' || e)
from unnest(array['{"unbekannt": 1}', '{"mandant_id": 2}', '{"absenderadresse": "chef@bank.example"}', '{"dkim_domain": "bank.example", "dkim_selector": "s"}', '{"geschaeftszeiten": {"mo": "x"}}', '[]']) as e;
select throws_like(format('select api.versand_einstellungen_aendern(%L)', e), '%Bitte prüfen Sie: ' || feld || '%', 'refused in plain words: ' || e)
from (values
    ('{"grussformel": ""}', 'Grußformel'), ('{"hoechstzahl_je_stunde": "viele"}', 'E-Mails je Empfänger'), ('{"hoechstzahl_je_stunde": 0}', 'E-Mails je Empfänger'),
    ('{"bestaetigung_sperre_stunden": null}', 'Stunden zwischen'), ('{"geschaeftszeiten": {"mo": "x"}}', 'Geschäftszeiten'), ('{"dkim_domain": "eins.example"}', 'Unterschrift')
) as v (e, feld);
select throws_like($$select api.brieffuss_vorschau('{"geschaeftszeiten": {"mo": "x"}}')$$, '%Bitte prüfen Sie: Geschäftszeiten%', 'so is a foot');
select throws_like($$select api.email_einstellungen_aendern('{"ohne_dmarc": "immer"}')$$, '%Bitte prüfen Sie: E-Mails von Domains%', 'and a setting of mail that comes in');
select matches(api.brieffuss_vorschau('{"sitz": "Hamburg"}'), E'^KANARIE-M1 Verwaltung \\(GmbH\\)\n.*Sitz: Hamburg · Registergericht', 'the foot is shown before it is saved');
select is((select sitz from api.versand_einstellungen), 'Berlin', 'and not saved by that');
select throws_ok(format('select api.brieffuss_vorschau(%L)', e), 'PGRST', null, 'no foot from: ' || e) from unnest(array['[]', '{"geschaeftszeiten": {"mo": "x"}}']) as e;
select tests.als('verwalter', 61);
select matches(api.brieffuss_vorschau('{}'), 'Sitz: Berlin', 'a clerk sees the foot as it is');
select tests.als('mieter', 64);
select throws_ok($$select api.brieffuss_vorschau('{}')$$, '42501', null, 'a tenant does not');
select tests.als('leitung', 160);
select is((select count(*) from api.versand), 0::bigint, 'nobody sees another Mandant''s mail');
select * from finish();
rollback;
