begin;
set local role hausdraht_eigner;

-- Staff's view of the same table. What only the office works with stands here and not in api.anfragen,
-- which tenants read. k is what lists are filtered and sorted by, so that anfragen_filter alone finds the rows;
-- a adds the rest for those that are shown.
create view api.anfragen_bearbeitung with (security_invoker = true) as
select
    k.mandant_id, k.id, a.nummer, k.status, k.kategorie, k.schadensart, a.prioritaet, k.prioritaet_rang,
    k.zustaendigkeit, k.quelle, a.betreff, a.beschreibung, a.ort,
    k.objekt_id, k.einheit_id, a.mietverhaeltnis_id, a.eigentuemer_id, a.melder_person_id, a.melder_name,
    k.hausmeister_bereich_id, k.zugewiesen_konto_id, k.sachbearbeiter_konto_id, a.email_id, a.folgt_auf_id,
    k.wiedervorlage_am, k.wartet_auf, a.wartet_seit, a.reaktion_bis, a.loesung_bis, a.reagiert_am, k.faellig_am, a.gewarnt_am, a.gewartet_sekunden,
    k.erstellt_am, k.letzte_aktivitaet_am, a.erledigt_am, a.massnahme, a.ausgefuehrt_von, k.zurueckgenommen_am,
    (
        select left(n.inhalt, 140)
        from verwaltung.anfrage_nachrichten as n
        where n.mandant_id = k.mandant_id and n.anfrage_id = k.id and n.art = 'nachricht' and n.zurueckgenommen_am is null
        order by n.erstellt_am desc
        limit 1
    ) as letzte_nachricht,
    (
        select count(*)::integer
        from verwaltung.anfrage_nachrichten as n
        where n.mandant_id = k.mandant_id and n.anfrage_id = k.id and n.zurueckgenommen_am is null
            and n.verfasser_rolle in ('mieter', 'eigentuemer', 'dienstleister', 'dritte', 'hausmeister')
            and n.erstellt_am > coalesce((
                select l.gelesen_bis
                from verwaltung.lesestaende as l
                where l.mandant_id = k.mandant_id and l.anfrage_id = k.id
                    and l.benutzerkonto_id = (select intern.benutzerkonto_id())
            ), (
                -- What was there before the account is not new to it.
                select b.angelegt_am
                from anmeldung.benutzerkonten as b
                where b.mandant_id = (select intern.mandant_id()) and b.id = (select intern.benutzerkonto_id())
            ), '-infinity')
    ) as ungelesen
from verwaltung.anfragen as k
left join verwaltung.anfragen as a on a.mandant_id = k.mandant_id and a.id = k.id;
comment on view api.anfragen_bearbeitung is
    'Anfragen, wie die Verwaltung sie bearbeitet: mit Sachbearbeitung, Zuweisung, Wiedervorlage und Fristen. Die übrigen Beteiligten lesen api.anfragen';
comment on column api.anfragen_bearbeitung.letzte_nachricht is 'Anfang der letzten Nachricht, höchstens 140 Zeichen; nie eine interne Notiz';
comment on column api.anfragen_bearbeitung.ungelesen is
    'Nachrichten und Notizen von außerhalb der Verwaltung (Mieter, Eigentümer, Dienstleister, Dritte, Hausmeister), die das eigene Konto noch nicht gelesen hat; nur was seit der Anlage des Kontos kam';

-- The meaning of a column is that of the table below it.
select
    intern.kommentare_uebernehmen('api.anfragen_bearbeitung', 'verwaltung.anfragen');

create function api.statuswechsel(anfrage api.anfragen_bearbeitung) returns setof api.statuswechsel
language sql stable parallel safe rows 5
begin atomic
    select s.mandant_id, s.id, s.entitaet, s.entitaet_id, s.von, s.nach, s.begruendung, s.akteur, s.rolle, s.am
    from api.statuswechsel as s
    where s.mandant_id = (anfrage).mandant_id and s.entitaet = 'anfragen' and s.entitaet_id = (anfrage).id
    order by s.am;
end;
comment on function api.statuswechsel(api.anfragen_bearbeitung) is 'Verlauf einer Anfrage, zum Einbetten: anfragen_bearbeitung?select=*,statuswechsel(*)';

-- The view of links is a union, which PostgREST finds no foreign key in.
create function api.verknuepfungen(anfrage api.anfragen_bearbeitung) returns setof api.anfrage_verknuepfungen
language sql stable parallel safe rows 2
begin atomic
    select v.mandant_id, v.id, v.anfrage_id, v.andere_id, v.art, v.richtung, v.nummer, v.betreff, v.status, v.erstellt_konto_id, v.erstellt_am
    from api.anfrage_verknuepfungen as v
    where v.mandant_id = (anfrage).mandant_id and v.anfrage_id = (anfrage).id
    order by v.nummer;
end;
comment on function api.verknuepfungen(api.anfragen_bearbeitung) is 'Womit eine Anfrage zusammenhängt, zum Einbetten: anfragen_bearbeitung?select=*,verknuepfungen(*)';

grant select on api.anfragen_bearbeitung to verwalter, leitung;
grant execute on function api.statuswechsel(api.anfragen_bearbeitung), api.verknuepfungen(api.anfragen_bearbeitung) to verwalter, leitung;

commit;
