begin;
set local role hausdraht_eigner;

create table verwaltung.ansichten (
    mandant_id bigint not null,
    id bigint not null default intern.neue_id(),
    benutzerkonto_id bigint not null,
    name text not null check (name ~ '\S' and length(name) <= 60),
    auswahl text not null check (length(auswahl) <= 2000),
    geteilt boolean not null default false,
    erstellt_am timestamptz not null default now(),
    primary key (mandant_id, id),
    foreign key (mandant_id, benutzerkonto_id) references anmeldung.benutzerkonten (mandant_id, id),
    constraint ansichten_name unique (mandant_id, benutzerkonto_id, name)
);
comment on table verwaltung.ansichten is 'Gespeicherte Ansichten der Anfragenliste: Filter, Sortierung und Suche unter einem Namen';
comment on column verwaltung.ansichten.mandant_id is 'Mandant';
comment on column verwaltung.ansichten.id is 'Kennung der Ansicht';
comment on column verwaltung.ansichten.benutzerkonto_id is 'Konto, das sie angelegt hat';
comment on column verwaltung.ansichten.name is 'Name, je Konto einmal';
comment on column verwaltung.ansichten.auswahl is 'Filter, Sortierung und Suche, wie sie in der Adresse der Liste stehen';
comment on column verwaltung.ansichten.geteilt is 'Ob alle in der Verwaltung sie sehen; ändern kann sie nur, wer sie angelegt hat';
comment on column verwaltung.ansichten.erstellt_am is 'Zeitpunkt der Anlage';

commit;
