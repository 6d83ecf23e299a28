begin;
set local role hausdraht_eigner;

create table verwaltung.eigentuemer (
    mandant_id bigint not null,
    id bigint not null default intern.neue_id(),
    person_id bigint not null,
    objekt_id bigint not null,
    einheit_id bigint,
    beginn date not null,
    ende date,
    primary key (mandant_id, id),
    foreign key (mandant_id, person_id) references verwaltung.personen (mandant_id, id),
    foreign key (mandant_id, objekt_id) references verwaltung.objekte (mandant_id, id),
    foreign key (mandant_id, einheit_id, objekt_id) references verwaltung.einheiten (mandant_id, id, objekt_id),
    constraint eigentuemer_ende_nach_beginn check (ende >= beginn)
);
create index eigentuemer_person on verwaltung.eigentuemer (mandant_id, person_id);
create index eigentuemer_objekt on verwaltung.eigentuemer (mandant_id, objekt_id);
create index eigentuemer_einheit on verwaltung.eigentuemer (mandant_id, einheit_id, objekt_id);
comment on table verwaltung.eigentuemer is 'Personen, denen ein Objekt oder eine Einheit gehört';
comment on column verwaltung.eigentuemer.mandant_id is 'Mandant';
comment on column verwaltung.eigentuemer.id is 'Kennung der Eigentümerstellung';
comment on column verwaltung.eigentuemer.person_id is 'Person';
comment on column verwaltung.eigentuemer.objekt_id is 'Objekt';
comment on column verwaltung.eigentuemer.einheit_id is 'Einheit (Sondereigentum); leer = ganzes Objekt';
comment on column verwaltung.eigentuemer.beginn is 'Erster Tag';
comment on column verwaltung.eigentuemer.ende is 'Letzter Tag; leer = laufend';

commit;
