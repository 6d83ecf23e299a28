begin;
set local role hausdraht_eigner;

create table verwaltung.email_triage (
    mandant_id bigint not null references verwaltung.mandanten (id),
    id bigint not null default intern.neue_id(),
    status text not null default 'eingegangen' check (status in (
        'eingegangen', 'zugeordnet', 'manuell', 'protokolliert', 'verworfen'
    )),
    eingegangen_am timestamptz not null default now(),
    weg text not null check (weg in ('mailgun', 'sendgrid', 'roh', 'imap', 'cli')),
    umschlag_an text not null,
    umschlag_an_voll text not null check (length(umschlag_an_voll) between 3 and 320),
    umschlag_von text check (length(umschlag_von) <= 320),
    absender_ip inet,
    helo text check (length(helo) <= 255),
    sha256 bytea not null check (octet_length(sha256) = 32),
    groesse bigint not null check (groesse > 0),
    pruefung jsonb,
    zerlegt jsonb,
    message_id text check (length(message_id) <= 998),
    absender text check (length(absender) <= 320),
    -- A list reads it of many rows; the whole mail is large and stored apart.
    absender_anzeige text generated always as (left(zerlegt ->> 'von', 500)) stored,
    betreff text check (length(betreff) <= 998),
    inhalt text check (length(inhalt) <= 200000),
    zitat text check (length(zitat) <= 200000),
    signatur text check (length(signatur) <= 200000),
    sprache text check (sprache ~ '^[a-z]{2,3}$'),
    zuordnung text check (zuordnung in ('mieter', 'eigentuemer', 'dienstleister', 'unbekannt', 'mehrdeutig')),
    klassifikation jsonb,
    grund text check (grund ~ '^[a-z0-9_]{1,60}$'),
    grund_text text check (length(grund_text) <= 1000),
    fehler text check (length(fehler) <= 1000),
    anfrage_id bigint,
    vorschlag_anfrage_id bigint,
    vorschlag_mietverhaeltnis_id bigint,
    vorschlag_person_id bigint,
    verarbeitet_am timestamptz,
    primary key (mandant_id, id),
    foreign key (mandant_id, umschlag_an) references verwaltung.eingangsadressen (mandant_id, adresse),
    constraint email_triage_einmal unique (mandant_id, umschlag_an, sha256, umschlag_an_voll),
    constraint email_triage_zugeordnet_mit_anfrage check (status <> 'zugeordnet' or anfrage_id is not null),
    constraint email_triage_grund_begruendet check (status not in ('manuell', 'protokolliert') or grund is not null),
    constraint email_triage_verarbeitet check ((status = 'eingegangen') = (verarbeitet_am is null))
);
-- Pages of the queue and of everything: read on from a place, in either direction.
create index email_triage_status on verwaltung.email_triage (mandant_id, status, eingegangen_am, id);
create index email_triage_eingang on verwaltung.email_triage (mandant_id, eingegangen_am, id);
create index email_triage_absender on verwaltung.email_triage (mandant_id, absender);
create index email_triage_message_id on verwaltung.email_triage (mandant_id, message_id);
create index email_triage_anfrage on verwaltung.email_triage (mandant_id, anfrage_id);
comment on table verwaltung.email_triage is
    'Jede eingegangene E-Mail, gespeichert bevor sie verstanden wird; bleibt erhalten, auch wenn die Anfrage gelöscht wird';
comment on column verwaltung.email_triage.mandant_id is 'Mandant';
comment on column verwaltung.email_triage.id is 'Kennung der E-Mail';
comment on column verwaltung.email_triage.status is 'eingegangen, zugeordnet, manuell, protokolliert oder verworfen';
comment on column verwaltung.email_triage.eingegangen_am is 'Zeitpunkt des Eingangs laut Datenbankserver';
comment on column verwaltung.email_triage.weg is 'Zugangsweg: mailgun, sendgrid, roh, imap oder cli';
comment on column verwaltung.email_triage.umschlag_an is 'Eingangsadresse des Mandanten, unter der die E-Mail ankam';
comment on column verwaltung.email_triage.umschlag_an_voll is
    'Empfänger laut Umschlag (RFC 5321 RCPT TO), auch eine Unteradresse (name+zusatz@) oder Antwortadresse (anfrage+…@)';
