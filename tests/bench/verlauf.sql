-- What Mandant 1 has kept of its mail so far: one mail with one photo for each of its Anfragen. Without it
-- the planner would know nothing about the tables that the pipeline fills. Triggers rest while loading.
begin;
set local session_replication_role = replica;

insert into verwaltung.email_triage (
    mandant_id, id, status, eingegangen_am, weg, umschlag_an, umschlag_an_voll, umschlag_von, sha256, groesse, pruefung,
    zerlegt, message_id, absender, betreff, inhalt, sprache, zuordnung, anfrage_id, verarbeitet_am
)
select
    1, a.id, 'zugeordnet', a.erstellt_am, 'imap', 'post@m1.example', 'post@m1.example', w.adresse, sha256(a.id::text::bytea), 9000,
    jsonb_build_object('ergebnis', 'pass', 'absender', w.adresse),
    jsonb_build_object('von', w.adresse, 'betreff', a.betreff, 'anhaenge', '[]'::jsonb, 'hinweise', '[]'::jsonb),
    '<' || a.id || '.verlauf@postfach-nord.example>', w.adresse, a.betreff, a.beschreibung, 'de', 'mieter', a.id, a.erstellt_am
from verwaltung.anfragen as a
cross join lateral (select 'p' || a.melder_person_id || '@postfach-nord.example' as adresse) as w
where a.mandant_id = 1;

insert into verwaltung.email_rohdaten (mandant_id, email_id, roh)
select 1, e.id, convert_to(repeat('Es tropft. ', 800), 'UTF8') from verwaltung.email_triage as e where e.mandant_id = 1;

insert into verwaltung.anfrage_nachrichten (
    mandant_id, id, anfrage_id, art, verfasser_person_id, verfasser_rolle, verfasser_name, inhalt, email_id
)
select 1, a.id, a.id, 'nachricht', a.melder_person_id, 'mieter', a.melder_name, a.beschreibung, a.id
from verwaltung.anfragen as a
where a.mandant_id = 1;

insert into verwaltung.dateien (mandant_id, id, sha256, groesse, medientyp)
select 1, a.id, sha256(a.id::text::bytea), 5500, 'image/jpeg' from verwaltung.anfragen as a where a.mandant_id = 1;

insert into verwaltung.datei_inhalte (mandant_id, datei_id, inhalt)
select 1, a.id, convert_to(repeat('Foto', 1375), 'UTF8') from verwaltung.anfragen as a where a.mandant_id = 1;

insert into verwaltung.anhaenge (mandant_id, id, anfrage_id, datei_id, dateiname)
select 1, a.id, a.id, a.id, 'kueche.jpg' from verwaltung.anfragen as a where a.mandant_id = 1;

commit;
vacuum analyze;
