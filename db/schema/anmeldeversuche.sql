begin;
set local role hausdraht_eigner;

create table anmeldung.anmeldeversuche (
    schluessel text primary key check (schluessel ~ '^(konto|ip|code|ruecksetzung|link|faktor):[0-9a-f.:/]{1,100}$'),
    fehlversuche integer not null default 0 check (fehlversuche >= 0),
    letzter_versuch_am timestamptz not null default now(),
    gesperrt_bis timestamptz
);
comment on table anmeldung.anmeldeversuche is 'Zähler fehlgeschlagener Anmeldungen je Konto und je Quelladresse, mit wachsender Sperrzeit';
comment on column anmeldung.anmeldeversuche.schluessel is 'konto:<SHA-256 der E-Mail-Adresse>, ip:<Netz>, code:<Netz>, ruecksetzung:<Netz>, link:<Netz> oder faktor:<SHA-256 des Kontos>; nie, was jemand als E-Mail eintippte';
comment on column anmeldung.anmeldeversuche.fehlversuche is 'Anzahl der Fehlversuche seit der letzten erfolgreichen Anmeldung, längstens seit einem Tag ohne Fehlversuch';
comment on column anmeldung.anmeldeversuche.letzter_versuch_am is 'Zeitpunkt des letzten Fehlversuchs';
comment on column anmeldung.anmeldeversuche.gesperrt_bis is 'Vorher wird keine Anmeldung geprüft';

create index anmeldeversuche_alter on anmeldung.anmeldeversuche (letzter_versuch_am);

create table anmeldung.datenbank_zugaenge (
    anmeldename name primary key,
    mandant_id bigint not null references verwaltung.mandanten (id),
    name text not null check (length(name) between 1 and 200),
    angelegt_am timestamptz not null default now()
);
create index datenbank_zugaenge_mandant on anmeldung.datenbank_zugaenge (mandant_id);
comment on table anmeldung.datenbank_zugaenge is 'Welcher Datenbank-Login (Prüfer) zu welchem Mandanten gehört';
comment on column anmeldung.datenbank_zugaenge.anmeldename is 'Login in PostgreSQL (session_user)';
comment on column anmeldung.datenbank_zugaenge.mandant_id is 'Mandant, dessen Zeilen sichtbar sind';
comment on column anmeldung.datenbank_zugaenge.name is 'Name des Menschen hinter dem Login';
comment on column anmeldung.datenbank_zugaenge.angelegt_am is 'Zeitpunkt der Anlage';

create table anmeldung.signaturschluessel (
    kid text primary key check (length(kid) between 1 and 64),
    geheimnis bytea not null check (octet_length(geheimnis) >= 32),
    aktiv boolean not null default false,
    angelegt_am timestamptz not null default now()
);
create unique index signaturschluessel_einer_aktiv on anmeldung.signaturschluessel (aktiv) where aktiv;
comment on table anmeldung.signaturschluessel is 'Schlüssel der Zugriffstoken (HS256, RFC 7518); einer unterschreibt, alle prüfen';
comment on column anmeldung.signaturschluessel.kid is 'Kennung im Kopf des Tokens (RFC 7515 kid)';
comment on column anmeldung.signaturschluessel.geheimnis is 'Geheimnis, mindestens 256 Bit';
comment on column anmeldung.signaturschluessel.aktiv is 'Mit diesem Schlüssel wird unterschrieben';
comment on column anmeldung.signaturschluessel.angelegt_am is 'Zeitpunkt der Anlage';

commit;
