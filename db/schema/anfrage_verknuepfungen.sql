begin;
set local role hausdraht_eigner;

create table verwaltung.anfrage_verknuepfungen (
    mandant_id bigint not null,
    id bigint not null default intern.neue_id(),
    anfrage_id bigint not null,
    andere_id bigint not null,
    art text not null check (art in ('duplikat', 'folge', 'gehoert_zu')),
    erstellt_konto_id bigint not null,
    erstellt_am timestamptz not null default now(),
    primary key (mandant_id, id),
    foreign key (mandant_id, anfrage_id) references verwaltung.anfragen (mandant_id, id),
    foreign key (mandant_id, andere_id) references verwaltung.anfragen (mandant_id, id),
    foreign key (mandant_id, erstellt_konto_id) references anmeldung.benutzerkonten (mandant_id, id),
    constraint anfrage_verknuepfungen_zwei check (anfrage_id <> andere_id)
);
-- Two Anfragen have one relation, whichever of them it was entered at.
create unique index anfrage_verknuepfungen_einmal
on verwaltung.anfrage_verknuepfungen (mandant_id, least(anfrage_id, andere_id), greatest(anfrage_id, andere_id));
create index anfrage_verknuepfungen_anfrage on verwaltung.anfrage_verknuepfungen (mandant_id, anfrage_id);
create index anfrage_verknuepfungen_andere on verwaltung.anfrage_verknuepfungen (mandant_id, andere_id);
create index anfrage_verknuepfungen_konto on verwaltung.anfrage_verknuepfungen (mandant_id, erstellt_konto_id);
comment on table verwaltung.anfrage_verknuepfungen is 'Beziehungen zwischen zwei Anfragen; nur die Verwaltung sieht sie';
comment on column verwaltung.anfrage_verknuepfungen.mandant_id is 'Mandant; beide Anfragen gehören ihm';
comment on column verwaltung.anfrage_verknuepfungen.id is 'Kennung der Verknüpfung';
comment on column verwaltung.anfrage_verknuepfungen.anfrage_id is 'Anfrage, von der etwas gesagt wird';
comment on column verwaltung.anfrage_verknuepfungen.andere_id is 'Anfrage, auf die sich das bezieht';
comment on column verwaltung.anfrage_verknuepfungen.art is 'duplikat (anfrage_id meldet dasselbe wie andere_id), folge (anfrage_id folgt auf andere_id), gehoert_zu';
comment on column verwaltung.anfrage_verknuepfungen.erstellt_konto_id is 'Konto, das verknüpft hat';
comment on column verwaltung.anfrage_verknuepfungen.erstellt_am is 'Zeitpunkt laut Datenbankserver';

commit;
