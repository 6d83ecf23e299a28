begin;
set local role hausdraht_eigner;

create table verwaltung.hausmeister_bereiche (
    mandant_id bigint not null references verwaltung.mandanten (id),
    id bigint not null default intern.neue_id(),
    bezeichnung text not null check (length(bezeichnung) between 1 and 200),
    primary key (mandant_id, id),
    constraint hausmeister_bereiche_bezeichnung unique (mandant_id, bezeichnung)
);
comment on table verwaltung.hausmeister_bereiche is 'Bereiche, für die Hausmeister zuständig sind';
comment on column verwaltung.hausmeister_bereiche.mandant_id is 'Mandant';
comment on column verwaltung.hausmeister_bereiche.id is 'Kennung des Bereichs';
comment on column verwaltung.hausmeister_bereiche.bezeichnung is 'Name des Bereichs';

create table verwaltung.hausmeister_zuordnungen (
    mandant_id bigint not null,
    hausmeister_bereich_id bigint not null,
    benutzerkonto_id bigint not null,
    primary key (mandant_id, hausmeister_bereich_id, benutzerkonto_id),
    foreign key (mandant_id, hausmeister_bereich_id) references verwaltung.hausmeister_bereiche (mandant_id, id),
    foreign key (mandant_id, benutzerkonto_id) references anmeldung.benutzerkonten (mandant_id, id)
);
create index hausmeister_zuordnungen_konto on verwaltung.hausmeister_zuordnungen (mandant_id, benutzerkonto_id);
comment on table verwaltung.hausmeister_zuordnungen is 'Welches Hausmeister-Konto welchen Bereich betreut';
comment on column verwaltung.hausmeister_zuordnungen.mandant_id is 'Mandant';
comment on column verwaltung.hausmeister_zuordnungen.hausmeister_bereich_id is 'Bereich';
comment on column verwaltung.hausmeister_zuordnungen.benutzerkonto_id is 'Konto des Hausmeisters';

commit;
