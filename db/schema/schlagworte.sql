begin;
set local role hausdraht_eigner;

create table verwaltung.schlagworte (
    mandant_id bigint not null references verwaltung.mandanten (id),
    id bigint not null default intern.neue_id(),
    wort text not null check (length(wort) between 1 and 40 and wort = btrim(wort) and wort !~ '[[:cntrl:],]'),
    angelegt_am timestamptz not null default now(),
    primary key (mandant_id, id)
);
-- "Versicherung" and "versicherung" are one word; as it was first written it is shown.
create unique index schlagworte_wort on verwaltung.schlagworte (mandant_id, lower(wort));
comment on table verwaltung.schlagworte is 'Wörter, mit denen die Verwaltung Anfragen ordnet; niemand sonst sieht sie';
comment on column verwaltung.schlagworte.mandant_id is 'Mandant';
comment on column verwaltung.schlagworte.id is 'Kennung des Schlagworts';
comment on column verwaltung.schlagworte.wort is 'Das Wort, höchstens 40 Zeichen, ohne Komma; Groß- und Kleinschreibung unterscheidet nicht';
comment on column verwaltung.schlagworte.angelegt_am is 'Zeitpunkt der Anlage';

create table verwaltung.anfrage_schlagworte (
    mandant_id bigint not null,
    anfrage_id bigint not null,
    schlagwort_id bigint not null,
    primary key (mandant_id, anfrage_id, schlagwort_id),
    foreign key (mandant_id, anfrage_id) references verwaltung.anfragen (mandant_id, id),
    foreign key (mandant_id, schlagwort_id) references verwaltung.schlagworte (mandant_id, id)
);
create index anfrage_schlagworte_schlagwort on verwaltung.anfrage_schlagworte (mandant_id, schlagwort_id);
comment on table verwaltung.anfrage_schlagworte is 'Schlagworte einer Anfrage';
comment on column verwaltung.anfrage_schlagworte.mandant_id is 'Mandant';
comment on column verwaltung.anfrage_schlagworte.anfrage_id is 'Anfrage';
comment on column verwaltung.anfrage_schlagworte.schlagwort_id is 'Schlagwort';

commit;
