begin;
set local role hausdraht_eigner;

create view api.anfragen with (security_invoker = true) as
select
    a.mandant_id, a.id, a.nummer, a.status, a.kategorie, a.schadensart, a.prioritaet,
    a.prioritaet_rang,
    a.zustaendigkeit, a.quelle, a.betreff, a.beschreibung, a.ort,
    a.objekt_id, a.einheit_id, a.mietverhaeltnis_id, a.eigentuemer_id, a.melder_person_id, a.melder_name,
    a.hausmeister_bereich_id, a.zugewiesen_konto_id, a.email_id, a.folgt_auf_id,
    a.erstellt_am, a.letzte_aktivitaet_am, a.erledigt_am, a.massnahme, a.ausgefuehrt_von, a.zurueckgenommen_am,
    (
        select left(n.inhalt, 140)
        from verwaltung.anfrage_nachrichten as n
        where n.mandant_id = a.mandant_id and n.anfrage_id = a.id and n.art = 'nachricht' and n.zurueckgenommen_am is null
        order by n.erstellt_am desc
        limit 1
    ) as letzte_nachricht,
    (
        select n.erstellt_am
        from verwaltung.anfrage_nachrichten as n
        where n.mandant_id = a.mandant_id and n.anfrage_id = a.id and n.art = 'nachricht' and n.zurueckgenommen_am is null
        order by n.erstellt_am desc
        limit 1
    ) as letzte_nachricht_am
from verwaltung.anfragen as a;
comment on view api.anfragen is
    'Anfragen: Verwaltung alle, Hausmeister die des eigenen Bereichs, Mieter die eigenen und die gemeinsamen Schäden und Wartungen des Mietverhältnisses';
comment on column api.anfragen.letzte_nachricht is 'Anfang der letzten Nachricht, höchstens 140 Zeichen; nie eine interne Notiz';
comment on column api.anfragen.letzte_nachricht_am is 'Zeitpunkt der letzten Nachricht';

create view api.anfrage_nachrichten with (security_invoker = true) as
select
    n.mandant_id, n.id, n.anfrage_id, n.art, n.verfasser_konto_id, n.verfasser_person_id, n.verfasser_rolle,
    n.verfasser_name, n.inhalt, n.zitat, n.rueckfrage, n.email_id, n.erstellt_am, n.zurueckgenommen_am
from verwaltung.anfrage_nachrichten as n;
comment on view api.anfrage_nachrichten is 'Nachrichten der sichtbaren Anfragen; interne Notizen nur für Verwaltung und Hausmeister, der Strang mit dem Eigentümer nur für die Verwaltung';

create view api.anhaenge with (security_invoker = true) as
select h.mandant_id, h.id, h.anfrage_id, h.nachricht_id, h.datei_id, h.dateiname, h.intern, h.nur_verwaltung, h.aufnahme, h.erstellt_am, h.zurueckgenommen_am
from verwaltung.anhaenge as h;
comment on view api.anhaenge is 'Anhänge der sichtbaren Anfragen; die interner Notizen nur für Verwaltung und Hausmeister, die des Strangs mit dem Eigentümer nur für die Verwaltung';

create view api.status_regeln with (security_invoker = true) as
select r.nr, r.entitaet, r.von, r.nach, r.rollen, r.begruendung_noetig, r.ausloeser
from verwaltung.status_regeln as r;
comment on view api.status_regeln is 'Alle erlaubten Statuswechsel, in Leserichtung nach nr';

-- A tenant need not know the login of an administrator.
create view api.statuswechsel with (security_invoker = true) as
select
    s.mandant_id, s.id, s.entitaet, s.entitaet_id, s.von, s.nach, s.begruendung,
    case
        when s.rolle = 'hausdraht_dba' and (select intern.rolle()) in ('mieter', 'hausmeister') then 'Administration'
        else s.akteur
    end as akteur,
    s.rolle, s.am
from verwaltung.statuswechsel as s;
comment on view api.statuswechsel is
    'Verlauf: wer wann welchen Status setzte und warum. Begründungen sieht auch der Mieter; Internes gehört in eine interne Notiz';

create function api.statuswechsel(anfrage api.anfragen) returns setof api.statuswechsel
language sql stable parallel safe rows 5
begin atomic
    select s.mandant_id, s.id, s.entitaet, s.entitaet_id, s.von, s.nach, s.begruendung, s.akteur, s.rolle, s.am
    from api.statuswechsel as s
    where s.mandant_id = (anfrage).mandant_id and s.entitaet = 'anfragen' and s.entitaet_id = (anfrage).id
    order by s.am;
end;
comment on function api.statuswechsel(api.anfragen) is 'Verlauf einer Anfrage, zum Einbetten: anfragen?select=*,statuswechsel(*)';

-- The meaning of a column is that of the table below it.
select
    intern.kommentare_uebernehmen('api.anfragen', 'verwaltung.anfragen'),
    intern.kommentare_uebernehmen('api.anfrage_nachrichten', 'verwaltung.anfrage_nachrichten'),
    intern.kommentare_uebernehmen('api.anhaenge', 'verwaltung.anhaenge'),
    intern.kommentare_uebernehmen('api.status_regeln', 'verwaltung.status_regeln'),
    intern.kommentare_uebernehmen('api.statuswechsel', 'verwaltung.statuswechsel');

grant select on api.anfragen, api.anfrage_nachrichten, api.anhaenge, api.status_regeln, api.statuswechsel
to mieter, hausmeister, verwalter, leitung;
grant execute on function api.statuswechsel(api.anfragen) to mieter, hausmeister, verwalter, leitung;

commit;
