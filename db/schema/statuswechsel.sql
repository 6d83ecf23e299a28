begin;
set local role hausdraht_eigner;

create table verwaltung.statuswechsel (
    mandant_id bigint not null references verwaltung.mandanten (id),
    id bigint not null default intern.neue_id(),
    entitaet text not null check (entitaet in ('anfragen', 'email_triage', 'auftraege', 'aufgaben', 'sammelstoerungen', 'alarme')),
    entitaet_id bigint not null,
    von text,
    nach text not null,
    begruendung text check (length(begruendung) <= 2000),
    benutzerkonto_id bigint,
    akteur text not null check (length(akteur) between 1 and 200),
    rolle text not null,
    am timestamptz not null default now(),
    primary key (mandant_id, id)
);
create index statuswechsel_entitaet on verwaltung.statuswechsel (mandant_id, entitaet, entitaet_id, am);
comment on table verwaltung.statuswechsel is 'Jeder Statuswechsel: wer, wann, von, nach, warum; nur vom Statustrigger geschrieben';
comment on column verwaltung.statuswechsel.mandant_id is 'Mandant';
comment on column verwaltung.statuswechsel.id is 'Kennung des Statuswechsels';
comment on column verwaltung.statuswechsel.entitaet is 'Tabelle des Vorgangs';
comment on column verwaltung.statuswechsel.entitaet_id is 'Kennung des Vorgangs';
comment on column verwaltung.statuswechsel.von is 'Bisheriger Status; leer bei der Anlage';
comment on column verwaltung.statuswechsel.nach is 'Neuer Status';
comment on column verwaltung.statuswechsel.begruendung is 'Begründung; bei Ablehnung dem Mieter gezeigt';
comment on column verwaltung.statuswechsel.benutzerkonto_id is 'Handelndes Konto; leer bei Diensten und Administratoren';
comment on column verwaltung.statuswechsel.akteur is 'Anzeigename des Handelnden zum Zeitpunkt des Wechsels; bei Administratoren der Datenbank-Login';
comment on column verwaltung.statuswechsel.rolle is 'Rolle des Handelnden';
comment on column verwaltung.statuswechsel.am is 'Zeitpunkt laut Datenbankserver';

commit;
