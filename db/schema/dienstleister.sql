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
    status text not null default 'offen' check (status in (
        'offen', 'gesendet', 'gesehen', 'angenommen', 'abgelehnt', 'gemeldet', 'widerrufen', 'erledigt', 'storniert'
    )),
    erteilt_konto_id bigint,
    erteilt_am timestamptz not null default now(),
    mit_kontakt boolean not null default true,
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
comment on column verwaltung.auftraege.status is 'offen (nur festgehalten), gesendet, gesehen, angenommen, abgelehnt, gemeldet (als erledigt), widerrufen (der Link), erledigt oder storniert; Wechsel nur nach status_regeln, wann und warum steht in statuswechsel';
comment on column verwaltung.auftraege.erteilt_konto_id is 'Konto, das den Auftrag erteilt hat; leer bei Administratoren';
comment on column verwaltung.auftraege.erteilt_am is 'Zeitpunkt laut Datenbankserver';
comment on column verwaltung.auftraege.mit_kontakt is 'Ob der Dienstleister Namen und Telefon des Melders sieht';

-- The link itself is signed and stored nowhere; what is here can end it.
create table verwaltung.auftrag_zugaenge (
    mandant_id bigint not null,
    id bigint not null default intern.neue_id(),
    auftrag_id bigint not null,
    gueltig_bis timestamptz not null,
    gesehen_am timestamptz,
    widerrufen_am timestamptz,
    erstellt_konto_id bigint,
    erstellt_am timestamptz not null default now(),
    primary key (mandant_id, id),
    foreign key (mandant_id, auftrag_id) references verwaltung.auftraege (mandant_id, id),
    foreign key (mandant_id, erstellt_konto_id) references anmeldung.benutzerkonten (mandant_id, id)
);
create index auftrag_zugaenge_auftrag on verwaltung.auftrag_zugaenge (mandant_id, auftrag_id);
create unique index auftrag_zugaenge_einer_gilt on verwaltung.auftrag_zugaenge (mandant_id, auftrag_id) where widerrufen_am is null;
create index auftrag_zugaenge_konto on verwaltung.auftrag_zugaenge (mandant_id, erstellt_konto_id);
comment on table verwaltung.auftrag_zugaenge is
    'Links, mit denen ein Dienstleister ohne Konto einen einzigen Auftrag sieht und beantwortet; der Link ist signiert und steht nirgends';
comment on column verwaltung.auftrag_zugaenge.mandant_id is 'Mandant';
comment on column verwaltung.auftrag_zugaenge.id is 'Kennung des Zugangs, Teil des Links';
comment on column verwaltung.auftrag_zugaenge.auftrag_id is 'Der eine Auftrag';
comment on column verwaltung.auftrag_zugaenge.gueltig_bis is 'Ablauf des Links';
comment on column verwaltung.auftrag_zugaenge.gesehen_am is 'Wann der Auftrag mit diesem Link zum ersten Mal geöffnet wurde';
comment on column verwaltung.auftrag_zugaenge.widerrufen_am is 'Wann der Link ungültig gemacht oder ersetzt wurde';
comment on column verwaltung.auftrag_zugaenge.erstellt_konto_id is 'Konto, das ihn senden ließ';
comment on column verwaltung.auftrag_zugaenge.erstellt_am is 'Zeitpunkt laut Datenbankserver';

create table verwaltung.auftrag_dateien (
    mandant_id bigint not null,
    auftrag_id bigint not null,
    datei_id bigint not null,
    art text not null check (art in ('freigegeben', 'bericht')),
    dateiname text not null default '' check (length(dateiname) <= 255),
    angehaengt boolean not null default false,
    primary key (mandant_id, auftrag_id, datei_id, art),
    foreign key (mandant_id, auftrag_id) references verwaltung.auftraege (mandant_id, id),
    foreign key (mandant_id, datei_id) references verwaltung.dateien (mandant_id, id)
);
create index auftrag_dateien_datei on verwaltung.auftrag_dateien (mandant_id, datei_id);
comment on table verwaltung.auftrag_dateien is
    'Fotos eines Auftrags: was die Verwaltung dem Dienstleister zeigt, und was er zu seinem Bericht hochlädt';
comment on column verwaltung.auftrag_dateien.mandant_id is 'Mandant';
comment on column verwaltung.auftrag_dateien.auftrag_id is 'Auftrag';
comment on column verwaltung.auftrag_dateien.datei_id is 'Datei';
comment on column verwaltung.auftrag_dateien.art is 'freigegeben (von der Verwaltung ausgewählt) oder bericht (vom Dienstleister)';
comment on column verwaltung.auftrag_dateien.dateiname is 'Name, unter dem die Datei gezeigt wird';
comment on column verwaltung.auftrag_dateien.angehaengt is 'Ob sie schon mit einer Meldung in der Anfrage steht';

create table verwaltung.auftrag_meldungen (
    mandant_id bigint not null,
    auftrag_id bigint not null,
    kennung uuid not null,
    am timestamptz not null default now(),
    primary key (mandant_id, auftrag_id, kennung),
    foreign key (mandant_id, auftrag_id) references verwaltung.auftraege (mandant_id, id)
);
comment on table verwaltung.auftrag_meldungen is 'Welche Meldungen zu einem Auftrag mit dem Link schon angekommen sind; der Text steht in der Anfrage';
comment on column verwaltung.auftrag_meldungen.mandant_id is 'Mandant';
comment on column verwaltung.auftrag_meldungen.auftrag_id is 'Auftrag';
comment on column verwaltung.auftrag_meldungen.kennung is 'Vom Gerät vergebene Kennung gegen doppelte Übertragung';
comment on column verwaltung.auftrag_meldungen.am is 'Eingang laut Datenbankserver';

commit;
