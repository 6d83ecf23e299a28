-- One incident of a house, and the Anfragen and tenants that belong to it.
begin;
set local role hausdraht_eigner;

create table verwaltung.sammelstoerungen (
    mandant_id bigint not null references verwaltung.mandanten (id),
    id bigint not null default intern.neue_id(),
    objekt_id bigint not null,
    schadensart text not null check (schadensart in ('heizung', 'wasser', 'elektrik', 'sanitaer', 'sonstiges')),
    titel text not null check (length(titel) between 1 and 200 and titel !~ '[[:cntrl:]]'),
    beschreibung text not null default '' check (length(beschreibung) <= 4000),
    ganzes_haus boolean not null default true,
    seit timestamptz not null default now(),
    voraussichtlich_bis timestamptz,
    status text not null default 'offen' check (status in ('offen', 'behoben')),
    massnahme text check (length(massnahme) between 1 and 2000),
    ausgefuehrt_von text check (length(ausgefuehrt_von) between 1 and 200),
    erstellt_konto_id bigint,
    erstellt_am timestamptz not null default now(),
    behoben_am timestamptz,
    primary key (mandant_id, id),
    foreign key (mandant_id, objekt_id) references verwaltung.objekte (mandant_id, id),
    foreign key (mandant_id, erstellt_konto_id) references anmeldung.benutzerkonten (mandant_id, id),
    constraint sammelstoerungen_mit_objekt unique (mandant_id, id, objekt_id),
    constraint sammelstoerungen_ende_nach_beginn check (voraussichtlich_bis >= seit),
    constraint sammelstoerungen_behoben check ((status = 'behoben') = (behoben_am is not null)),
    constraint sammelstoerungen_ergebnis check (
        num_nonnulls(massnahme, ausgefuehrt_von) = case status when 'behoben' then 2 else 0 end
    )
);
create index sammelstoerungen_liste on verwaltung.sammelstoerungen (mandant_id, status, erstellt_am desc);
create index sammelstoerungen_objekt on verwaltung.sammelstoerungen (mandant_id, objekt_id);
-- Every new Anfrage looks here.
create index sammelstoerungen_offen on verwaltung.sammelstoerungen (mandant_id, objekt_id, schadensart) where status = 'offen';
create index sammelstoerungen_ersteller on verwaltung.sammelstoerungen (mandant_id, erstellt_konto_id);

comment on table verwaltung.sammelstoerungen is
    'Störung, die ein Haus oder mehrere seiner Einheiten betrifft; sammelt Anfragen und endet mit ihnen; Lebenslauf nach status_regeln';
comment on column verwaltung.sammelstoerungen.mandant_id is 'Mandant';
comment on column verwaltung.sammelstoerungen.id is 'Kennung der Störung';
comment on column verwaltung.sammelstoerungen.objekt_id is 'Betroffenes Objekt';
comment on column verwaltung.sammelstoerungen.schadensart is 'heizung, wasser, elektrik, sanitaer oder sonstiges; neue Anfragen gleicher Art kommen von selbst dazu, außer bei sonstiges';
comment on column verwaltung.sammelstoerungen.titel is 'Was ausgefallen ist, wie Mieter es lesen';
comment on column verwaltung.sammelstoerungen.beschreibung is 'Was geschieht, wie Mieter es lesen';
comment on column verwaltung.sammelstoerungen.ganzes_haus is 'Ob das ganze Objekt betroffen ist; sonst nur die Einheiten in sammelstoerung_einheiten';
comment on column verwaltung.sammelstoerungen.seit is 'Beginn der Störung';
comment on column verwaltung.sammelstoerungen.voraussichtlich_bis is 'Erwartetes Ende; leer = noch nicht bekannt';
comment on column verwaltung.sammelstoerungen.status is 'offen oder behoben; Wechsel nur nach status_regeln';
comment on column verwaltung.sammelstoerungen.massnahme is 'Was getan wurde';
comment on column verwaltung.sammelstoerungen.ausgefuehrt_von is 'Hausmeister oder Firma, die es getan hat';
comment on column verwaltung.sammelstoerungen.erstellt_konto_id is 'Konto, das sie anlegte; leer bei Administratoren';
comment on column verwaltung.sammelstoerungen.erstellt_am is 'Zeitpunkt laut Datenbankserver';
comment on column verwaltung.sammelstoerungen.behoben_am is 'Wann sie als behoben eingetragen wurde, laut Datenbankserver';

create table verwaltung.sammelstoerung_einheiten (
    mandant_id bigint not null,
    sammelstoerung_id bigint not null,
    einheit_id bigint not null,
    objekt_id bigint not null,
    primary key (mandant_id, sammelstoerung_id, einheit_id),
    foreign key (mandant_id, sammelstoerung_id, objekt_id) references verwaltung.sammelstoerungen (mandant_id, id, objekt_id),
    foreign key (mandant_id, einheit_id, objekt_id) references verwaltung.einheiten (mandant_id, id, objekt_id)
);
create index sammelstoerung_einheiten_stoerung on verwaltung.sammelstoerung_einheiten (mandant_id, sammelstoerung_id, objekt_id);
create index sammelstoerung_einheiten_einheit on verwaltung.sammelstoerung_einheiten (mandant_id, einheit_id, objekt_id);
comment on table verwaltung.sammelstoerung_einheiten is 'Betroffene Einheiten einer Störung, die nicht das ganze Haus trifft';
comment on column verwaltung.sammelstoerung_einheiten.mandant_id is 'Mandant';
comment on column verwaltung.sammelstoerung_einheiten.sammelstoerung_id is 'Störung';
comment on column verwaltung.sammelstoerung_einheiten.einheit_id is 'Betroffene Einheit';
comment on column verwaltung.sammelstoerung_einheiten.objekt_id is 'Objekt von beiden';

