begin;
set local role hausdraht_eigner;

create table verwaltung.einheiten (
    mandant_id bigint not null,
    id bigint not null default intern.neue_id(),
    objekt_id bigint not null,
    bezeichnung text not null check (length(bezeichnung) between 1 and 100),
    art text not null default 'wohnung' check (art in ('wohnung', 'gewerbe', 'stellplatz')),
    wohnflaeche numeric(8, 2) check (wohnflaeche > 0),
    primary key (mandant_id, id),
    foreign key (mandant_id, objekt_id) references verwaltung.objekte (mandant_id, id),
    constraint einheiten_mit_objekt unique (mandant_id, id, objekt_id),
    constraint einheiten_bezeichnung unique (mandant_id, objekt_id, bezeichnung)
);
comment on table verwaltung.einheiten is 'Vermietbare Einheiten eines Objekts';
comment on column verwaltung.einheiten.mandant_id is 'Mandant';
comment on column verwaltung.einheiten.id is 'Kennung der Einheit';
comment on column verwaltung.einheiten.objekt_id is 'Objekt, in dem die Einheit liegt';
comment on column verwaltung.einheiten.bezeichnung is 'Lage im Haus, etwa "3. OG links"';
comment on column verwaltung.einheiten.art is 'wohnung, gewerbe oder stellplatz';
comment on column verwaltung.einheiten.wohnflaeche is 'Wohn- oder Nutzfläche in m²';

commit;
