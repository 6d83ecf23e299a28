-- Who has a mail or an Anfrage open. Unlogged: a crash ends every visit, and heartbeats write no WAL.
begin;
set local role hausdraht_eigner;

create unlogged table verwaltung.anwesenheiten (
    mandant_id bigint not null,
    entitaet text not null check (entitaet in ('anfragen', 'email_triage')),
    entitaet_id bigint not null,
    benutzerkonto_id bigint not null,
    seit timestamptz not null default now(),
    bis timestamptz not null,
    primary key (mandant_id, entitaet, entitaet_id, benutzerkonto_id),
    foreign key (mandant_id, benutzerkonto_id) references anmeldung.benutzerkonten (mandant_id, id)
);
create index anwesenheiten_konto on verwaltung.anwesenheiten (mandant_id, benutzerkonto_id);
create index anwesenheiten_bis on verwaltung.anwesenheiten (bis);
comment on table verwaltung.anwesenheiten is
    'Wer gerade welche E-Mail oder Anfrage geöffnet hat; flüchtig, ohne Verlauf und ohne Protokoll';
comment on column verwaltung.anwesenheiten.mandant_id is 'Mandant';
comment on column verwaltung.anwesenheiten.entitaet is 'anfragen oder email_triage';
comment on column verwaltung.anwesenheiten.entitaet_id is 'Kennung der Anfrage oder E-Mail';
comment on column verwaltung.anwesenheiten.benutzerkonto_id is 'Wer';
comment on column verwaltung.anwesenheiten.seit is 'Seit wann';
comment on column verwaltung.anwesenheiten.bis is 'Bis wann ohne weiteres Lebenszeichen';

commit;