create table verwaltung.sammelstoerung_anfragen (
    mandant_id bigint not null,
    anfrage_id bigint not null,
    sammelstoerung_id bigint not null,
    herkunft text not null check (herkunft in ('verwaltung', 'regel')),
    grund text not null default '' check (length(grund) <= 500),
    konto_id bigint,
    am timestamptz not null default now(),
    primary key (mandant_id, anfrage_id),
    foreign key (mandant_id, anfrage_id) references verwaltung.anfragen (mandant_id, id),
    foreign key (mandant_id, sammelstoerung_id) references verwaltung.sammelstoerungen (mandant_id, id),
    foreign key (mandant_id, konto_id) references anmeldung.benutzerkonten (mandant_id, id)
);
create index sammelstoerung_anfragen_stoerung on verwaltung.sammelstoerung_anfragen (mandant_id, sammelstoerung_id);
create index sammelstoerung_anfragen_konto on verwaltung.sammelstoerung_anfragen (mandant_id, konto_id);
comment on table verwaltung.sammelstoerung_anfragen is 'Welche Anfrage zu welcher Störung gehört; jede zu höchstens einer';
comment on column verwaltung.sammelstoerung_anfragen.mandant_id is 'Mandant';
comment on column verwaltung.sammelstoerung_anfragen.anfrage_id is 'Anfrage';
comment on column verwaltung.sammelstoerung_anfragen.sammelstoerung_id is 'Störung';
comment on column verwaltung.sammelstoerung_anfragen.herkunft is 'verwaltung (von Hand) oder regel (von selbst bei der Anlage)';
comment on column verwaltung.sammelstoerung_anfragen.grund is 'Warum sie von selbst dazukam';
comment on column verwaltung.sammelstoerung_anfragen.konto_id is 'Konto, das sie zuordnete; leer bei der Regel';
comment on column verwaltung.sammelstoerung_anfragen.am is 'Zeitpunkt laut Datenbankserver';

create table verwaltung.sammelstoerung_betroffene (
    mandant_id bigint not null,
    sammelstoerung_id bigint not null,
    person_id bigint not null,
    mietverhaeltnis_id bigint not null,
    hinweis text not null default '' check (length(hinweis) <= 1000),
    am timestamptz not null default now(),
    primary key (mandant_id, sammelstoerung_id, person_id),
    foreign key (mandant_id, sammelstoerung_id) references verwaltung.sammelstoerungen (mandant_id, id),
    foreign key (mandant_id, mietverhaeltnis_id, person_id) references verwaltung.mieter (mandant_id, mietverhaeltnis_id, person_id)
);
create index sammelstoerung_betroffene_mieter on verwaltung.sammelstoerung_betroffene (mandant_id, mietverhaeltnis_id, person_id);
comment on table verwaltung.sammelstoerung_betroffene is
    'Mieter, die zu einer bekannten Störung gesagt haben: das ist es. Mängelanzeige nach § 536c BGB ohne eigene Anfrage';
comment on column verwaltung.sammelstoerung_betroffene.mandant_id is 'Mandant';
comment on column verwaltung.sammelstoerung_betroffene.sammelstoerung_id is 'Störung';
comment on column verwaltung.sammelstoerung_betroffene.person_id is 'Mieter';
comment on column verwaltung.sammelstoerung_betroffene.mietverhaeltnis_id is 'Mietverhältnis';
comment on column verwaltung.sammelstoerung_betroffene.hinweis is 'Was der Mieter dazu schrieb; liest nur er selbst und die Verwaltung';
comment on column verwaltung.sammelstoerung_betroffene.am is 'Zeitpunkt der Anzeige laut Datenbankserver';

create table verwaltung.sammelstoerung_dateien (
    mandant_id bigint not null,
    sammelstoerung_id bigint not null,
    person_id bigint not null,
    datei_id bigint not null,
    dateiname text not null default '' check (length(dateiname) <= 255),
    am timestamptz not null default now(),
    primary key (mandant_id, sammelstoerung_id, person_id, datei_id),
    foreign key (mandant_id, sammelstoerung_id, person_id)
        references verwaltung.sammelstoerung_betroffene (mandant_id, sammelstoerung_id, person_id),
    foreign key (mandant_id, datei_id) references verwaltung.dateien (mandant_id, id)
);
create index sammelstoerung_dateien_datei on verwaltung.sammelstoerung_dateien (mandant_id, datei_id);
comment on table verwaltung.sammelstoerung_dateien is 'Fotos, mit denen ein Mieter zeigt, dass eine bekannte Störung ihn trifft; gespeichert ist nur der Verweis';
comment on column verwaltung.sammelstoerung_dateien.mandant_id is 'Mandant';
comment on column verwaltung.sammelstoerung_dateien.sammelstoerung_id is 'Störung';
comment on column verwaltung.sammelstoerung_dateien.person_id is 'Mieter, der sie gesendet hat';
comment on column verwaltung.sammelstoerung_dateien.datei_id is 'Datei; sieht nur er selbst und die Verwaltung';
comment on column verwaltung.sammelstoerung_dateien.dateiname is 'Name, unter dem die Datei gezeigt wird';
comment on column verwaltung.sammelstoerung_dateien.am is 'Zeitpunkt laut Datenbankserver';

commit;
