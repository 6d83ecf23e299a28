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
select f.mandant_id, f.id, f.anfrage_id, f.dienstleister_id, f.beschreibung, f.status, f.erteilt_konto_id, f.erteilt_am
from verwaltung.auftraege as f;
comment on view api.auftraege is 'Aufträge an Dienstleister; nur Verwaltung';
comment on column api.auftraege.mandant_id is 'Mandant';
comment on column api.auftraege.id is 'Kennung des Auftrags';
comment on column api.auftraege.anfrage_id is 'Anfrage, um die es geht';
comment on column api.auftraege.dienstleister_id is 'Beauftragter Dienstleister';
comment on column api.auftraege.beschreibung is 'Was zu tun ist';
comment on column api.auftraege.status is 'offen, erledigt oder storniert';
comment on column api.auftraege.erteilt_konto_id is 'Konto, das den Auftrag erteilt hat';
comment on column api.auftraege.erteilt_am is 'Zeitpunkt laut Datenbankserver';
grant select on api.dienstleister, api.auftraege to verwalter, leitung;

commit;
