-- Notices to the tenants of a house, or to all.
begin;
set local role hausdraht_eigner;

create table verwaltung.aushaenge (
    mandant_id bigint not null references verwaltung.mandanten (id),
    id bigint not null default intern.neue_id(),
    objekt_id bigint,
    titel text not null check (length(titel) between 1 and 200 and titel !~ '[[:cntrl:]]'),
    text text not null check (length(text) between 1 and 10000),
    von date not null,
    bis date not null,
    abgenommen_am timestamptz,
    erstellt_konto_id bigint,
    erstellt_am timestamptz not null default now(),
    primary key (mandant_id, id),
    foreign key (mandant_id, objekt_id) references verwaltung.objekte (mandant_id, id),
    foreign key (mandant_id, erstellt_konto_id) references anmeldung.benutzerkonten (mandant_id, id),
    constraint aushaenge_bis_nach_von check (bis >= von)
);
create index aushaenge_liste on verwaltung.aushaenge (mandant_id, bis desc, von);
create index aushaenge_objekt on verwaltung.aushaenge (mandant_id, objekt_id);
create index aushaenge_ersteller on verwaltung.aushaenge (mandant_id, erstellt_konto_id);
comment on table verwaltung.aushaenge is 'Aushänge: Mitteilungen an die Mieter eines Objekts oder aller Objekte, für eine Zeit';
comment on column verwaltung.aushaenge.mandant_id is 'Mandant';
comment on column verwaltung.aushaenge.id is 'Kennung des Aushangs';
comment on column verwaltung.aushaenge.objekt_id is 'Objekt; leer = alle Objekte';
comment on column verwaltung.aushaenge.titel is 'Überschrift';
comment on column verwaltung.aushaenge.text is 'Text, wie Mieter ihn lesen';
comment on column verwaltung.aushaenge.von is 'Erster Tag, an dem er hängt';
comment on column verwaltung.aushaenge.bis is 'Letzter Tag (einschließlich)';
comment on column verwaltung.aushaenge.abgenommen_am is 'Wann er vorzeitig abgenommen wurde, laut Datenbankserver';
comment on column verwaltung.aushaenge.erstellt_konto_id is 'Konto, das ihn aufhängte; leer bei Administratoren';
comment on column verwaltung.aushaenge.erstellt_am is 'Zeitpunkt laut Datenbankserver';

create table verwaltung.aushang_gelesen (
    mandant_id bigint not null,
    aushang_id bigint not null,
    person_id bigint not null,
    am timestamptz not null default now(),
    primary key (mandant_id, aushang_id, person_id),
    foreign key (mandant_id, aushang_id) references verwaltung.aushaenge (mandant_id, id),
    foreign key (mandant_id, person_id) references verwaltung.personen (mandant_id, id)
);
create index aushang_gelesen_person on verwaltung.aushang_gelesen (mandant_id, person_id);
comment on table verwaltung.aushang_gelesen is
    'Welcher Mieter einen Aushang im Portal geöffnet hat; gezählt wird, genannt wird niemand, deshalb steht es auch nicht im Protokoll';
comment on column verwaltung.aushang_gelesen.mandant_id is 'Mandant';
comment on column verwaltung.aushang_gelesen.aushang_id is 'Aushang';
comment on column verwaltung.aushang_gelesen.person_id is 'Mieter';
comment on column verwaltung.aushang_gelesen.am is 'Wann er ihn zum ersten Mal öffnete';

commit;
