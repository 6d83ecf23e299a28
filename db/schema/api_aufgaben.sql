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
select f.mandant_id, f.aufgabe_id, f.datei_id, f.dateiname
from verwaltung.aufgabe_dateien as f;
comment on view api.aufgabe_dateien is 'Fotos und Dateien der sichtbaren Aufgaben';

do $kommentare$
declare
    r record;
begin
    for r in
        select s.relname as sicht, sa.attname as spalte, col_description(t.oid, ta.attnum) as text
        from pg_catalog.pg_class as s
        join pg_catalog.pg_attribute as sa on sa.attrelid = s.oid and sa.attnum > 0
        join pg_catalog.pg_class as t on t.relname = s.relname and t.relnamespace = 'verwaltung'::regnamespace
        join pg_catalog.pg_attribute as ta on ta.attrelid = t.oid and ta.attname = sa.attname
        where s.relnamespace = 'api'::regnamespace and s.relname = any(array['aufgaben', 'aufgabe_dateien'])
    loop
        execute format('comment on column api.%I.%I is %L', r.sicht, r.spalte, r.text);
    end loop;
end
$kommentare$;

grant select on api.aufgaben, api.aufgabe_dateien to hausmeister, verwalter, leitung;

commit;
