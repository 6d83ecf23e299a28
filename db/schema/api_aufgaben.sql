begin;
set local role hausdraht_eigner;

create view api.aufgaben with (security_invoker = true) as
select
    t.mandant_id, t.id, t.anfrage_id, t.objekt_id, t.einheit_id, t.hausmeister_bereich_id, t.titel, t.beschreibung,
    t.ansprechpartner, t.prioritaet, t.faellig_am, t.status, t.rang, t.bearbeiter_konto_id, t.massnahme, t.ausgefuehrt_von,
    t.erledigt_am, t.erstellt_am, t.beendet_am
from verwaltung.aufgaben as t;
comment on view api.aufgaben is 'Aufgaben: Verwaltung alle, Hausmeister die des eigenen Bereichs; Reihenfolge auf der Tafel nach rang, id';

create view api.aufgabe_dateien with (security_invoker = true) as
select f.mandant_id, f.aufgabe_id, f.datei_id, f.dateiname, f.aufnahme
from verwaltung.aufgabe_dateien as f;
comment on view api.aufgabe_dateien is 'Fotos und Dateien der sichtbaren Aufgaben';

-- The meaning of a column is that of the table below it.
select
    intern.kommentare_uebernehmen('api.aufgaben', 'verwaltung.aufgaben'),
    intern.kommentare_uebernehmen('api.aufgabe_dateien', 'verwaltung.aufgabe_dateien');

grant select on api.aufgaben, api.aufgabe_dateien to hausmeister, verwalter, leitung;

commit;
