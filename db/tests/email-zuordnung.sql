-- Whose mail is it: owners, contractors, sub-addresses, spellings of an address.
begin;
\ir support/welt.sql
\ir support/email.sql
select plan(37);
select intern.klassifikationsregeln_vorbelegen(1);
create temp table fall (name text primary key, e verwaltung.email_triage);
grant all on fall to public;
create function tests.ausgang(name text, absender text, ergebnis text default 'pass', an text default 'post@eins.example') returns text language plpgsql as $$
declare
    e verwaltung.email_triage := tests.eingang(tests.mail('Frage ' || name, 'Text ' || name), tests.pruefung(absender, ergebnis, case ergebnis when 'pass' then 'ok' else 'dmarc_fail' end), an);
begin
    insert into fall values (name, e);
    return row(e.status, e.zuordnung, e.grund)::text;
end
$$;

-- Owners.
insert into verwaltung.einheiten (mandant_id, id, objekt_id, bezeichnung) values (1, 34, 22, 'WE 2');
insert into verwaltung.eigentuemer (mandant_id, id, person_id, objekt_id, einheit_id, beginn) values (1, 59, 45, 22, 34, '2012-01-01');
select is(tests.ausgang('zwei_einheiten', 'emil@eigentum.example'), '(zugeordnet,eigentuemer,)', 'several ownerships in one house are a hit');
select is((select eigentuemer_id from verwaltung.anfragen where id = (e).anfrage_id), 58::bigint, 'under the oldest of them') from fall where name = 'zwei_einheiten';
insert into verwaltung.eigentuemer (mandant_id, id, person_id, objekt_id, beginn) values (1, 57, 45, 21, '2015-01-01');
select is(tests.ausgang('zwei_haeuser', 'emil@eigentum.example'), '(manuell,mehrdeutig,mehrere_weg_objekte)', 'ownerships in two houses wait for a person');
select is((e).vorschlag_person_id, 45::bigint, 'with the owner suggested') from fall where name = 'zwei_haeuser';
update verwaltung.eigentuemer set ende = intern.heute() - 1 where person_id = 45;
select is(tests.ausgang('verkauft', 'emil@eigentum.example'), '(manuell,unbekannt,unbekannt)', 'a former owner is no owner');
update verwaltung.eigentuemer set ende = null where id = 58;
select is(tests.ausgang('fail', 'emil@eigentum.example', 'fail'), '(manuell,,dmarc_fail)', 'an owner''s address alone proves nothing');
insert into fall select 'folge', tests.eingang(tests.mail('AW: Frage zwei_einheiten', 'noch etwas'), tests.pruefung('emil@eigentum.example'));
select is(row((f.e).grund, (f.e).vorschlag_anfrage_id = (z.e).anfrage_id)::text, '(folgemail,t)', 'an owner''s answer without our address waits, with his Anfrage suggested')
from fall as f, fall as z where f.name = 'folge' and z.name = 'zwei_einheiten';

-- Contractors.
insert into verwaltung.personen (mandant_id, id, anrede, nachname) values (1, 47, 'Firma', 'KANARIE-Sanitär Blitz');
insert into verwaltung.personen_email (mandant_id, person_id, adresse) values (1, 47, 'info@blitz.example');
insert into verwaltung.dienstleister (mandant_id, id, person_id, gewerk) values (1, 700, 47, 'Sanitär');
select is(tests.ausgang('firma', 'info@blitz.example'), '(manuell,dienstleister,dienstleister)', 'a contractor waits for a person');
insert into verwaltung.mieter (mandant_id, mietverhaeltnis_id, person_id) values (1, 51, 47);
select is(tests.ausgang('firma_mieter', 'info@blitz.example'), '(manuell,mehrdeutig,dienstleister_und_mieter)', 'a contractor who is a tenant is ambiguous');
delete from verwaltung.mieter where person_id = 47;
insert into verwaltung.eigentuemer (mandant_id, person_id, objekt_id, beginn) values (1, 47, 22, '2015-01-01');
select is(tests.ausgang('firma_eigentuemer', 'info@blitz.example'), '(manuell,mehrdeutig,dienstleister_und_eigentuemer)', 'one who is an owner too');
delete from verwaltung.eigentuemer where person_id = 47;
update verwaltung.dienstleister set aktiv = false;
select is(tests.ausgang('firma_alt', 'info@blitz.example'), '(manuell,unbekannt,unbekannt)', 'one we no longer work with is unknown');

-- Tenancies.
select is(tests.ausgang('ehemals', 'vera@mieter.example'), '(manuell,unbekannt,ehemaliger_mieter)', 'a former tenant waits');
insert into verwaltung.mietverhaeltnisse (mandant_id, id, einheit_id, beginn, nettomiete) values (1, 56, 34, intern.heute() + 30, 100);
insert into verwaltung.personen (mandant_id, id, nachname) values (1, 48, 'KANARIE-Zukunft');
insert into verwaltung.personen_email (mandant_id, person_id, adresse) values (1, 48, 'bald@mieter.example');
insert into verwaltung.mieter (mandant_id, mietverhaeltnis_id, person_id) values (1, 56, 48);
select is(tests.ausgang('kuenftig2', 'bald@mieter.example'), '(manuell,unbekannt,kuenftiger_mieter)', 'a future tenant too');
select is((e).vorschlag_mietverhaeltnis_id, 56::bigint, 'with the tenancy suggested') from fall where name = 'kuenftig2';

