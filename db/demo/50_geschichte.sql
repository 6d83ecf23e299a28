-- The people of the story (db/demo/personen.csv): those who write on Monday morning and those who may sign in.

insert into verwaltung.personen (mandant_id, id, anrede, vorname, nachname, telefon)
select pg_temp.mandant(p.mandant), pg_temp.kennung('person ' || p.schluessel), p.anrede, p.vorname, p.nachname, p.telefon
from demo_personen as p;

insert into verwaltung.personen_email (mandant_id, id, person_id, adresse)
select
    pg_temp.mandant(p.mandant), pg_temp.kennung('adresse ' || p.schluessel), pg_temp.kennung('person ' || p.schluessel), p.email
from demo_personen as p;

insert into verwaltung.mieter (mandant_id, mietverhaeltnis_id, person_id)
select
    pg_temp.mandant(p.mandant),
    pg_temp.kennung(case p.art when 'ehemals' then 'alt ' else 'mv ' end || p.objekt || p.einheit),
    pg_temp.kennung('person ' || p.schluessel)
from demo_personen as p
where p.art in ('mieter', 'ehemals');

insert into anmeldung.benutzerkonten (
    mandant_id, id, email, name, rolle, person_id, passwort_hash, passwort_gesetzt_am
)
select
    pg_temp.mandant(p.mandant),
    pg_temp.kennung('konto ' || p.schluessel),
    p.email,
    p.vorname || ' ' || p.nachname,
    'mieter',
    pg_temp.kennung('person ' || p.schluessel),
    current_setting('demo.passwort_hash'),
    now()
from demo_personen as p
where p.konto = 'ja';

-- Owners of the WEG units: those of the story, otherwise persons of their own; some own several units.
insert into verwaltung.personen (mandant_id, id, anrede, vorname, nachname, telefon, anschrift)
select
    pg_temp.mandant('muster'),
    pg_temp.kennung('eigentuemer ' || k),
    case when pg_temp.zahl('eigentuemer g' || k, 2) = 0 then 'Frau' else 'Herr' end,
    pg_temp.name('eigentuemer v' || k, case when pg_temp.zahl('eigentuemer g' || k, 2) = 0 then 'frau' else 'herr' end),
    pg_temp.name('eigentuemer n' || k, 'nachname'),
    '030 23125 ' || lpad(pg_temp.zahl('eigentuemer t' || k, 1000)::text, 3, '0'),
    'Am Waldrand ' || k || E'\n14193 Berlin'
from generate_series(1, 150) as k;

insert into verwaltung.personen_email (mandant_id, id, person_id, adresse)
select
    p.mandant_id,
    pg_temp.kennung('adresse ' || p.id),
    p.id,
    'wohnung' || k || '.' || pg_temp.ascii(p.nachname) || '@' || pg_temp.name('domain ' || p.id, 'domain')
from generate_series(1, 150) as k
join verwaltung.personen as p
    on p.mandant_id = pg_temp.mandant('muster') and p.id = pg_temp.kennung('eigentuemer ' || k);

insert into verwaltung.eigentuemer (mandant_id, id, person_id, objekt_id, einheit_id, beginn)
select
    pg_temp.mandant('muster'),
    pg_temp.kennung('eigentum ' || e.objekt || e.bezeichnung),
    coalesce(
        pg_temp.kennung('person ' || p.schluessel),
        pg_temp.kennung('eigentuemer ' || (1 + pg_temp.zahl('wem ' || e.objekt || e.bezeichnung, 150)))
    ),
    pg_temp.kennung('objekt ' || e.objekt),
    e.id,
    date '1998-01-01' + 30 * pg_temp.zahl('erwerb ' || e.objekt || e.bezeichnung, 300)
from demo_einheiten as e
left join demo_personen as p on p.objekt = e.objekt and p.einheit = e.bezeichnung and p.art = 'eigentuemer'
where e.objekt_art = 'weg';
