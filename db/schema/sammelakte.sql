begin;
set local role hausdraht_eigner;

create table verwaltung.sammelakte (
    mandant_id bigint not null,
    id bigint not null default intern.neue_id(),
    benutzerkonto_id bigint not null,
    kennung uuid not null,
    art text not null check (art in (
        'sachbearbeiter', 'bereich', 'prioritaet', 'schlagworte', 'wiedervorlage', 'annehmen', 'ablehnen', 'duplikat'
    )),
    angaben jsonb not null,
    erstellt_am timestamptz not null default now(),
    ruecknehmbar_bis timestamptz,
    zurueckgenommen_am timestamptz,
    primary key (mandant_id, id),
    foreign key (mandant_id, benutzerkonto_id) references anmeldung.benutzerkonten (mandant_id, id),
    constraint sammelakte_kennung unique (mandant_id, benutzerkonto_id, kennung),
    constraint sammelakte_ruecknehmbar check (zurueckgenommen_am is null or ruecknehmbar_bis is not null)
);
comment on table verwaltung.sammelakte is 'Handlungen an vielen Anfragen auf einmal';
comment on column verwaltung.sammelakte.mandant_id is 'Mandant';
comment on column verwaltung.sammelakte.id is 'Kennung des Sammelakts';
comment on column verwaltung.sammelakte.benutzerkonto_id is 'Konto, das gehandelt hat';
comment on column verwaltung.sammelakte.kennung is 'Vom Gerät vergebene Kennung: weitere Teile desselben Sammelakts, und eine Wiederholung tut nichts doppelt';
comment on column verwaltung.sammelakte.art is 'sachbearbeiter, bereich, prioritaet, schlagworte, wiedervorlage, annehmen, ablehnen oder duplikat';
comment on column verwaltung.sammelakte.angaben is 'Werte der Handlung, etwa {"prioritaet": "hoch"}';
comment on column verwaltung.sammelakte.erstellt_am is 'Zeitpunkt laut Datenbankserver';
comment on column verwaltung.sammelakte.ruecknehmbar_bis is 'Bis wann er sich zurücknehmen lässt; leer = gar nicht, weil der Lebenslauf keinen Weg zurück kennt';
comment on column verwaltung.sammelakte.zurueckgenommen_am is 'Zeitpunkt der Rücknahme';

create table verwaltung.sammelakt_anfragen (
    mandant_id bigint not null,
    sammelakt_id bigint not null,
    anfrage_id bigint not null,
    vorher jsonb not null,
    nachher jsonb not null,
    hindernis text check (length(hindernis) <= 1000),
    primary key (mandant_id, sammelakt_id, anfrage_id),
    foreign key (mandant_id, sammelakt_id) references verwaltung.sammelakte (mandant_id, id),
    foreign key (mandant_id, anfrage_id) references verwaltung.anfragen (mandant_id, id)
);
create index sammelakt_anfragen_anfrage on verwaltung.sammelakt_anfragen (mandant_id, anfrage_id);
comment on table verwaltung.sammelakt_anfragen is 'Anfragen, an denen ein Sammelakt etwas geändert hat; die abgelehnten und unveränderten stehen nicht hier';
comment on column verwaltung.sammelakt_anfragen.mandant_id is 'Mandant';
comment on column verwaltung.sammelakt_anfragen.sammelakt_id is 'Sammelakt';
comment on column verwaltung.sammelakt_anfragen.anfrage_id is 'Anfrage';
comment on column verwaltung.sammelakt_anfragen.vorher is 'Geänderte Felder vor der Handlung';
comment on column verwaltung.sammelakt_anfragen.nachher is 'Dieselben Felder danach; nur was noch so ist, wird zurückgenommen';
comment on column verwaltung.sammelakt_anfragen.hindernis is 'Warum die Rücknahme hier nicht ging; leer, wenn sie ging oder keine verlangt wurde';

commit;