-- Plus-addresses: the same mailbox in all likelihood, but nobody proved it.
select is(tests.ausgang('plus', 'nora+wohnung@mieter.example'), '(manuell,unbekannt,unteradresse)', 'an address with a tag is not the one without');
select is(row((e).vorschlag_person_id, (e).vorschlag_mietverhaeltnis_id)::text, '(42,51)', 'but suggests it') from fall where name = 'plus';
select is(tests.ausgang('plus_fremd', 'wer+wohnung@mieter.example'), '(manuell,unbekannt,unbekannt)', 'unless that is unknown, too');
insert into verwaltung.personen_email (mandant_id, person_id, adresse) values (1, 42, 'nora+haus@mieter.example');
select is(tests.ausgang('plus_genau', 'nora+haus@mieter.example'), '(zugeordnet,mieter,)', 'a tag that is on file is a hit');
select is(tests.ausgang('plus_kehrt', 'max+x@mieter.example'), '(manuell,unbekannt,unteradresse)', 'each tag by itself');

-- Case and internationalised domains.
select is(tests.ausgang('gross', 'Nora@Mieter.EXAMPLE'), '(zugeordnet,mieter,)', 'letter case makes no difference');
insert into verwaltung.personen_email (mandant_id, person_id, adresse) values (1, 42, 'nora@müller-häuser.example');
select is((select adresse from verwaltung.personen_email where adresse like '%user%' and person_id = 42), 'nora@xn--mller-huser-r8a91a.example', 'an international domain is kept in A-labels');
select is(tests.ausgang('idn_a', 'nora@xn--mller-huser-r8a91a.example'), '(zugeordnet,mieter,)', 'and found by them');
select is(tests.ausgang('idn_u', 'nora@MÜLLER-häuser.example'), '(zugeordnet,mieter,)', 'and by its letters');

-- The other Mandant.
select is(tests.ausgang('fremder_mandant', 'nora@mieter.example', an => 'post@zwei.example'), '(manuell,unbekannt,unbekannt)', 'a tenant is known to the own Mandant only');

-- Orders: who may give them.
update verwaltung.dienstleister set aktiv = true;
select tests.als('verwalter', 61);
select is(api.auftrag_erteilen(70, 700, 'Eckventil tauschen') ->> 'status', 'offen', 'a clerk orders something');
select tests.als('hausmeister', 62);
select throws_ok($$ select api.auftrag_erteilen(70, 700, 'x') $$, '42501', null, 'a caretaker does not');
select tests.als('verwalter', 161);
select throws_like($$ select api.auftrag_erteilen(70, 700, 'x') $$, '%HD030%', 'nor the clerk of another Mandant');

-- Contractors: who may add them.
select tests.superuser();
create temp table neu (d jsonb);
grant all on neu to public;
select tests.als('verwalter', 61);
insert into neu select api.dienstleister_anlegen(' Dach Hoch GmbH ', 'Buero@Dach-Hoch.example', 'Dach') as d;
select is((select row(n.name, n.gewerk, n.aktiv)::text from api.dienstleister as n where n.id = (d ->> 'id')::bigint), '("Dach Hoch GmbH",Dach,t)', 'a clerk adds a contractor') from neu;
select throws_like($$ select api.dienstleister_anlegen('Noch einmal', 'buero@dach-hoch.example', 'Dach') $$, '%HD040%', 'an address belongs to one');
select throws_like($$ select api.dienstleister_anlegen('Nora', 'nora@mieter.example', 'Dach') $$, '%HD040%', 'not to a tenant at the same time');
select throws_like($$ select api.dienstleister_anlegen('x', 'keine Adresse', 'Dach') $$, '%HD031%', 'and is one');
select throws_like($$ select api.dienstleister_anlegen('x', 'buero@dach.example.', 'Dach') $$, '%HD031%', 'that mail can be written to');
select throws_like($$ select api.dienstleister_anlegen(' ', 'a@dach.example', 'Dach') $$, '%HD031%', 'a name is needed');
select throws_ok($$ insert into verwaltung.dienstleister (mandant_id, person_id, gewerk) values (1, 42, 'x') $$, '42501', null, 'by no other way');
select tests.als('hausmeister', 62);
select throws_ok($$ select api.dienstleister_anlegen('x', 'a@dach.example', 'x') $$, '42501', null, 'a caretaker adds none');
select tests.als('verwalter', 161);
select is_empty($$ select from api.dienstleister where name = 'Dach Hoch GmbH' $$, 'another Mandant does not see it');
select tests.superuser();
select is(tests.ausgang('dachdecker', 'buero@dach-hoch.example'), '(manuell,dienstleister,dienstleister)', 'and is recognised from then on');
select * from finish();
rollback;
