begin;
set local role hausdraht_eigner;

create table verwaltung.aufgaben (
    mandant_id bigint not null references verwaltung.mandanten (id),
    id bigint not null default intern.neue_id(),
    anfrage_id bigint,
    objekt_id bigint,
    einheit_id bigint,
    hausmeister_bereich_id bigint,
    titel text not null check (length(titel) between 1 and 300),
    beschreibung text not null default '' check (length(beschreibung) <= 20000),
    ansprechpartner text not null default '' check (length(ansprechpartner) <= 300),
    prioritaet text not null default 'normal' check (prioritaet in ('niedrig', 'normal', 'hoch', 'dringend')),
    faellig_am date,
    status text not null default 'offen' check (status in ('offen', 'in_arbeit', 'erledigt', 'verworfen')),
    rang double precision not null,
    bearbeiter_konto_id bigint,
    erstellt_konto_id bigint,
    massnahme text check (length(massnahme) between 1 and 2000),
    ausgefuehrt_von text check (length(ausgefuehrt_von) between 1 and 200),
    erledigt_am date,
    erstellt_am timestamptz not null default now(),
    beendet_am timestamptz,
    primary key (mandant_id, id),
    foreign key (mandant_id, anfrage_id) references verwaltung.anfragen (mandant_id, id),
    foreign key (mandant_id, objekt_id) references verwaltung.objekte (mandant_id, id),
    foreign key (mandant_id, einheit_id, objekt_id) references verwaltung.einheiten (mandant_id, id, objekt_id),
    foreign key (mandant_id, hausmeister_bereich_id) references verwaltung.hausmeister_bereiche (mandant_id, id),
    foreign key (mandant_id, bearbeiter_konto_id) references anmeldung.benutzerkonten (mandant_id, id),
    foreign key (mandant_id, erstellt_konto_id) references anmeldung.benutzerkonten (mandant_id, id),
    constraint aufgaben_einheit_mit_objekt check (einheit_id is null or objekt_id is not null),
    constraint aufgaben_ergebnis_nur_am_ende check (
        status = 'erledigt' or num_nonnulls(massnahme, ausgefuehrt_von, erledigt_am) = 0
    ),
    constraint aufgaben_beendet check ((status in ('erledigt', 'verworfen')) = (beendet_am is not null))
);
create index aufgaben_tafel on verwaltung.aufgaben (mandant_id, status, rang);
create index aufgaben_beendet on verwaltung.aufgaben (mandant_id, beendet_am desc) where beendet_am is not null;
create index aufgaben_anfrage on verwaltung.aufgaben (mandant_id, anfrage_id) where anfrage_id is not null;
create index aufgaben_bereich on verwaltung.aufgaben (mandant_id, hausmeister_bereich_id, status, rang);
create index aufgaben_objekt on verwaltung.aufgaben (mandant_id, objekt_id);
create index aufgaben_einheit on verwaltung.aufgaben (mandant_id, einheit_id, objekt_id);
create index aufgaben_bearbeiter on verwaltung.aufgaben (mandant_id, bearbeiter_konto_id);
create index aufgaben_ersteller on verwaltung.aufgaben (mandant_id, erstellt_konto_id);

comment on table verwaltung.aufgaben is 'Was Hausmeister oder Verwaltung zu tun haben, aus einer Anfrage oder ohne; Lebenslauf nach status_regeln';
comment on column verwaltung.aufgaben.mandant_id is 'Mandant';
comment on column verwaltung.aufgaben.id is 'Kennung der Aufgabe';
comment on column verwaltung.aufgaben.anfrage_id is 'Anfrage, aus der sie entstand; ihr Ende schließt sie, wenn nichts dagegen spricht';
comment on column verwaltung.aufgaben.objekt_id is 'Objekt';
comment on column verwaltung.aufgaben.einheit_id is 'Einheit';
comment on column verwaltung.aufgaben.hausmeister_bereich_id is 'Hausmeister-Bereich, der sie sieht und erledigt; leer = die Verwaltung selbst';
comment on column verwaltung.aufgaben.titel is 'Kurze Überschrift';
comment on column verwaltung.aufgaben.beschreibung is 'Was zu tun ist';
comment on column verwaltung.aufgaben.ansprechpartner is 'Wen man vor Ort trifft, mit Telefon';
comment on column verwaltung.aufgaben.prioritaet is 'niedrig, normal, hoch oder dringend';
comment on column verwaltung.aufgaben.faellig_am is 'Tag, bis zu dem sie erledigt sein soll';
comment on column verwaltung.aufgaben.status is 'offen, in_arbeit, erledigt oder verworfen; Wechsel nur nach status_regeln';
comment on column verwaltung.aufgaben.rang is 'Platz in der Spalte, aufsteigend; nur die Reihenfolge zählt';
comment on column verwaltung.aufgaben.bearbeiter_konto_id is 'Konto, das sie in Arbeit nahm oder erledigte';
comment on column verwaltung.aufgaben.erstellt_konto_id is 'Konto, das sie anlegte; leer bei Administratoren';
comment on column verwaltung.aufgaben.massnahme is 'Was getan wurde';
comment on column verwaltung.aufgaben.ausgefuehrt_von is 'Person oder Firma, die es getan hat';
comment on column verwaltung.aufgaben.erledigt_am is 'Tag, an dem es getan wurde';
comment on column verwaltung.aufgaben.erstellt_am is 'Zeitpunkt laut Datenbankserver';
comment on column verwaltung.aufgaben.beendet_am is 'Wann sie erledigt oder verworfen wurde, laut Datenbankserver';

create table verwaltung.aufgabe_dateien (
    mandant_id bigint not null,
    aufgabe_id bigint not null,
    datei_id bigint not null,
    dateiname text not null default '' check (length(dateiname) <= 255),
    aufnahme text check (aufnahme in ('vorher', 'nachher')),
    primary key (mandant_id, aufgabe_id, datei_id),
    foreign key (mandant_id, aufgabe_id) references verwaltung.aufgaben (mandant_id, id),
    foreign key (mandant_id, datei_id) references verwaltung.dateien (mandant_id, id)
);
create index aufgabe_dateien_datei on verwaltung.aufgabe_dateien (mandant_id, datei_id);
comment on table verwaltung.aufgabe_dateien is 'Fotos und Dateien einer Aufgabe; gespeichert ist nur der Verweis';
comment on column verwaltung.aufgabe_dateien.mandant_id is 'Mandant';
comment on column verwaltung.aufgabe_dateien.aufgabe_id is 'Aufgabe';
comment on column verwaltung.aufgabe_dateien.datei_id is 'Datei';
comment on column verwaltung.aufgabe_dateien.dateiname is 'Name, unter dem die Datei gezeigt wird';
comment on column verwaltung.aufgabe_dateien.aufnahme is 'vorher oder nachher: ob ein Foto vor oder nach der Arbeit entstand; leer = ohne Angabe';

commit;
