begin;
set local role hausdraht_eigner;

create table verwaltung.anfrage_ausgaben (
    mandant_id bigint not null,
    id bigint not null default intern.neue_id(),
    benutzerkonto_id bigint not null,
    art text not null check (art in ('liste', 'nachweis')),
    anfrage_id bigint,
    auswahl jsonb,
    zeilen integer not null check (zeilen >= 0),
    mit_internem boolean not null,
    am timestamptz not null default now(),
    primary key (mandant_id, id),
    foreign key (mandant_id, benutzerkonto_id) references anmeldung.benutzerkonten (mandant_id, id),
    foreign key (mandant_id, anfrage_id) references verwaltung.anfragen (mandant_id, id),
    constraint anfrage_ausgaben_bezug check ((art = 'nachweis') = (anfrage_id is not null) and (art = 'liste') = (auswahl is not null))
);
create index anfrage_ausgaben_konto on verwaltung.anfrage_ausgaben (mandant_id, benutzerkonto_id);
create index anfrage_ausgaben_anfrage on verwaltung.anfrage_ausgaben (mandant_id, anfrage_id) where anfrage_id is not null;
comment on table verwaltung.anfrage_ausgaben is 'Was aus Anfragen das System verlassen hat: Listen als Datei und Nachweise auf Papier, mit wer und wann (Art. 5 Abs. 2 DSGVO)';
comment on column verwaltung.anfrage_ausgaben.mandant_id is 'Mandant';
comment on column verwaltung.anfrage_ausgaben.id is 'Kennung der Ausgabe';
comment on column verwaltung.anfrage_ausgaben.benutzerkonto_id is 'Konto, das sie verlangt hat';
comment on column verwaltung.anfrage_ausgaben.art is 'liste (CSV) oder nachweis (Druck einer Anfrage)';
comment on column verwaltung.anfrage_ausgaben.anfrage_id is 'Anfrage eines Nachweises';
comment on column verwaltung.anfrage_ausgaben.auswahl is 'Ansicht, Suche, Filter und Reihenfolge einer Liste';
comment on column verwaltung.anfrage_ausgaben.zeilen is 'Anzahl der Anfragen';
comment on column verwaltung.anfrage_ausgaben.mit_internem is 'Ob Internes dabei war, das andere Beteiligte nicht sehen';
comment on column verwaltung.anfrage_ausgaben.am is 'Zeitpunkt laut Datenbankserver';

commit;
