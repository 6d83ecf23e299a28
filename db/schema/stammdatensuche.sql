begin;
set local role hausdraht_eigner;

-- Words of a person come from six tables; an index can only be on one.
create table verwaltung.stammdatensuche (
    mandant_id bigint not null references verwaltung.mandanten (id),
    art text not null check (art in ('person', 'objekt')),
    bezug_id bigint not null,
    suchtext text not null,
    primary key (mandant_id, art, bezug_id)
);
create index stammdatensuche_personen on verwaltung.stammdatensuche
using gin (mandant_id erweiterungen.int8_ops, suchtext erweiterungen.gin_trgm_ops) where art = 'person';
create index stammdatensuche_objekte on verwaltung.stammdatensuche
using gin (mandant_id erweiterungen.int8_ops, suchtext erweiterungen.gin_trgm_ops) where art = 'objekt';
comment on table verwaltung.stammdatensuche is
    'Suchwörter je Person (Name, Telefon, Anschriften und Einheiten als Mieter oder Eigentümer, Gewerk) und je Objekt; aus den Stammdaten abgeleitet';
comment on column verwaltung.stammdatensuche.mandant_id is 'Mandant';
comment on column verwaltung.stammdatensuche.art is 'person oder objekt';
comment on column verwaltung.stammdatensuche.bezug_id is 'Kennung der Person oder des Objekts';
comment on column verwaltung.stammdatensuche.suchtext is 'Wörter nach intern.suchtext, von Leerzeichen umgeben';

commit;
