-- Alarms when things go wrong: an outage, nobody on duty, no address to write from, somebody was faster, it is not urgent after all.
begin;
\ir support/welt.sql
select plan(40);
update verwaltung.versand_einstellungen set geschaeftszeiten = '{}', notdienst_telefon = '030 112' where mandant_id = 1;
update verwaltung.vorlagen set aktiv = true where mandant_id = 1 and ereignis = 'eingangsbestaetigung';
select tests.als('leitung', 60);
select api.notdienst_hook_anlegen('SMS', 'https://sms.example/x');
select id as h from api.notdienst_hooks \gset
select api.notdienst_plan_speichern('{"bezeichnung": "Haus 20", "objekt_id": 20, "durchgaenge": 1, "stufen": [
    {"art": "kontakt", "name": "Petra", "email": "petra@x.example", "minuten": 15},
    {"art": "kontakt", "name": "Quirin", "email": "quirin@x.example", "minuten": 20}]}');
select api.notdienst_plan_speichern(format('{"bezeichnung": "Haus 21", "objekt_id": 21, "durchgaenge": 1, "stufen": [
    {"art": "kontakt", "name": "Petra", "email": "petra@x.example", "minuten": 15},
    {"art": "hook", "hook_id": %s, "name": "Rosa", "minuten": 1}]}', :h)::jsonb);
select api.notdienst_plan_speichern('{"bezeichnung": "Heizung 20", "objekt_id": 20, "schadensart": "heizung", "ab_prioritaet": "hoch", "durchgaenge": 1,
    "stufen": [{"art": "kontakt", "name": "Urlaub", "email": "m@x.example", "gueltig_bis": "2020-01-01"}]}');
select tests.superuser();

create function tests.melden(art text, mietverhaeltnis bigint, person bigint) returns bigint language plpgsql as $$
begin
    return intern.anfrage_anlegen(1, 'portal', 'schaden', art, 'dringend', null, 'Rohrbruch', 'Wasser', mietverhaeltnis_id => mietverhaeltnis, person_id => person);
end
$$;
-- As if everything had been down for so long.
create function tests.vorgestellt(alarm bigint, dauer interval) returns void language plpgsql as $$
begin
    update verwaltung.alarm_schritte set faellig_am = faellig_am - dauer where alarm_id = alarm;
    update verwaltung.alarme set begonnen_am = begonnen_am - dauer, schluss_am = schluss_am - dauer where id = alarm;
end
$$;
create view tests.auftraege as
select j.id, j.task_name, j.queue_name, j.priority, (j.args ->> 'alarm_id')::bigint as alarm_id, (j.args ->> 'nr')::integer as nr, (j.args ->> 'versand_id')::bigint as versand_id
from hintergrund.procrastinate_jobs as j;

create function tests.auftraege_verlieren() returns void language plpgsql set search_path = hintergrund as $$
begin
    delete from procrastinate_jobs;
end
$$;

-- An outage longer than the chain: the job of the end comes first.
select tests.melden('wasser', 50, 40) as a \gset
select id as al from verwaltung.alarme where anfrage_id = :a \gset
select tests.vorgestellt(:al, '1 hour');
select tests.als_login('bruecke');
select is((select ergebnis from intern.alarm_schritt(1, :al, 3)), 'erledigt', 'the end comes first');
select tests.superuser();
select is((select status from verwaltung.alarme where id = :al), 'laeuft', 'and cuts nobody off');
select tests.auftraege_verlieren();
select tests.als_login('bruecke');
select is(intern.notdienst_nachholen(), 2, 'both steps are brought back, the end not yet');
select tests.superuser();
select results_eq(format('select nr from tests.auftraege where alarm_id = %s order by priority desc, id', :al), '{1,2}'::integer[], 'in their turn');
select tests.als_login('bruecke');
select from intern.alarm_schritt(1, :al, 1);
select from intern.alarm_schritt(1, :al, 2);
select from intern.alarm_schritt(1, :al, 3);
select tests.superuser();
select set_eq(format('select empfaenger from verwaltung.versand where anfrage_id = %s and ereignis = %L', :a, 'notdienst'), '{petra@x.example,quirin@x.example}'::text[], 'everybody is told');
select is((select status || ' ' || extract(epoch from schluss_am - now())::integer / 60 from verwaltung.alarme where id = :al), 'laeuft 20', 'and has all of his time to answer');
select tests.vorgestellt(:al, '22 minutes');
update verwaltung.alarm_schritte set erledigt_am = erledigt_am - interval '22 minutes' where alarm_id = :al;
select tests.als_login('bruecke');
select is(intern.notdienst_nachholen(), 1, 'then the end is brought back');
select from intern.alarm_schritt(1, :al, 101);
select tests.als('mieter', 64);
select is(api.notdienst_stand(:a) ->> 'stand', 'unerreicht', 'the tenant reads that nobody was reached');
select is(api.notdienst_stand(:a) ->> 'telefon', '030 112', 'and whom to call');
select tests.superuser();
select is((select count(*) from verwaltung.anfrage_nachrichten where anfrage_id = :a and inhalt like '%Niemand hat bestätigt%'), 1::bigint, 'the office, too');

