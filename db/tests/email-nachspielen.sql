-- Replay: the difference first, then the change; what people did stays.
begin;
\ir support/welt.sql
\ir support/email.sql
select plan(31);
select intern.klassifikationsregeln_vorbelegen(1);
create temp table m (name text primary key, id bigint, anfrage_id bigint);
grant all on m to public;
create function tests.mail_id(name text) returns bigint language sql stable as $$ select id from m where m.name = $1 $$;
create function tests.felder(vorschau jsonb) returns text language sql as $$
    select concat_ws(': ', vorschau ->> 'massnahme', (select string_agg(u ->> 'feld', ',' order by u ->> 'feld') from jsonb_array_elements(vorschau -> 'unterschiede') as u))
$$;
create function tests.stand(name text) returns text language sql stable as $$
    select row(e.status, e.grund)::text from verwaltung.email_triage as e join m on e.id = m.id where m.name = $1
$$;
grant execute on all functions in schema tests to public;
insert into m
select x.name, (x.e).id, (x.e).anfrage_id
from (
    select n as name, tests.eingang(
        tests.mail(case when n = 'nummer' then 'Frage' else 'Frage ' || n end, case n when 'fremd' then 'Ich will etwas wissen.' else 'Der Quatzelbrumm steht im Flur. ' end || n, case n when 'auto' then E'Auto-Submitted: auto-replied\r\n' else '' end),
        tests.pruefung(case when n in ('fremd', 'weg') then 'neu@wohnung.example' else 'nora@mieter.example' end)
    ) as e
    from unnest(array['regel', 'angenommen', 'hand', 'gleich', 'umzug', 'auto', 'fremd', 'weg']) as n
) as x;

select tests.als('verwalter', 61);
select is(tests.felder(api.email_nachspielen_vorschau(tests.mail_id('gleich'))), '', 'nothing has changed');
select is(api.email_nachspielen_vorschau(tests.mail_id('gleich')) ->> 'uebernehmbar', 'false', 'so there is nothing to apply');
select throws_like($$ select api.email_nachspielen(tests.mail_id('gleich')) $$, '%HD054%', 'and applying says so');

-- A rule is added.
select tests.superuser();
insert into verwaltung.klassifikationsregeln (mandant_id, bezeichnung, reihenfolge, woerter, kategorie, schadensart, prioritaet)
values (1, 'Quatzelbrumm', 1, array['quatzelbrumm'], 'schaden', 'elektrik', 'dringend');
select tests.als('hausmeister', 62);
select tests.als('verwalter', 61);
select lives_ok(format('select api.anfrage_akzeptieren(%s)', anfrage_id), 'one is accepted') from m where name = 'angenommen';
select is(tests.felder(api.email_nachspielen_vorschau(tests.mail_id('regel'))), 'neu_einstufen: kategorie,prioritaet,schadensart', 'the difference is shown');
select is((select row(kategorie, prioritaet)::text from api.anfragen where id = anfrage_id), '(administrativ,normal)', 'and nothing is changed by looking') from m where name = 'regel';
select is(api.email_nachspielen(tests.mail_id('regel')) ->> 'status', 'zugeordnet', 'applied');
select is((select row(kategorie, schadensart, prioritaet, zustaendigkeit, hausmeister_bereich_id)::text from api.anfragen where id = anfrage_id), '(schaden,elektrik,dringend,hausmeister_bereich,10)', 'the Anfrage is classified anew') from m where name = 'regel';
select is((select row(art, begruendung, ruecknehmbar_bis)::text from api.email_entscheidungen where email_id = tests.mail_id('regel')), '(nachgespielt,neu_einstufen,)', 'and that is recorded');
select is(tests.felder(api.email_nachspielen_vorschau(tests.mail_id('regel'))), '', 'once');
select matches(api.email_nachspielen_vorschau(tests.mail_id('angenommen')) ->> 'hinweis', 'schon gearbeitet', 'an Anfrage somebody works on stays');
select throws_like($$ select api.email_nachspielen(tests.mail_id('angenommen')) $$, '%HD054%', 'and is not changed');

-- The address moves to somebody else.
select tests.superuser();
update verwaltung.personen_email set person_id = 41 where adresse = 'nora@mieter.example';
select tests.als('verwalter', 61);
select matches(tests.felder(api.email_nachspielen_vorschau(tests.mail_id('umzug'))), '^zurueckholen: .*mietverhaeltnis_id.*person_id', 'another person: back to the queue');
select is(api.email_nachspielen(tests.mail_id('umzug')) ->> 'status', 'manuell', 'done');
select is((select row(status, zurueckgenommen_am is not null)::text from api.anfragen where id = anfrage_id), '(zurueckgezogen,t)', 'the Anfrage is withdrawn by a counter-entry') from m where name = 'umzug';
select tests.als('mieter', 66);
select is((select count(*) from api.anfragen where id = anfrage_id), 0::bigint, 'and gone for the wrong tenant') from m where name = 'umzug';
select tests.als('verwalter', 61);
select is(tests.felder(api.email_nachspielen_vorschau(tests.mail_id('umzug'))) like 'neu_entscheiden: %', true, 'from the queue it can be decided anew');
select is(api.email_nachspielen(tests.mail_id('umzug')) ->> 'status', 'zugeordnet', 'for the right person');
select is((select a.melder_person_id from api.anfragen as a join api.email_triage as e on e.anfrage_id = a.id where e.id = tests.mail_id('umzug')), 41::bigint, 'who has it now');
select is(api.email_zuruecknehmen((select id from api.email_entscheidungen where email_id = tests.mail_id('umzug') and art = 'nachgespielt' and ruecknehmbar_bis is not null)) ->> 'status', 'manuell', 'which can be undone like a decision by hand');

-- Learning an address: the other waiting mails of the sender.
select is(tests.stand('fremd'), '(manuell,unbekannt)', 'an unknown sender waits');
select is(api.email_verwerfen(tests.mail_id('weg'), 'Unklar') ->> 'status', 'verworfen', 'another mail of his was discarded');
select tests.superuser();
insert into verwaltung.personen_email (mandant_id, person_id, adresse) values (1, 42, 'neu@wohnung.example');
select tests.als('verwalter', 61);
select is(api.email_nachspielen(tests.mail_id('fremd')) ->> 'status', 'zugeordnet', 'once the address is known, replaying files it');
select is(api.email_nachspielen_vorschau(tests.mail_id('weg')) ->> 'massnahme', 'neu_entscheiden', 'a discarded one too');
select is(api.email_nachspielen(tests.mail_id('weg')) ->> 'status', 'zugeordnet', 'if somebody wants it');
select matches(api.email_nachspielen_vorschau(tests.mail_id('fremd')) ->> 'hinweis', 'genauso', 'an applied replay shows no difference');

-- By hand stays by hand.
select is(api.email_nachspielen_vorschau(tests.mail_id('auto')) ->> 'uebernehmbar', 'false', 'a logged mail stays logged');

-- Who may.
select tests.als('verwalter', 161);
select throws_like(format('select api.email_nachspielen_vorschau(%s)', id), '%HD030%', 'not another Mandant') from m where name = 'regel';
select throws_like(format('select api.email_nachspielen(%s)', id), '%HD030%', 'neither way') from m where name = 'regel';
select tests.als('hausmeister', 62);
select throws_ok('select api.email_nachspielen_vorschau(1)', '42501', null, 'no caretaker');
select tests.als('mieter', 64);
select throws_ok('select api.email_nachspielen(1)', '42501', null, 'no tenant');
select * from finish();
rollback;
