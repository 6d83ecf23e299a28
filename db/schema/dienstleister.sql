-- Contractors and what they were ordered to do: enough to recognise their mails.
begin;
set local role hausdraht_eigner;

create table verwaltung.dienstleister (
    mandant_id bigint not null,
    id bigint not null default intern.neue_id(),
    person_id bigint not null,
    gewerk text not null check (length(gewerk) between 1 and 100),
    aktiv boolean not null default true,
    angelegt_am timestamptz not null default now(),
    primary key (mandant_id, id),
    foreign key (mandant_id, person_id) references verwaltung.personen (mandant_id, id),
    constraint dienstleister_person_einmal unique (mandant_id, person_id)
);
comment on table verwaltung.dienstleister is 'Firmen und Handwerker, die für die Verwaltung arbeiten; ihre Adressen stehen in personen_email';
comment on column verwaltung.dienstleister.mandant_id is 'Mandant';
comment on column verwaltung.dienstleister.id is 'Kennung des Dienstleisters';
comment on column verwaltung.dienstleister.person_id is 'Person (Firma oder Ansprechpartner) mit Namen, Telefon und E-Mail-Adressen';
comment on column verwaltung.dienstleister.gewerk is 'Gewerk, etwa Sanitär oder Elektro';
comment on column verwaltung.dienstleister.aktiv is 'Ob die Verwaltung noch mit ihm arbeitet';
comment on column verwaltung.dienstleister.angelegt_am is 'Zeitpunkt der Anlage';

create table verwaltung.auftraege (
    mandant_id bigint not null,
    id bigint not null default intern.neue_id(),
    anfrage_id bigint not null,
    dienstleister_id bigint not null,
    beschreibung text not null check (length(beschreibung) between 1 and 5000),
    status text not null default 'offen' check (status in ('offen', 'erledigt', 'storniert')),
    erteilt_konto_id bigint,
    erteilt_am timestamptz not null default now(),
    primary key (mandant_id, id),
    foreign key (mandant_id, anfrage_id) references verwaltung.anfragen (mandant_id, id),
    foreign key (mandant_id, dienstleister_id) references verwaltung.dienstleister (mandant_id, id),
    foreign key (mandant_id, erteilt_konto_id) references anmeldung.benutzerkonten (mandant_id, id)
);
create index auftraege_anfrage on verwaltung.auftraege (mandant_id, anfrage_id);
create index auftraege_dienstleister on verwaltung.auftraege (mandant_id, dienstleister_id, status);
create index auftraege_konto on verwaltung.auftraege (mandant_id, erteilt_konto_id);
comment on table verwaltung.auftraege is 'Aufträge an Dienstleister zu einer Anfrage';
comment on column verwaltung.auftraege.mandant_id is 'Mandant';
comment on column verwaltung.auftraege.id is 'Kennung des Auftrags';
comment on column verwaltung.auftraege.anfrage_id is 'Anfrage, um die es geht';
comment on column verwaltung.auftraege.dienstleister_id is 'Beauftragter Dienstleister';
comment on column verwaltung.auftraege.beschreibung is 'Was zu tun ist';
comment on column verwaltung.auftraege.status is 'offen, erledigt oder storniert; Wechsel nur nach status_regeln';
comment on column verwaltung.auftraege.erteilt_konto_id is 'Konto, das den Auftrag erteilt hat; leer bei Administratoren';
comment on column verwaltung.auftraege.erteilt_am is 'Zeitpunkt laut Datenbankserver';

commit;
