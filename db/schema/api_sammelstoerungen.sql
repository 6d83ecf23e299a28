begin;
set local role hausdraht_eigner;

create view api.sammelstoerungen with (security_invoker = true) as
select
    s.mandant_id, s.id, s.objekt_id, o.bezeichnung as objekt, s.schadensart, s.titel, s.beschreibung, s.ganzes_haus, s.seit,
    s.voraussichtlich_bis, s.status, s.massnahme, s.ausgefuehrt_von, s.erstellt_am, s.behoben_am,
    coalesce((
        select jsonb_agg(e.bezeichnung order by e.bezeichnung)
        from verwaltung.sammelstoerung_einheiten as b
        join verwaltung.einheiten as e on e.mandant_id = b.mandant_id and e.id = b.einheit_id
        where b.mandant_id = s.mandant_id and b.sammelstoerung_id = s.id
    ), '[]') as einheiten,
    (
        select count(*) from verwaltung.sammelstoerung_anfragen as z where z.mandant_id = s.mandant_id and z.sammelstoerung_id = s.id
    ) as anfragen_zahl,
    (
        select count(*) from verwaltung.sammelstoerung_betroffene as b where b.mandant_id = s.mandant_id and b.sammelstoerung_id = s.id
    ) as betroffene_zahl
from verwaltung.sammelstoerungen as s
join verwaltung.objekte as o on o.mandant_id = s.mandant_id and o.id = s.objekt_id;
comment on view api.sammelstoerungen is 'Störungen, die ein Haus oder mehrere Einheiten treffen; nur Verwaltung';
comment on column api.sammelstoerungen.objekt is 'Bezeichnung des Objekts';
comment on column api.sammelstoerungen.einheiten is 'Bezeichnungen der betroffenen Einheiten; leer beim ganzen Haus';
comment on column api.sammelstoerungen.anfragen_zahl is 'Wie viele Anfragen dazugehören';
comment on column api.sammelstoerungen.betroffene_zahl is 'Wie viele Mieter sich ohne eigene Anfrage angeschlossen haben';

create view api.sammelstoerung_anfragen with (security_invoker = true) as
select
    z.mandant_id, z.sammelstoerung_id, z.anfrage_id, z.herkunft, z.grund, z.am, s.titel, s.status as stoerung_status,
    a.nummer, a.betreff, a.status, a.melder_name, a.erstellt_am, e.bezeichnung as einheit
from verwaltung.sammelstoerung_anfragen as z
join verwaltung.sammelstoerungen as s on s.mandant_id = z.mandant_id and s.id = z.sammelstoerung_id
join verwaltung.anfragen as a on a.mandant_id = z.mandant_id and a.id = z.anfrage_id
left join verwaltung.einheiten as e on e.mandant_id = a.mandant_id and e.id = a.einheit_id;
comment on view api.sammelstoerung_anfragen is 'Welche Anfragen zu welcher Störung gehören, und warum; nur Verwaltung';
comment on column api.sammelstoerung_anfragen.titel is 'Titel der Störung';
comment on column api.sammelstoerung_anfragen.stoerung_status is 'Status der Störung';
comment on column api.sammelstoerung_anfragen.nummer is 'Vorgangsnummer der Anfrage';
comment on column api.sammelstoerung_anfragen.betreff is 'Betreff der Anfrage';
comment on column api.sammelstoerung_anfragen.status is 'Status der Anfrage';
comment on column api.sammelstoerung_anfragen.melder_name is 'Wer sie gemeldet hat';
comment on column api.sammelstoerung_anfragen.erstellt_am is 'Wann sie gemeldet wurde';
comment on column api.sammelstoerung_anfragen.einheit is 'Bezeichnung der Einheit';

create view api.sammelstoerung_betroffene with (security_invoker = true) as
select
    b.mandant_id, b.sammelstoerung_id, b.person_id, b.mietverhaeltnis_id, b.hinweis, b.am,
    btrim(p.vorname || ' ' || p.nachname) as name, e.bezeichnung as einheit,
    coalesce((
        select jsonb_agg(jsonb_build_object(
            'datei_id', f.datei_id, 'dateiname', f.dateiname, 'medientyp', d.medientyp, 'groesse', d.groesse
        ) order by f.am, f.datei_id)
        from verwaltung.sammelstoerung_dateien as f
        join verwaltung.dateien as d on d.mandant_id = f.mandant_id and d.id = f.datei_id
        where f.mandant_id = b.mandant_id and f.sammelstoerung_id = b.sammelstoerung_id and f.person_id = b.person_id
    ), '[]') as fotos
