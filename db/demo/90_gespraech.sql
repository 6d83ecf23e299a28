-- Who owns the rented houses, what the office and one of them wrote each other, and texts it uses again and again.
insert into verwaltung.personen (mandant_id, id, anrede, vorname, nachname, telefon, anschrift)
select pg_temp.mandant('muster'), pg_temp.kennung('hausbesitz ' || h.nr), h.anrede, h.vorname, h.nachname, '030 23125 80' || h.nr, h.anschrift
from (values
    (1, 'Firma', '', 'Nordlicht Immobilien GbR', E'Kanalufer 3\n10961 Berlin'),
    (2, 'Frau', 'Hannelore', 'von Wied', E'Parkstraße 40\n14469 Potsdam')
) as h (nr, anrede, vorname, nachname, anschrift);

insert into verwaltung.personen_email (mandant_id, id, person_id, adresse)
values
(pg_temp.mandant('muster'), pg_temp.kennung('hausbesitz adresse 1'), pg_temp.kennung('hausbesitz 1'), 'buero@nordlicht-immobilien.example'),
(pg_temp.mandant('muster'), pg_temp.kennung('hausbesitz adresse 2'), pg_temp.kennung('hausbesitz 2'), 'h.vonwied@webpost.example');

insert into verwaltung.eigentuemer (mandant_id, id, person_id, objekt_id, beginn)
select
    o.mandant_id, pg_temp.kennung('hausbesitz ' || o.bezeichnung),
    pg_temp.kennung('hausbesitz ' || (1 + pg_temp.zahl('hausbesitz ' || o.bezeichnung, 2))), o.id, date '2004-07-01'
from verwaltung.objekte as o
where o.mandant_id = pg_temp.mandant('muster') and o.art = 'miethaus';

insert into verwaltung.anfrage_nachrichten (mandant_id, id, anfrage_id, art, verfasser_konto_id, verfasser_person_id, verfasser_rolle, verfasser_name, inhalt)
select a.mandant_id, pg_temp.kennung('strang 1') as nachricht, a.id, 'eigentuemer', k.id as konto, null, k.rolle, k.name,
    'Die Wartungsfirma rät, die Steuerung des Aufzugs zu tauschen. Das Angebot liegt bei 4.860 Euro. Sind Sie einverstanden?'
from verwaltung.anfragen as a
join lateral (
    select b.id, b.rolle, b.name from anmeldung.benutzerkonten as b
    where b.mandant_id = a.mandant_id and b.rolle = 'verwalter' order by b.email limit 1
) as k on true
where a.mandant_id = pg_temp.mandant('muster') and a.id = pg_temp.kennung('vorgang richter');

insert into verwaltung.anfrage_nachrichten (mandant_id, id, anfrage_id, art, verfasser_person_id, verfasser_rolle, verfasser_name, inhalt)
select a.mandant_id, pg_temp.kennung('strang 2') as nachricht, a.id, 'eigentuemer', p.id as person, 'eigentuemer', btrim(p.vorname || ' ' || p.nachname),
    'Ja, bitte beauftragen. Die Rechnung geht wie immer an mich.'
from verwaltung.anfragen as a
join verwaltung.eigentuemer as w on w.mandant_id = a.mandant_id and w.objekt_id = a.objekt_id and w.einheit_id is null
join verwaltung.personen as p on p.mandant_id = w.mandant_id and p.id = w.person_id
where a.mandant_id = pg_temp.mandant('muster') and a.id = pg_temp.kennung('vorgang richter');

insert into verwaltung.textbausteine (mandant_id, id, kuerzel, titel, text)
select pg_temp.mandant('muster'), pg_temp.kennung('baustein ' || b.kuerzel), b.kuerzel, b.titel, b.text
from (values
    ('termin', 'Termin vorschlagen', E'Guten Tag {{name}},\n\nwegen „{{betreff}}“ möchten wir gern zu Ihnen in die Wohnung kommen. Passt Ihnen \n\nMit freundlichen Grüßen\n{{verfasser}}'),
    ('foto', 'Um Fotos bitten', E'Guten Tag {{name}},\n\nkönnen Sie uns bitte ein oder zwei Fotos senden? Dann sehen wir, was der Handwerker mitbringen muss.'),
    ('beleg', 'Belegeinsicht', E'Guten Tag {{name}},\n\ndie Belege zur Abrechnung können Sie nach Absprache bei uns im Büro einsehen: {{geschaeftszeiten}}.')
) as b (kuerzel, titel, text);
