begin;
set local role hausdraht_eigner;

create table verwaltung.objekte (
    mandant_id bigint not null references verwaltung.mandanten (id),
    id bigint not null default intern.neue_id(),
    bezeichnung text not null check (length(bezeichnung) between 1 and 200),
    art text not null default 'miethaus' check (art in ('miethaus', 'weg')),
    strasse text not null check (length(strasse) between 1 and 200),
    hausnummer text not null check (length(hausnummer) between 1 and 20),
    plz text not null check (plz ~ '^\d{5}$'),
    ort text not null check (length(ort) between 1 and 100),
    bundesland text not null check (bundesland in (
        'BB', 'BE', 'BW', 'BY', 'HB', 'HE', 'HH', 'MV', 'NI', 'NW', 'RP', 'SH', 'SL', 'SN', 'ST', 'TH'
    )),
    hausmeister_bereich_id bigint,
    zustaendig_konto_id bigint,
    primary key (mandant_id, id),
    foreign key (mandant_id, hausmeister_bereich_id) references verwaltung.hausmeister_bereiche (mandant_id, id),
    foreign key (mandant_id, zustaendig_konto_id) references anmeldung.benutzerkonten (mandant_id, id),
    constraint objekte_bezeichnung unique (mandant_id, bezeichnung)
);
create index objekte_anschrift on verwaltung.objekte (mandant_id, intern.anschrift_schluessel(strasse, hausnummer));
create index objekte_bereich on verwaltung.objekte (mandant_id, hausmeister_bereich_id);
create index objekte_zustaendig on verwaltung.objekte (mandant_id, zustaendig_konto_id);
comment on table verwaltung.objekte is 'Verwaltete Häuser: Miethäuser und Wohnungseigentümergemeinschaften';
comment on column verwaltung.objekte.mandant_id is 'Mandant';
comment on column verwaltung.objekte.id is 'Kennung des Objekts';
comment on column verwaltung.objekte.bezeichnung is 'Kurzname, meist Straße und Hausnummer';
comment on column verwaltung.objekte.art is 'miethaus oder weg (Wohnungseigentümergemeinschaft)';
comment on column verwaltung.objekte.strasse is 'Straße';
comment on column verwaltung.objekte.hausnummer is 'Hausnummer';
comment on column verwaltung.objekte.plz is 'Postleitzahl';
comment on column verwaltung.objekte.ort is 'Ort';
comment on column verwaltung.objekte.bundesland is 'Kürzel des Bundeslandes (ISO 3166-2:DE), bestimmt die Feiertage';
comment on column verwaltung.objekte.hausmeister_bereich_id is 'Bereich, an den Schäden und Wartungen gehen; leer = Mietverwaltung';
comment on column verwaltung.objekte.zustaendig_konto_id is 'Zuständige Sachbearbeitung';

commit;
