-- Mailboxes the fetcher reads. What it does there is kept apart: a cursor moves with every mail, and
-- nobody needs that in the log of changes.
begin;
set local role hausdraht_eigner;

create table verwaltung.postfaecher (
    mandant_id bigint not null references verwaltung.mandanten (id),
    id bigint not null default intern.neue_id(),
    bezeichnung text not null check (length(bezeichnung) between 1 and 200),
    server text not null check (server ~ '^[A-Za-z0-9._:-]{1,253}$'),
    port integer not null check (port between 1 and 65535),
    tls text not null default 'tls' check (tls in ('tls', 'starttls', 'keine')),
    benutzer text not null check (length(benutzer) between 1 and 320 and benutzer !~ '[[:cntrl:]]'),
    ordner text not null default 'INBOX' check (length(ordner) between 1 and 200 and ordner !~ '[[:cntrl:]]'),
    eingangsadresse text not null,
    abruf_seit date not null default (now() at time zone 'Europe/Berlin')::date,
    nach_abruf text not null default 'lassen' check (nach_abruf in ('lassen', 'gelesen', 'verschieben')),
    zielordner text check (length(zielordner) between 1 and 200 and zielordner !~ '[[:cntrl:]]'),
    aktiv boolean not null default true,
    angelegt_am timestamptz not null default now(),
    primary key (mandant_id, id),
    constraint postfaecher_eingangsadresse foreign key (mandant_id, eingangsadresse)
    references verwaltung.eingangsadressen (mandant_id, adresse),
    constraint postfaecher_klartext_nur_lokal check (tls <> 'keine' or server in ('localhost', '127.0.0.1', '::1')),
    constraint postfaecher_zielordner_zum_verschieben check ((nach_abruf = 'verschieben') = (zielordner is not null)),
    constraint postfaecher_anderer_zielordner check (zielordner <> ordner)
);
create index postfaecher_eingangsadresse_index on verwaltung.postfaecher (mandant_id, eingangsadresse);
comment on table verwaltung.postfaecher is
    'Postfächer eines Mandanten, die per IMAP abgerufen werden. Das Passwort steht nie hier, sondern in der Datei secrets/postfach-<id> der Installation';
comment on column verwaltung.postfaecher.mandant_id is 'Mandant';
comment on column verwaltung.postfaecher.id is 'Kennung des Postfachs; auch Name der Passwortdatei';
comment on column verwaltung.postfaecher.bezeichnung is 'Name für Menschen';
comment on column verwaltung.postfaecher.server is 'Name oder IP-Adresse des IMAP-Servers';
comment on column verwaltung.postfaecher.port is 'TCP-Port, üblich 993 (tls) oder 143 (starttls)';
comment on column verwaltung.postfaecher.tls is 'Verschlüsselung: tls von Anfang an, starttls, keine nur auf demselben Rechner';
comment on column verwaltung.postfaecher.benutzer is 'Anmeldename beim IMAP-Server';
comment on column verwaltung.postfaecher.ordner is 'Abgerufener Ordner';
comment on column verwaltung.postfaecher.eingangsadresse is 'Eingangsadresse, unter der die E-Mails gespeichert werden';
comment on column verwaltung.postfaecher.abruf_seit is 'E-Mails, die vor diesem Tag im Postfach lagen, werden nie abgerufen';
comment on column verwaltung.postfaecher.nach_abruf is
    'Was mit einer gespeicherten E-Mail auf dem Server geschieht: lassen, gelesen (als gelesen markieren), verschieben';
comment on column verwaltung.postfaecher.zielordner is 'Ordner, in den verschoben wird; wird angelegt, wenn er fehlt';
comment on column verwaltung.postfaecher.aktiv is 'Abgeschaltete Postfächer werden nicht abgerufen';
comment on column verwaltung.postfaecher.angelegt_am is 'Zeitpunkt der Anlage';

create table verwaltung.postfach_staende (
    mandant_id bigint not null references verwaltung.mandanten (id),
    postfach_id bigint not null,
    uidvalidity bigint check (uidvalidity > 0),
    letzte_uid bigint not null default 0 check (letzte_uid >= 0),
    letzter_abruf_am timestamptz,
    fehler text check (length(fehler) <= 500),
    fehler_seit timestamptz,
    uebersprungen jsonb not null default '[]' check (jsonb_typeof(uebersprungen) = 'array'),
    nachholen_ab bigint check (nachholen_ab > 0),
    primary key (mandant_id, postfach_id),
    constraint postfach_staende_postfach foreign key (mandant_id, postfach_id) references verwaltung.postfaecher (mandant_id, id)
);
comment on table verwaltung.postfach_staende is 'Wie weit ein Postfach abgerufen ist und was dabei nicht gelang';
comment on column verwaltung.postfach_staende.mandant_id is 'Mandant';
comment on column verwaltung.postfach_staende.postfach_id is 'Postfach';
comment on column verwaltung.postfach_staende.uidvalidity is
    'UIDVALIDITY des Ordners (RFC 9051), in der letzte_uid gilt; ändert der Server sie, beginnt der Abruf von vorn, und der Fingerabdruck jeder E-Mail verhindert Doppelte';
comment on column verwaltung.postfach_staende.letzte_uid is 'Bis zu dieser UID ist jede E-Mail gespeichert oder unter uebersprungen genannt';
comment on column verwaltung.postfach_staende.letzter_abruf_am is 'Zeitpunkt des letzten gelungenen Abrufs';
comment on column verwaltung.postfach_staende.fehler is 'Warum der Abruf zurzeit nicht gelingt; leer, wenn er gelingt';
comment on column verwaltung.postfach_staende.fehler_seit is 'Seit wann er nicht gelingt';
comment on column verwaltung.postfach_staende.uebersprungen is
    'E-Mails, die nicht als Ganzes gespeichert wurden und auf dem Server liegen, die neuesten 100: {uidvalidity, uid, groesse (Bytes), grund, am, email_id (Platzhalter mit den Kopfzeilen, wenn es ihn gibt)}';
comment on column verwaltung.postfach_staende.nachholen_ab is
    'Ab dieser UID soll noch einmal abgerufen werden (hausdraht postfach nachholen); leer, wenn das geschehen ist';

commit;
