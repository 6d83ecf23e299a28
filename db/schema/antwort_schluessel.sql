begin;
set local role hausdraht_eigner;

create table verwaltung.antwort_schluessel (
    mandant_id bigint not null references verwaltung.mandanten (id),
    id bigint not null default intern.neue_id(),
    geheimnis bytea not null check (octet_length(geheimnis) >= 32),
    angelegt_am timestamptz not null default clock_timestamp(),
    primary key (mandant_id, id)
);
comment on table verwaltung.antwort_schluessel is
    'Schlüssel der Antwort- und Rücklaufadressen je Mandant: der jüngste unterschreibt, die beiden jüngsten gelten';
comment on column verwaltung.antwort_schluessel.mandant_id is 'Mandant';
comment on column verwaltung.antwort_schluessel.id is 'Kennung des Schlüssels';
comment on column verwaltung.antwort_schluessel.geheimnis is 'Geheimer Schlüssel für HMAC-SHA256 (RFC 2104); verlässt die Datenbank nie';
comment on column verwaltung.antwort_schluessel.angelegt_am is 'Zeitpunkt der Anlage';

commit;
