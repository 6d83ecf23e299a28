begin;
set local role hausdraht_eigner;

create table verwaltung.dateien (
    mandant_id bigint not null references verwaltung.mandanten (id),
    id bigint not null default intern.neue_id(),
    sha256 bytea not null check (octet_length(sha256) = 32),
    groesse bigint not null check (groesse >= 0),
    medientyp text not null check (medientyp ~ '^[a-z]+/[a-z0-9.+-]{1,100}$'),
    angelegt_am timestamptz not null default now(),
    primary key (mandant_id, id),
    constraint dateien_inhalt_einmal unique (mandant_id, sha256)
);
comment on table verwaltung.dateien is 'Inhaltsadressierte Dateien: je Mandant und Inhalt genau eine Zeile';
comment on column verwaltung.dateien.mandant_id is 'Mandant';
comment on column verwaltung.dateien.id is 'Kennung der Datei';
comment on column verwaltung.dateien.sha256 is 'SHA-256 des Inhalts';
comment on column verwaltung.dateien.groesse is 'Größe in Byte';
comment on column verwaltung.dateien.medientyp is 'Am Inhalt erkannter Medientyp (RFC 6838), nie der vom Absender behauptete';
comment on column verwaltung.dateien.angelegt_am is 'Zeitpunkt der ersten Ablage';

create table verwaltung.datei_inhalte (
    mandant_id bigint not null,
    datei_id bigint not null,
    inhalt bytea not null,
    primary key (mandant_id, datei_id),
    foreign key (mandant_id, datei_id) references verwaltung.dateien (mandant_id, id)
);
alter table verwaltung.datei_inhalte alter column inhalt set storage external;
comment on table verwaltung.datei_inhalte is 'Bytes der Dateien, getrennt von ihren Angaben; Änderungen stehen ohne Inhalt im Protokoll';
comment on column verwaltung.datei_inhalte.mandant_id is 'Mandant';
comment on column verwaltung.datei_inhalte.datei_id is 'Datei';
comment on column verwaltung.datei_inhalte.inhalt is 'Inhalt, unkomprimiert abgelegt';

-- A file uploaded but not yet attached belongs to the account that uploaded it.
create table verwaltung.datei_ablagen (
    mandant_id bigint not null,
    datei_id bigint not null,
    benutzerkonto_id bigint not null,
    dateiname text not null default '' check (length(dateiname) <= 255),
    aufnahme text check (aufnahme in ('vorher', 'nachher')),
    abgelegt_am timestamptz not null default now(),
    primary key (mandant_id, datei_id, benutzerkonto_id),
    foreign key (mandant_id, datei_id) references verwaltung.dateien (mandant_id, id),
    foreign key (mandant_id, benutzerkonto_id) references anmeldung.benutzerkonten (mandant_id, id)
);
create index datei_ablagen_konto on verwaltung.datei_ablagen (mandant_id, benutzerkonto_id);
comment on table verwaltung.datei_ablagen is 'Wer welche Datei hochgeladen hat; nur dieses Konto darf sie anhängen';
comment on column verwaltung.datei_ablagen.mandant_id is 'Mandant';
comment on column verwaltung.datei_ablagen.datei_id is 'Datei';
comment on column verwaltung.datei_ablagen.benutzerkonto_id is 'Konto, das die Datei hochgeladen hat';
comment on column verwaltung.datei_ablagen.dateiname is 'Dateiname beim Hochladen';
comment on column verwaltung.datei_ablagen.aufnahme is 'Als was sie hochgeladen wurde: vorher oder nachher (Foto vor oder nach der Arbeit); leer = ohne Angabe';
comment on column verwaltung.datei_ablagen.abgelegt_am is 'Zeitpunkt des Hochladens';

commit;
