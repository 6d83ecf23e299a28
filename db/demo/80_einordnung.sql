-- What the office adds to Anfragen: words, links, days to look again, details of a complaint; and a call that
-- nobody could be found for.
create temp table demo_einordnung as
select pg_temp.mandant('muster') as mandant_id, k.id as konto_id
from anmeldung.benutzerkonten as k
where k.mandant_id = pg_temp.mandant('muster') and k.rolle = 'verwalter'
order by k.email
limit 1;

insert into verwaltung.schlagworte (mandant_id, id, wort)
select e.mandant_id, pg_temp.kennung('schlagwort ' || w.wort), w.wort
from demo_einordnung as e
cross join (values ('Versicherungsfall'), ('Ersatzteil bestellt'), ('Eigentümer informieren')) as w (wort);

insert into verwaltung.anfrage_schlagworte (mandant_id, anfrage_id, schlagwort_id)
select e.mandant_id, pg_temp.kennung('vorgang ' || z.vorgang), pg_temp.kennung('schlagwort ' || z.wort)
from demo_einordnung as e
cross join (values
    ('baumann', 'Ersatzteil bestellt'), ('petrov', 'Ersatzteil bestellt'), ('hartwig', 'Versicherungsfall'),
    ('richter', 'Eigentümer informieren')
) as z (vorgang, wort);

insert into verwaltung.anfrage_verknuepfungen (mandant_id, anfrage_id, andere_id, art, erstellt_konto_id)
select e.mandant_id, pg_temp.kennung('vorgang petrov'), pg_temp.kennung('vorgang baumann'), 'gehoert_zu', e.konto_id
from demo_einordnung as e;

update verwaltung.anfragen as a set wiedervorlage_am = intern.heute() + z.tage
from demo_einordnung as e
cross join (values ('baumann', 1), ('richter', 0), ('lorenz', 4)) as z (vorgang, tage)
where a.mandant_id = e.mandant_id and a.id = pg_temp.kennung('vorgang ' || z.vorgang);

insert into verwaltung.beschwerden (mandant_id, anfrage_id, gegen_mietverhaeltnis_id, zeiten, zeugen, geaendert_konto_id)
select e.mandant_id, a.id, v.id, 'Täglich, vor allem nachmittags zwischen 15 und 18 Uhr', 'Die Nachbarin im Erdgeschoss', e.konto_id
from demo_einordnung as e
join verwaltung.anfragen as a on a.mandant_id = e.mandant_id and a.id = pg_temp.kennung('vorgang schulze')
join lateral (
    select t.id
    from verwaltung.mietverhaeltnisse as t
    join verwaltung.einheiten as u on u.mandant_id = t.mandant_id and u.id = t.einheit_id
    where t.mandant_id = a.mandant_id and u.objekt_id = a.objekt_id and t.id <> a.mietverhaeltnis_id and t.ende is null
    order by t.id
    limit 1
) as v on true;

-- Its key is the hash of nothing anybody could send.
insert into verwaltung.voicebot_token (mandant_id, id, bezeichnung, token_hash, angelegt_konto_id)
select e.mandant_id, pg_temp.kennung('telefonassistent'), 'Telefonassistent', sha256(uuid_send(gen_random_uuid())), k.id
from demo_einordnung as e
join anmeldung.benutzerkonten as k on k.mandant_id = e.mandant_id and k.rolle = 'leitung'
order by k.email
limit 1;

with anruf as (
    select e.mandant_id, intern.anfrage_anlegen(
        e.mandant_id, 'voicebot', 'schaden', 'heizung', 'hoch', false, 'Heizung seit heute früh kalt',
        'Guten Tag, hier ist Sommer. Bei uns ist seit heute früh die Heizung kalt und es kommt auch kein warmes Wasser mehr. '
        'Wir haben ein kleines Kind. Bitte rufen Sie zurück.', melder_name => 'Frau Sommer'
    ) as anfrage_id
    from demo_einordnung as e
)

insert into verwaltung.anrufe (mandant_id, zugang_id, nummer, name, zuordnung, grund, anfrage_id)
select r.mandant_id, pg_temp.kennung('telefonassistent'), '0151 23456780', 'Frau Sommer', 'unbekannt', 'unbekannt', r.anfrage_id
from anruf as r;