comment on column verwaltung.email_triage.umschlag_von is 'Absender laut Umschlag (RFC 5321 MAIL FROM); leerer Text = Null-Absender, NULL = nicht mitgeteilt';
comment on column verwaltung.email_triage.absender_ip is 'Adresse des einliefernden Servers, für SPF (RFC 7208)';
comment on column verwaltung.email_triage.helo is 'Name, mit dem sich der einliefernde Server vorstellte';
comment on column verwaltung.email_triage.sha256 is 'SHA-256 der Rohdaten; mit dem vollen Empfänger zusammen einmalig';
comment on column verwaltung.email_triage.groesse is 'Größe der Rohdaten in Byte';
comment on column verwaltung.email_triage.pruefung is 'Ergebnis der Absenderprüfung (SPF, DKIM, DMARC nach RFC 9989) mit allen Einzelheiten';
comment on column verwaltung.email_triage.zerlegt is 'Zerlegte E-Mail ohne Anhangsinhalte: Kopfzeilen, Texte, Liste der Anhänge';
comment on column verwaltung.email_triage.message_id is 'Message-ID (RFC 5322); fehlt sie, sha256: und der Hashwert';
comment on column verwaltung.email_triage.absender is 'Bestätigte Absenderadresse; nur sie wird mit den Stammdaten verglichen';
comment on column verwaltung.email_triage.absender_anzeige is 'Absender, wie ihn die E-Mail selbst nennt, für Listen und Suche; durch nichts bestätigt';
comment on column verwaltung.email_triage.betreff is 'Betreff';
comment on column verwaltung.email_triage.inhalt is 'Das Neue der Nachricht ohne zitierten Verlauf und Signatur, höchstens 200.000 Zeichen; die ganze E-Mail steht in email_rohdaten';
comment on column verwaltung.email_triage.zitat is 'Zitierter früherer Verlauf; leer, wenn keiner erkannt wurde';
comment on column verwaltung.email_triage.signatur is 'Signatur (RFC 3676), Gerätezeile und rechtliche Hinweise unter dem Text; leer, wenn keine erkannt wurde';
comment on column verwaltung.email_triage.sprache is 'Erkannte Sprache nach ISO 639-1; und = zu kurz oder unklar, wird wie Deutsch behandelt';
comment on column verwaltung.email_triage.zuordnung is 'Ergebnis des Stammdatenabgleichs';
comment on column verwaltung.email_triage.klassifikation is 'Kategorie, Priorität und die Regeln mit den Wörtern, die dazu führten';
comment on column verwaltung.email_triage.grund is 'Kurzzeichen, warum die E-Mail nicht von selbst zur Anfrage wurde';
comment on column verwaltung.email_triage.grund_text is 'Der Grund als Satz';
comment on column verwaltung.email_triage.fehler is 'SQLSTATE und Meldung, wenn die Verarbeitung an einem Fehler scheiterte';
comment on column verwaltung.email_triage.anfrage_id is 'Anfrage, zu der die E-Mail wurde oder gehört (protokollierte); ohne Fremdschlüssel, weil die E-Mail die Anfrage überlebt';
comment on column verwaltung.email_triage.vorschlag_anfrage_id is 'Vermutlich zugehörige laufende Anfrage';
comment on column verwaltung.email_triage.vorschlag_mietverhaeltnis_id is 'Vermutlich zugehöriges Mietverhältnis';
comment on column verwaltung.email_triage.vorschlag_person_id is 'Vermutlich schreibende Person';
comment on column verwaltung.email_triage.verarbeitet_am is 'Zeitpunkt der letzten Entscheidung';

create table verwaltung.email_rohdaten (
    mandant_id bigint not null,
    email_id bigint not null,
    roh bytea not null,
    primary key (mandant_id, email_id),
    foreign key (mandant_id, email_id) references verwaltung.email_triage (mandant_id, id)
);
alter table verwaltung.email_rohdaten alter column roh set storage external;
comment on table verwaltung.email_rohdaten is 'Unveränderte Bytes der E-Mails (RFC 5322), getrennt von ihrer Auswertung';
comment on column verwaltung.email_rohdaten.mandant_id is 'Mandant';
comment on column verwaltung.email_rohdaten.email_id is 'E-Mail';
comment on column verwaltung.email_rohdaten.roh is 'Bytes, wie sie ankamen';

commit;