-- A hook that is tried again belongs to the chain, also when it is the last.
select tests.melden('wasser', 54, 46) as b \gset
select id as bl from verwaltung.alarme where anfrage_id = :b \gset
select tests.vorgestellt(:bl, '17 minutes');
select tests.als_login('bruecke');
select from intern.alarm_schritt(1, :bl, 1);
select is((select ergebnis from intern.alarm_schritt(1, :bl, 2)), 'hook', 'the hook is called');
select is(intern.alarm_hook_ergebnis(1, :bl, 2, 'Antwort 500'), 10, 'in vain');
select from intern.alarm_schritt(1, :bl, 3);
select tests.superuser();
select is((select status from verwaltung.alarm_schritte where alarm_id = :bl and nr = 2), 'geplant', 'the end of the chain does not take its other attempts');
update verwaltung.alarm_schritte set versuche = 5 where alarm_id = :bl and nr = 2;
select tests.als_login('bruecke');
select is(intern.alarm_hook_ergebnis(1, :bl, 2, 'Antwort 500'), null, 'the last one');
select from intern.alarm_schritt(1, :bl, 101);
select tests.superuser();
select is((select status || ' ' || extract(epoch from schluss_am - now())::integer / 60 from verwaltung.alarme where id = :bl), 'laeuft 15', 'who was told late still has his time');

-- Nobody on duty
select tests.melden('heizung', 50, 40) as c \gset
select id as cl from verwaltung.alarme where anfrage_id = :c \gset
select unalike((select text from verwaltung.versand where anfrage_id = :c and ereignis = 'eingangsbestaetigung'), '%Bereitschaft%', 'the receipt promises nobody');
select matches((select inhalt from verwaltung.anfrage_nachrichten where anfrage_id = :c), 'niemand Bereitschaft.*sofort', 'the office is told at once');
select tests.als('mieter', 64);
select is(api.notdienst_stand(:c) ->> 'stand', 'unerreicht', 'nothing is commissioned');
select tests.als_login('bruecke');
select from intern.alarm_schritt(1, :cl, 1);
select tests.superuser();
select is((select status from verwaltung.alarme where id = :cl), 'erschoepft', 'the alarm ends');
select is((select count(*) from verwaltung.anfrage_nachrichten where anfrage_id = :c), 1::bigint, 'one line is enough');

-- Not urgent enough any more, by the plan that held then
select tests.melden('wasser', 50, 40) as d \gset
select id as dl from verwaltung.alarme where anfrage_id = :d \gset
select tests.als_login('bruecke');
select from intern.alarm_schritt(1, :dl, 1);
select tests.als('verwalter', 61);
select from api.anfrage_aendern(:d, '{"prioritaet": "hoch"}');
select tests.als_login('bruecke');
select from intern.alarm_schritt(1, :dl, 2);
select tests.superuser();
select is((select status from verwaltung.alarme where id = :dl), 'beendet', 'an alarm ends when it is not urgent any more');
select is((select count(*) from verwaltung.versand where anfrage_id = :d and ereignis = 'notdienst'), 1::bigint, 'the second is not woken');
select is((select count(*) from verwaltung.anfrage_nachrichten where anfrage_id = :d and inhalt like 'Notdienst beendet: %'), 1::bigint, 'a line says so');
select tests.als('mieter', 64);
select is(api.notdienst_stand(:d), null, 'the tenant reads of none');
select tests.als('verwalter', 61);
select throws_like(format('select api.notdienst_uebernehmen(%s)', :d), '%HD124%nicht mehr dringend%', 'there is nothing to take on');
select from api.anfrage_aendern(:d, '{"prioritaet": "dringend"}');
select tests.superuser();
select results_eq(format('select status from verwaltung.alarme where anfrage_id = %s order by status', :d), '{beendet,laeuft}'::text[], 'urgent again it begins another');
select tests.als('verwalter', 61);
select lives_ok(format('select api.notdienst_uebernehmen(%s)', :d), 'which can be taken on');
select tests.superuser();
select is((select string_agg(status, ' ' order by status) from verwaltung.alarme where anfrage_id = :d), 'beendet bestaetigt', 'that one');
update verwaltung.anfragen set prioritaet = 'hoch' where id = :b;
update verwaltung.alarme set ab_prioritaet = 'hoch' where id = :bl;
select tests.als_login('bruecke');
select from intern.alarm_schritt(1, :bl, 101);
select tests.superuser();
select is((select status from verwaltung.alarme where id = :bl), 'laeuft', 'what the plan calls urgent goes on');

