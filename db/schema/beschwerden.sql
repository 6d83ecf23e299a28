begin;
set local role hausdraht_eigner;

-- Of its own, because nobody but staff may read any of it: the tenant complained of least of all.
create table verwaltung.beschwerden (
    mandant_id bigint not null,
    anfrage_id bigint not null,
    gegen_mietverhaeltnis_id bigint,
    zeiten text not null default '' check (length(zeiten) <= 2000),
    zeugen text not null default '' check (length(zeugen) <= 2000),
    geaendert_konto_id bigint not null,
    geaendert_am timestamptz not null default now(),
    primary key (mandant_id, anfrage_id),
    foreign key (mandant_id, anfrage_id) references verwaltung.anfragen (mandant_id, id),
    foreign key (mandant_id, gegen_mietverhaeltnis_id) references verwaltung.mietverhaeltnisse (mandant_id, id),
    foreign key (mandant_id, geaendert_konto_id) references anmeldung.benutzerkonten (mandant_id, id)
);
create index beschwerden_gegen on verwaltung.beschwerden (mandant_id, gegen_mietverhaeltnis_id)
where gegen_mietverhaeltnis_id is not null;
create index beschwerden_konto on verwaltung.beschwerden (mandant_id, geaendert_konto_id);
comment on table verwaltung.beschwerden is 'Was die Verwaltung zu einer Beschwerde festhält; niemand sonst sieht es';
comment on column verwaltung.beschwerden.mandant_id is 'Mandant';
comment on column verwaltung.beschwerden.anfrage_id is 'Anfrage der Kategorie beschwerde';
comment on column verwaltung.beschwerden.gegen_mietverhaeltnis_id is 'Mietverhältnis, über das sich jemand beschwert; leer = unbekannt';
comment on column verwaltung.beschwerden.zeiten is 'Wann es war: Tage und Uhrzeiten, wie geschildert';
comment on column verwaltung.beschwerden.zeugen is 'Wer es bezeugen kann';
comment on column verwaltung.beschwerden.geaendert_konto_id is 'Konto, das zuletzt geändert hat';
comment on column verwaltung.beschwerden.geaendert_am is 'Zeitpunkt der letzten Änderung laut Datenbankserver';

commit;
