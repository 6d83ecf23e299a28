-- Who stands in for whom, and when. A chain (Hoffmann → Krause → Yildiz) is followed to its end.
begin;
set local role hausdraht_eigner;

create table verwaltung.vertretungen (
    mandant_id bigint not null,
    id bigint not null default intern.neue_id(),
    benutzerkonto_id bigint not null,
    vertreter_konto_id bigint not null,
    von date not null,
    bis date not null,
    zeitraum daterange not null generated always as (daterange(von, bis, '[]')) stored,
    angelegt_konto_id bigint,
    angelegt_am timestamptz not null default now(),
    primary key (mandant_id, id),
    foreign key (mandant_id, benutzerkonto_id) references anmeldung.benutzerkonten (mandant_id, id),
    foreign key (mandant_id, vertreter_konto_id) references anmeldung.benutzerkonten (mandant_id, id),
    foreign key (mandant_id, angelegt_konto_id) references anmeldung.benutzerkonten (mandant_id, id),
    constraint vertretungen_nicht_sich_selbst check (benutzerkonto_id <> vertreter_konto_id),
    constraint vertretungen_bis_nach_von check (bis >= von),
    constraint vertretungen_einer_je_tag exclude using gist (
        mandant_id with operator (pg_catalog.=), benutzerkonto_id with operator (pg_catalog.=),
        zeitraum with operator (pg_catalog.&&)
    )
);
create index vertretungen_konto on verwaltung.vertretungen (mandant_id, benutzerkonto_id, von);
create index vertretungen_vertreter on verwaltung.vertretungen (mandant_id, vertreter_konto_id);
create index vertretungen_angelegt on verwaltung.vertretungen (mandant_id, angelegt_konto_id);
comment on table verwaltung.vertretungen is
    'Wer wen an welchen Tagen vertritt; neue Anfragen bekommen dann die Vertretung als Sachbearbeitung';
comment on column verwaltung.vertretungen.mandant_id is 'Mandant';
comment on column verwaltung.vertretungen.id is 'Kennung der Vertretung';
comment on column verwaltung.vertretungen.benutzerkonto_id is 'Konto, das vertreten wird';
comment on column verwaltung.vertretungen.vertreter_konto_id is 'Konto, das vertritt';
comment on column verwaltung.vertretungen.von is 'Erster Tag';
comment on column verwaltung.vertretungen.bis is 'Letzter Tag (einschließlich)';
comment on column verwaltung.vertretungen.zeitraum is 'Die Tage von bis bis; je Konto ohne Überschneidung';
comment on column verwaltung.vertretungen.angelegt_konto_id is 'Konto, das die Vertretung eingetragen hat; leer bei Administratoren';
comment on column verwaltung.vertretungen.angelegt_am is 'Zeitpunkt der Eintragung';

commit;
