-- A heating that is out in the house of the tenant with a story, one neighbour who joined; notices, one of them read.

with haus as (
    select e.objekt_id
    from verwaltung.personen_email as p
    join verwaltung.mieter as m on m.mandant_id = p.mandant_id and m.person_id = p.person_id
    join verwaltung.mietverhaeltnisse as v on v.mandant_id = m.mandant_id and v.id = m.mietverhaeltnis_id
    join verwaltung.einheiten as e on e.mandant_id = v.mandant_id and e.id = v.einheit_id
    where p.mandant_id = pg_temp.mandant('muster') and p.adresse = 'sabine.baumann@postfach-nord.example' and v.ende is null
    limit 1
)
insert into verwaltung.sammelstoerungen (
    mandant_id, id, objekt_id, schadensart, titel, beschreibung, seit, voraussichtlich_bis, erstellt_konto_id
)
select o.mandant_id, pg_temp.kennung('stoerung heizung'), o.id, 'heizung', 'Die Heizung ist ausgefallen',
    'Die Umwälzpumpe ist defekt. Der Heizungsbauer ist beauftragt und bringt sie morgen Vormittag.',
    now() - interval '5 hours', now() + interval '22 hours', o.zustaendig_konto_id
from haus as h
join verwaltung.objekte as o on o.mandant_id = pg_temp.mandant('muster') and o.id = h.objekt_id;

insert into verwaltung.sammelstoerung_anfragen (mandant_id, anfrage_id, sammelstoerung_id, herkunft, konto_id)
select a.mandant_id, a.id, s.id, 'verwaltung', s.erstellt_konto_id
from verwaltung.sammelstoerungen as s
join verwaltung.anfragen as a on a.mandant_id = s.mandant_id and a.objekt_id = s.objekt_id
where s.mandant_id = pg_temp.mandant('muster') and a.schadensart = 'heizung' and a.status in ('offen', 'akzeptiert');

insert into verwaltung.sammelstoerung_betroffene (mandant_id, sammelstoerung_id, person_id, mietverhaeltnis_id, hinweis)
select s.mandant_id, s.id, m.person_id, m.mietverhaeltnis_id, 'Bei uns auch, seit heute früh. Wir haben ein Baby.'
from verwaltung.sammelstoerungen as s
join verwaltung.einheiten as e on e.mandant_id = s.mandant_id and e.objekt_id = s.objekt_id
join verwaltung.mietverhaeltnisse as v on v.mandant_id = e.mandant_id and v.einheit_id = e.id and v.ende is null
join verwaltung.mieter as m on m.mandant_id = v.mandant_id and m.mietverhaeltnis_id = v.id
where s.mandant_id = pg_temp.mandant('muster') and not exists (
    select from verwaltung.personen_email as w
    where w.mandant_id = m.mandant_id and w.person_id = m.person_id and w.adresse = 'sabine.baumann@postfach-nord.example'
) and not exists (
    select from verwaltung.anfragen as a
    where a.mandant_id = m.mandant_id and a.melder_person_id = m.person_id and a.status in ('offen', 'akzeptiert')
)
order by m.person_id
limit 1;

insert into verwaltung.aushaenge (mandant_id, id, objekt_id, titel, text, von, bis)
select pg_temp.mandant('muster'), pg_temp.kennung('aushang ' || w.titel), w.objekt_id, w.titel, w.text, intern.heute() - 2, intern.heute() + w.tage
from (
    select 'Ablesung der Heizkostenverteiler' as titel,
        E'Der Ablesedienst kommt nächste Woche ins Haus.\n\nBitte sorgen Sie dafür, dass jemand zu Hause ist, oder geben Sie einem Nachbarn den Schlüssel.' as text,
        10 as tage, s.objekt_id
    from verwaltung.sammelstoerungen as s
    where s.mandant_id = pg_temp.mandant('muster')
    union all
    select 'Unser Büro zwischen den Jahren',
        E'Vom 24. Dezember bis zum 1. Januar ist unser Büro geschlossen.\n\nIn Notfällen erreichen Sie den Notdienst.', 30, null
) as w;

insert into verwaltung.aushang_gelesen (mandant_id, aushang_id, person_id)
select h.mandant_id, h.id, m.person_id
from verwaltung.aushaenge as h
join verwaltung.einheiten as e on e.mandant_id = h.mandant_id and e.objekt_id = h.objekt_id
join verwaltung.mietverhaeltnisse as v on v.mandant_id = e.mandant_id and v.einheit_id = e.id and v.ende is null
join verwaltung.mieter as m on m.mandant_id = v.mandant_id and m.mietverhaeltnis_id = v.id
where h.mandant_id = pg_temp.mandant('muster') and pg_temp.zahl('gelesen ' || m.person_id, 2) = 0
on conflict do nothing;
