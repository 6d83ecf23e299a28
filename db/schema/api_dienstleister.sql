begin;
set local role hausdraht_eigner;

create view api.dienstleister with (security_invoker = true) as
select d.mandant_id, d.id, d.person_id, d.gewerk, d.aktiv, btrim(p.vorname || ' ' || p.nachname) as name, p.telefon
from verwaltung.dienstleister as d
join verwaltung.personen as p on p.mandant_id = d.mandant_id and p.id = d.person_id;
comment on view api.dienstleister is 'Firmen und Handwerker der Verwaltung; nur Verwaltung';
comment on column api.dienstleister.mandant_id is 'Mandant';
comment on column api.dienstleister.id is 'Kennung des Dienstleisters';
comment on column api.dienstleister.person_id is 'Person mit den E-Mail-Adressen';
comment on column api.dienstleister.gewerk is 'Gewerk';
comment on column api.dienstleister.aktiv is 'Ob die Verwaltung noch mit ihm arbeitet';
comment on column api.dienstleister.name is 'Name der Firma oder des Ansprechpartners';
comment on column api.dienstleister.telefon is 'Telefon';

create view api.auftraege with (security_invoker = true) as
select f.mandant_id, f.id, f.anfrage_id, f.dienstleister_id, f.beschreibung, f.status, f.erteilt_konto_id, f.erteilt_am,
    (
        -- Opened and answered at once is opened first.
        select jsonb_agg(jsonb_build_object('nach', s.nach, 'am', s.am, 'begruendung', s.begruendung, 'akteur', s.akteur) order by s.am, s.nach <> 'gesehen', s.id)
        from verwaltung.statuswechsel as s
        where s.mandant_id = f.mandant_id and s.entitaet = 'auftraege' and s.entitaet_id = f.id
    ) as verlauf,
    z.erstellt_am as link_am, z.gueltig_bis as link_bis, z.gesehen_am as link_gesehen_am, z.widerrufen_am as link_widerrufen_am
from verwaltung.auftraege as f
left join lateral (
    select g.erstellt_am, g.gueltig_bis, g.gesehen_am, g.widerrufen_am
    from verwaltung.auftrag_zugaenge as g
    where g.mandant_id = f.mandant_id and g.auftrag_id = f.id
    order by g.widerrufen_am is not null, g.erstellt_am desc
    limit 1
) as z on true;
comment on view api.auftraege is 'Aufträge an Dienstleister; nur Verwaltung';
comment on column api.auftraege.mandant_id is 'Mandant';
comment on column api.auftraege.id is 'Kennung des Auftrags';
comment on column api.auftraege.anfrage_id is 'Anfrage, um die es geht';
comment on column api.auftraege.dienstleister_id is 'Beauftragter Dienstleister';
comment on column api.auftraege.beschreibung is 'Was zu tun ist';
comment on column api.auftraege.status is 'offen (nur festgehalten), gesendet, gesehen, angenommen, abgelehnt, gemeldet (als erledigt), widerrufen (der Link), erledigt oder storniert';
comment on column api.auftraege.erteilt_konto_id is 'Konto, das den Auftrag erteilt hat';
comment on column api.auftraege.erteilt_am is 'Zeitpunkt laut Datenbankserver';
comment on column api.auftraege.verlauf is 'Seine Statuswechsel, der älteste zuerst: [{nach, am, begruendung, akteur}]';
comment on column api.auftraege.link_am is 'Wann ihm zuletzt ein Link geschickt wurde; leer = nie';
comment on column api.auftraege.link_bis is 'Bis wann der Link gilt';
comment on column api.auftraege.link_gesehen_am is 'Wann der Auftrag mit diesem Link geöffnet wurde';
comment on column api.auftraege.link_widerrufen_am is 'Wann der Link ungültig gemacht wurde';
grant select on api.dienstleister, api.auftraege to verwalter, leitung;

commit;
