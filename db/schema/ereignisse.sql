begin;
set local role hausdraht_eigner;

-- The hot path of every change writes here, so there is no more than reading needs: no foreign key (the
-- rows are made by triggers from rows that have one, and live an hour) and no index for the clearing.
create table verwaltung.ereignisse (
    id bigint generated always as identity primary key,
    xid xid8 not null default pg_current_xact_id(),
    mandant_id bigint not null,
    kanaele text[] not null check (cardinality(kanaele) > 0),
    entitaet text not null check (entitaet in (
        'anfragen', 'anfrage_nachrichten', 'email_triage', 'versand', 'benutzerkonten', 'dateien', 'aufgaben', 'anwesenheiten',
        'stammdaten', 'sammelstoerungen', 'aushaenge'
    )),
    entitaet_id bigint not null,
    art text not null check (art in ('neu', 'geaendert', 'status')),
    erstellt_am timestamptz not null default now()
);
create index ereignisse_xid on verwaltung.ereignisse (xid);
comment on table verwaltung.ereignisse is 'Ausgang der Live-Aktualisierung: was sich änderte und wer davon erfahren darf; Zeilen leben eine Stunde';
comment on column verwaltung.ereignisse.id is 'Laufende Nummer; nie nach außen gegeben';
comment on column verwaltung.ereignisse.xid is 'Transaktion; zusammen mit einem Snapshot ist sie der Lesezeiger';
comment on column verwaltung.ereignisse.mandant_id is 'Mandant';
comment on column verwaltung.ereignisse.kanaele is 'Empfängerkreise, in der Datenbank bestimmt';
comment on column verwaltung.ereignisse.entitaet is 'Was sich änderte';
comment on column verwaltung.ereignisse.entitaet_id is 'Kennung; bei Nachrichten die der Anfrage';
comment on column verwaltung.ereignisse.art is 'neu, geaendert oder status';
comment on column verwaltung.ereignisse.erstellt_am is 'Zeitpunkt';

commit;
