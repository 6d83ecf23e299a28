begin;
set local role hausdraht_eigner;

create table verwaltung.datei_fassungen (
    mandant_id bigint not null,
    datei_id bigint not null,
    fassung text not null check (fassung in ('ansicht', 'vorschau')),
    zustand text not null check (zustand in ('bereit', 'gescheitert')),
    medientyp text check (medientyp in ('image/jpeg', 'image/png', 'video/mp4', 'video/quicktime')),
    breite integer check (breite between 1 and 2048),
    hoehe integer check (hoehe between 1 and 2048),
    inhalt bytea,
    erstellt_am timestamptz not null default now(),
    primary key (mandant_id, datei_id, fassung),
    foreign key (mandant_id, datei_id) references verwaltung.dateien (mandant_id, id),
    constraint datei_fassungen_bereit_mit_inhalt check (
        (zustand = 'bereit') = (inhalt is not null) and (inhalt is null) = (medientyp is null)
    )
);
alter table verwaltung.datei_fassungen alter column inhalt set storage external;
comment on table verwaltung.datei_fassungen is
    'Aus Fotos und Videos hergestellte Fassungen ohne Aufnahmeort und Kameradaten (EXIF, XMP, IPTC); das Original in datei_inhalte bleibt unverändert als Beweis. Ohne Zeile wird noch aufbereitet';
comment on column verwaltung.datei_fassungen.mandant_id is 'Mandant';
comment on column verwaltung.datei_fassungen.datei_id is 'Original';
comment on column verwaltung.datei_fassungen.fassung is 'ansicht (höchstens 2048 Pixel Kantenlänge) oder vorschau (höchstens 480)';
comment on column verwaltung.datei_fassungen.zustand is 'bereit oder gescheitert; dann sieht nur die Verwaltung das Original';
comment on column verwaltung.datei_fassungen.medientyp is 'Am Inhalt erkannter Medientyp; leer, wenn gescheitert';
comment on column verwaltung.datei_fassungen.breite is 'Breite in Pixel; leer bei Videos';
comment on column verwaltung.datei_fassungen.hoehe is 'Höhe in Pixel; leer bei Videos';
comment on column verwaltung.datei_fassungen.inhalt is 'Bytes der Fassung; leer, wenn gescheitert';
comment on column verwaltung.datei_fassungen.erstellt_am is 'Zeitpunkt der Aufbereitung';

commit;
