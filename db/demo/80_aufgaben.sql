-- The board: tasks from Anfragen in every column, and some of the season without one.

insert into verwaltung.aufgaben (
    mandant_id, id, anfrage_id, objekt_id, einheit_id, hausmeister_bereich_id, titel, beschreibung, ansprechpartner, prioritaet,
    faellig_am, rang, erstellt_konto_id
)
select
    a.mandant_id, pg_temp.kennung('aufgabe ' || a.id), a.id, a.objekt_id, a.einheit_id, a.hausmeister_bereich_id, a.betreff,
    concat_ws(E'\n\n', nullif(a.ort, ''), a.beschreibung), concat_ws(', ', a.melder_name, nullif(p.telefon, '')), a.prioritaet,
    case when a.status = 'akzeptiert' then intern.heute() + pg_temp.zahl('aufgabe ' || a.id, 9) - 1 end,
    1024 * row_number() over (order by a.erstellt_am), o.zustaendig_konto_id
from (
    select n.*, row_number() over (partition by n.hausmeister_bereich_id, n.status order by n.erstellt_am desc, n.id) as nr
    from verwaltung.anfragen as n
    where n.mandant_id = pg_temp.mandant('muster') and n.status in ('akzeptiert', 'abgeschlossen') and n.hausmeister_bereich_id is not null
) as a
join verwaltung.objekte as o on o.mandant_id = a.mandant_id and o.id = a.objekt_id
left join verwaltung.personen as p on p.mandant_id = a.mandant_id and p.id = a.melder_person_id
where a.nr <= case a.status when 'akzeptiert' then 5 else 2 end;

insert into verwaltung.aufgaben (
    mandant_id, id, objekt_id, hausmeister_bereich_id, titel, beschreibung, prioritaet, faellig_am, rang, erstellt_konto_id
)
select o.mandant_id, pg_temp.kennung('aufgabe ' || w.titel), o.id, o.hausmeister_bereich_id, w.titel, w.beschreibung, w.prioritaet,
    intern.heute() + w.tage, -1024 * w.tage, o.zustaendig_konto_id
from (
    values
    (1, 'Streugut auffüllen', 'Beide Kisten am Hof und die am Kellereingang.', 'hoch', 2),
    (2, 'Laub aus den Dachrinnen', 'Vorderhaus und Seitenflügel; Leiter steht im Keller.', 'normal', 6),
    (3, 'Zählerstände ablesen', 'Allgemeinstrom und Hauptwasserzähler, Foto genügt.', 'niedrig', 12)
) as w (nr, titel, beschreibung, prioritaet, tage)
join (
    select n.*, row_number() over (order by n.bezeichnung) as nr
    from verwaltung.objekte as n
    where n.mandant_id = pg_temp.mandant('muster') and n.hausmeister_bereich_id is not null
) as o on o.nr = w.nr;

update verwaltung.aufgaben as t set status = 'erledigt', massnahme = a.massnahme, ausgefuehrt_von = a.ausgefuehrt_von, erledigt_am = a.erledigt_am
from verwaltung.anfragen as a
where a.mandant_id = t.mandant_id and a.id = t.anfrage_id and a.status = 'abgeschlossen'
    and t.mandant_id = pg_temp.mandant('muster');
update verwaltung.aufgaben as t set status = 'in_arbeit'
where t.mandant_id = pg_temp.mandant('muster') and t.status = 'offen' and pg_temp.zahl('arbeit ' || t.id, 3) = 0;