-- Before everything else, and not after somebody took it on
select tests.auftraege_verlieren();
select tests.melden('wasser', 50, 40) as e \gset
select id as el from verwaltung.alarme where anfrage_id = :e \gset
select tests.als_login('bruecke');
select from intern.alarm_schritt(1, :el, 1);
select from intern.alarm_schritt(1, :el, 2);
select tests.superuser();
select is((select min(priority) > (select max(priority) from tests.auftraege where task_name = 'versand.senden' and queue_name = 'versand') from tests.auftraege where task_name = 'notdienst.schritt'), true, 'steps go before letters');
select is((select count(*) from tests.auftraege as j join verwaltung.versand as v on v.id = j.versand_id where v.ereignis = 'notdienst' and j.priority > 0), 2::bigint, 'so do letters of an alarm');
select id as brief1 from verwaltung.versand where anfrage_id = :e and empfaenger = 'petra@x.example' \gset
select id as brief2 from verwaltung.versand where anfrage_id = :e and empfaenger = 'quirin@x.example' \gset
select tests.als_login('bruecke');
select is((select ergebnis from intern.versand_holen(1, :brief1)), 'senden', 'the first letter goes');
select tests.als('verwalter', 61);
select api.notdienst_uebernehmen(:e);
select tests.als_login('bruecke');
select is((select ergebnis from intern.versand_holen(1, :brief2)), 'erledigt', 'once taken on nobody else is woken');
select tests.als('verwalter', 61);
select is((select status || ' ' || grund from api.versand where id = :brief2), 'unterdrueckt alarm_beendet', 'the letter says why');

-- Without an address to write from nobody was told: the next one at once, and then the office.
select tests.superuser();
update verwaltung.versand_einstellungen set absenderadresse = null where mandant_id = 1;
set local session_replication_role = replica;
delete from verwaltung.eingangsadressen where mandant_id = 1;
set local session_replication_role = origin;
select tests.melden('wasser', 50, 40) as f \gset
select id as fl from verwaltung.alarme where anfrage_id = :f \gset
select tests.auftraege_verlieren();
select tests.als_login('bruecke');
select from intern.alarm_schritt(1, :fl, 1);
select tests.superuser();
select is((select status || ', ' || fehler from verwaltung.alarm_schritte where alarm_id = :fl and nr = 1), 'gescheitert, keine Absenderadresse der Verwaltung', 'a letter that cannot be written tells nobody');
select is((select nr from tests.auftraege where alarm_id = :fl), 2, 'the next has his turn at once');
select tests.auftraege_verlieren();
select tests.als_login('bruecke');
select from intern.alarm_schritt(1, :fl, 2);
select tests.als('mieter', 64);
select is(api.notdienst_stand(:f) ->> 'stand', 'unerreicht', 'the tenant is not told of help');
select tests.superuser();
select is((select nr from tests.auftraege where alarm_id = :fl), 101, 'then the end');
select tests.als_login('bruecke');
select from intern.alarm_schritt(1, :fl, 101);
select tests.superuser();
select is((select status from verwaltung.alarme where id = :fl), 'erschoepft', 'without waiting');
select is((select count(*) from verwaltung.anfrage_nachrichten where anfrage_id = :f and inhalt like '%war nicht erreichbar (keine Absenderadresse%'), 2::bigint, 'the history says what happened');

select * from finish();
rollback;
