-- Devices that are told of an alarm (web push, RFC 8030), and what was sent to them.
begin;
set local role hausdraht_eigner;

create table verwaltung.push_abos (
    mandant_id bigint not null,
    id bigint not null default intern.neue_id(),
    benutzerkonto_id bigint not null,
    sitzung_id uuid not null,
    endpunkt text not null check (endpunkt ~ '^https://[^\s/@]{1,253}(/\S*)?$' and endpunkt ~ '^[!-~]+$' and length(endpunkt) <= 1000),
    p256dh text not null check (p256dh ~ '^B[A-Za-z0-9_-]{86}$'),
    auth text not null check (auth ~ '^[A-Za-z0-9_-]{22}$'),
    geraet text not null check (length(geraet) between 1 and 100),
    angelegt_am timestamptz not null default now(),
    letzter_erfolg_am timestamptz,
    letzter_fehler_am timestamptz,
    letzter_fehler text check (length(letzter_fehler) <= 300),
    probe_am timestamptz,
    primary key (mandant_id, id),
    foreign key (mandant_id, benutzerkonto_id) references anmeldung.benutzerkonten (mandant_id, id),
    foreign key (mandant_id, sitzung_id) references anmeldung.sitzungen (mandant_id, id),
    constraint push_abos_endpunkt unique (mandant_id, endpunkt)
);
create index push_abos_konto on verwaltung.push_abos (mandant_id, benutzerkonto_id);
create index push_abos_sitzung on verwaltung.push_abos (mandant_id, sitzung_id);
create index push_abos_endpunkt_ueberall on verwaltung.push_abos (endpunkt);
comment on table verwaltung.push_abos is 'Geräte, auf denen ein Konto Mitteilungen des Notdienstes bekommt; sie enden mit der Anmeldung auf dem Gerät';
comment on column verwaltung.push_abos.mandant_id is 'Mandant';
comment on column verwaltung.push_abos.id is 'Kennung';
comment on column verwaltung.push_abos.benutzerkonto_id is 'Konto, das auf dem Gerät angemeldet ist';
comment on column verwaltung.push_abos.sitzung_id is 'Anmeldung, mit der das Gerät endet';
comment on column verwaltung.push_abos.endpunkt is 'Adresse beim Mitteilungsdienst des Browsers (RFC 8030), nur https';
comment on column verwaltung.push_abos.p256dh is 'Öffentlicher Schlüssel des Geräts: Punkt auf P-256, 65 Byte in base64url (RFC 8291)';
comment on column verwaltung.push_abos.auth is 'Geheimnis des Geräts, 16 Byte in base64url (RFC 8291)';
comment on column verwaltung.push_abos.geraet is 'Name des Geräts';
comment on column verwaltung.push_abos.angelegt_am is 'Zeitpunkt laut Datenbankserver';
comment on column verwaltung.push_abos.letzter_erfolg_am is 'Wann der Mitteilungsdienst zuletzt eine Mitteilung annahm';
comment on column verwaltung.push_abos.letzter_fehler_am is 'Wann zuletzt eine Mitteilung scheiterte';
comment on column verwaltung.push_abos.letzter_fehler is 'Warum sie scheiterte';
comment on column verwaltung.push_abos.probe_am is 'Wann zuletzt eine Probe verlangt wurde';

create table verwaltung.push_mitteilungen (
    mandant_id bigint not null,
    id bigint not null default intern.neue_id(),
    -- No foreign key: what was sent is still told when the device is gone.
    push_abo_id bigint not null,
    alarm_id bigint,
    nr smallint,
    geraet text not null,
    status text not null default 'geplant' check (status in ('geplant', 'gesendet', 'gescheitert', 'entfallen')),
    versuche integer not null default 0 check (versuche >= 0),
    faellig_am timestamptz not null default now(),
    fehler text check (length(fehler) <= 300),
    erledigt_am timestamptz,
    primary key (mandant_id, id),
    foreign key (mandant_id, alarm_id, nr) references verwaltung.alarm_schritte (mandant_id, alarm_id, nr),
    constraint push_mitteilungen_wofuer check (num_nonnulls(alarm_id, nr) <> 1),
    constraint push_mitteilungen_einmal unique (mandant_id, alarm_id, nr, push_abo_id)
);
create index push_mitteilungen_geplant on verwaltung.push_mitteilungen (faellig_am) where status = 'geplant';
comment on table verwaltung.push_mitteilungen is 'Mitteilungen an Geräte: je Schritt eines Alarms und Gerät eine, dazu Proben, die nach ihrem Ergebnis verschwinden';
comment on column verwaltung.push_mitteilungen.mandant_id is 'Mandant';
comment on column verwaltung.push_mitteilungen.id is 'Kennung';
comment on column verwaltung.push_mitteilungen.push_abo_id is 'Gerät; die Zeile bleibt, auch wenn es das Gerät nicht mehr gibt';
comment on column verwaltung.push_mitteilungen.alarm_id is 'Alarm; leer = Probe';
comment on column verwaltung.push_mitteilungen.nr is 'Schritt des Alarms; leer = Probe';
comment on column verwaltung.push_mitteilungen.geraet is 'Name des Geräts, wie es damals hieß';
comment on column verwaltung.push_mitteilungen.status is 'geplant, gesendet (vom Mitteilungsdienst angenommen), gescheitert oder entfallen (der Alarm endete, das Gerät ist abgemeldet)';
comment on column verwaltung.push_mitteilungen.versuche is 'Begonnene Versuche';
comment on column verwaltung.push_mitteilungen.faellig_am is 'Wann der nächste Versuch fällig ist';
comment on column verwaltung.push_mitteilungen.fehler is 'Warum es scheiterte';
comment on column verwaltung.push_mitteilungen.erledigt_am is 'Wann gesendet, gescheitert oder entfallen';

commit;