from verwaltung.sammelstoerung_betroffene as b
join verwaltung.personen as p on p.mandant_id = b.mandant_id and p.id = b.person_id
join verwaltung.mietverhaeltnisse as v on v.mandant_id = b.mandant_id and v.id = b.mietverhaeltnis_id
join verwaltung.einheiten as e on e.mandant_id = v.mandant_id and e.id = v.einheit_id;
comment on view api.sammelstoerung_betroffene is 'Mieter, die sich einer bekannten Störung angeschlossen haben, mit Zeitpunkt der Anzeige; nur Verwaltung';
comment on column api.sammelstoerung_betroffene.name is 'Name des Mieters';
comment on column api.sammelstoerung_betroffene.einheit is 'Bezeichnung der Einheit';
comment on column api.sammelstoerung_betroffene.fotos is 'Fotos dazu: [{datei_id, dateiname, medientyp, groesse}]';

create view api.meine_stoerungen with (security_invoker = true) as
select
    s.mandant_id, s.id, s.schadensart, s.titel, s.beschreibung, s.seit, s.voraussichtlich_bis, s.status, s.behoben_am,
    (
        select b.am from verwaltung.sammelstoerung_betroffene as b
        where b.mandant_id = s.mandant_id and b.sammelstoerung_id = s.id and b.person_id = (select intern.mieter_id())
    ) as angeschlossen_am,
    (
        select b.hinweis from verwaltung.sammelstoerung_betroffene as b
        where b.mandant_id = s.mandant_id and b.sammelstoerung_id = s.id and b.person_id = (select intern.mieter_id())
    ) as hinweis,
    coalesce((
        select jsonb_agg(jsonb_build_object(
            'datei_id', f.datei_id, 'dateiname', f.dateiname, 'medientyp', d.medientyp, 'groesse', d.groesse
        ) order by f.am, f.datei_id)
        from verwaltung.sammelstoerung_dateien as f
        join verwaltung.dateien as d on d.mandant_id = f.mandant_id and d.id = f.datei_id
        where f.mandant_id = s.mandant_id and f.sammelstoerung_id = s.id and f.person_id = (select intern.mieter_id())
    ), '[]') as fotos,
    (
        select max(z.anfrage_id) from verwaltung.sammelstoerung_anfragen as z
        where z.mandant_id = s.mandant_id and z.sammelstoerung_id = s.id
    ) as anfrage_id
from verwaltung.sammelstoerungen as s;
comment on view api.meine_stoerungen is 'Bekannte Störungen, die die eigene Wohnung treffen; nur Mieter';
comment on column api.meine_stoerungen.angeschlossen_am is 'Wann der Mieter gesagt hat, dass sie ihn trifft; Zeitpunkt seiner Anzeige';
comment on column api.meine_stoerungen.hinweis is 'Was der Mieter dazu schrieb; leer, wenn er sich nicht angeschlossen hat';
comment on column api.meine_stoerungen.fotos is 'Eigene Fotos dazu: [{datei_id, dateiname, medientyp, groesse}]';
comment on column api.meine_stoerungen.anfrage_id is 'Eigene Anfrage, die dazugehört';

create view api.rundschreiben with (security_invoker = true) as
select
    r.mandant_id, r.id, r.art, r.sammelstoerung_id, r.aushang_id, r.betreff, r.text, r.empfaenger_zahl, r.verteilt_am, r.erstellt_am,
    intern.rundschreiben_stand(r.id) as stand
from verwaltung.rundschreiben as r;
comment on view api.rundschreiben is 'Was vielen auf einmal geschrieben wurde, und wie weit es ist; nur Verwaltung';
comment on column api.rundschreiben.stand is '{geschrieben, gesendet, wartet, gescheitert, ohne_email}';

select
    intern.kommentare_uebernehmen('api.sammelstoerungen', 'verwaltung.sammelstoerungen'),
    intern.kommentare_uebernehmen('api.sammelstoerung_anfragen', 'verwaltung.sammelstoerung_anfragen'),
    intern.kommentare_uebernehmen('api.sammelstoerung_betroffene', 'verwaltung.sammelstoerung_betroffene'),
    intern.kommentare_uebernehmen('api.meine_stoerungen', 'verwaltung.sammelstoerungen'),
    intern.kommentare_uebernehmen('api.rundschreiben', 'verwaltung.rundschreiben');

grant select on api.sammelstoerungen, api.sammelstoerung_anfragen, api.sammelstoerung_betroffene, api.rundschreiben to verwalter, leitung;
grant select on api.meine_stoerungen to mieter;

commit;
