begin;
set local role hausdraht_eigner;

create table verwaltung.aufwaende (
    mandant_id bigint not null,
    id bigint not null default intern.neue_id(),
    anfrage_id bigint,
    aufgabe_id bigint,
    benutzerkonto_id bigint not null,
    name text not null default '' check (length(name) <= 300),
    minuten integer not null default 0 check (minuten between 0 and 1440),
    material text not null default '' check (length(material) <= 2000),
    am_geraet timestamptz,
    erstellt_am timestamptz not null default now(),
    zurueckgenommen_am timestamptz,
    primary key (mandant_id, id),
    foreign key (mandant_id, anfrage_id) references verwaltung.anfragen (mandant_id, id),
    foreign key (mandant_id, aufgabe_id) references verwaltung.aufgaben (mandant_id, id),
    foreign key (mandant_id, benutzerkonto_id) references anmeldung.benutzerkonten (mandant_id, id),
    constraint aufwaende_wofuer check (num_nonnulls(anfrage_id, aufgabe_id) > 0),
    constraint aufwaende_nicht_leer check (minuten > 0 or material <> '')
);
create index aufwaende_anfrage on verwaltung.aufwaende (mandant_id, anfrage_id) where anfrage_id is not null;
create index aufwaende_aufgabe on verwaltung.aufwaende (mandant_id, aufgabe_id) where aufgabe_id is not null;
create index aufwaende_konto on verwaltung.aufwaende (mandant_id, benutzerkonto_id);

comment on table verwaltung.aufwaende is 'Arbeitszeit und Material zu Anfragen und Aufgaben; Mieter sehen sie nie';
comment on column verwaltung.aufwaende.mandant_id is 'Mandant';
comment on column verwaltung.aufwaende.id is 'Kennung der Buchung';
comment on column verwaltung.aufwaende.anfrage_id is 'Anfrage, für die gearbeitet wurde; bei einer Aufgabe die, aus der sie entstand';
comment on column verwaltung.aufwaende.aufgabe_id is 'Aufgabe, für die gearbeitet wurde';
comment on column verwaltung.aufwaende.benutzerkonto_id is 'Konto, das den Aufwand eintrug';
comment on column verwaltung.aufwaende.name is 'Name des Kontos zum Zeitpunkt des Eintrags';
comment on column verwaltung.aufwaende.minuten is 'Arbeitszeit in Minuten; 0 = nur Material';
comment on column verwaltung.aufwaende.material is 'Verbrauchtes Material in Worten';
comment on column verwaltung.aufwaende.am_geraet is 'Wann es laut Uhr des Telefons eingetragen wurde; leer, wenn nicht vom Telefon';
comment on column verwaltung.aufwaende.erstellt_am is 'Eingang laut Datenbankserver';
comment on column verwaltung.aufwaende.zurueckgenommen_am is 'Wann der Eintrag als Irrtum zurückgenommen wurde; zählt dann nicht mehr';

commit;
