begin;
set local role hausdraht_eigner;

create table verwaltung.versand (
    mandant_id bigint not null references verwaltung.mandanten (id),
    id bigint not null default intern.neue_id(),
    ereignis text not null check (ereignis in (
        'eingangsbestaetigung', 'statuswechsel', 'neue_nachricht', 'rueckfrage', 'abschluss', 'eigentuemer', 'stoerung',
        'aushang', 'notdienst', 'auftrag', 'testmail'
    )),
    rundschreiben_id bigint,
    anfrage_id bigint,
    nachricht_id bigint,
    auftrag_zugang_id bigint,
    alarm_id bigint,
    alarm_nr smallint,
    person_id bigint,
    benutzerkonto_id bigint,
    empfaenger text not null check (empfaenger = '' or empfaenger ~ '^[^@\s]{1,64}@[^@\s]{1,253}$'),
    empfaenger_name text not null default '' check (length(empfaenger_name) <= 300),
    betreff text not null check (length(betreff) between 1 and 300 and betreff !~ '[[:cntrl:]]'),
    text text not null check (length(text) <= 100000),
    message_id text not null check (message_id ~ '^<[!-;=?-~]{10,240}>$'),
    bezuege text[] not null default '{}' check (cardinality(bezuege) <= 20),
    antwort_an text check (length(antwort_an) <= 320),
    status text not null default 'wartet' check (status in (
        'wartet', 'gesendet', 'zurueckgekommen', 'fehlgeschlagen', 'zurueckgenommen', 'unterdrueckt'
    )),
    grund text check (grund in (
        'keine_adresse', 'unzustellbar', 'abgewaehlt', 'wiederholsperre', 'gleiche_adresse', 'eigene_adresse', 'kein_absender',
        'alarm_beendet', 'zurueckgenommen', 'abgelehnt', 'zeit_abgelaufen', 'aufgegeben'
    )),
    begruendung text check (length(begruendung) <= 1000),
    versuche integer not null default 0 check (versuche >= 0),
    naechster_versuch timestamptz,
    fehler text check (length(fehler) <= 500),
    faellig_am timestamptz not null default now(),
    gesendet_am timestamptz,
    erstellt_am timestamptz not null default now(),
    primary key (mandant_id, id),
    foreign key (mandant_id, rundschreiben_id) references verwaltung.rundschreiben (mandant_id, id),
    foreign key (mandant_id, anfrage_id) references verwaltung.anfragen (mandant_id, id),
    foreign key (mandant_id, nachricht_id, anfrage_id) references verwaltung.anfrage_nachrichten (mandant_id, id, anfrage_id),
    foreign key (mandant_id, auftrag_zugang_id) references verwaltung.auftrag_zugaenge (mandant_id, id),
    foreign key (mandant_id, alarm_id, alarm_nr) references verwaltung.alarm_schritte (mandant_id, alarm_id, nr),
    foreign key (mandant_id, person_id) references verwaltung.personen (mandant_id, id),
    foreign key (mandant_id, benutzerkonto_id) references anmeldung.benutzerkonten (mandant_id, id),
    constraint versand_rundschreiben_einmal_je_person unique (mandant_id, rundschreiben_id, person_id),
    constraint versand_alarm check ((ereignis = 'notdienst') = (alarm_id is not null) and num_nonnulls(alarm_id, alarm_nr) in (0, 2)),
    constraint versand_message_id unique (mandant_id, message_id),
    constraint versand_gesendet check ((status in ('gesendet', 'zurueckgekommen')) = (gesendet_am is not null)),
    constraint versand_begruendet check ((status in ('wartet', 'gesendet', 'zurueckgekommen')) = (grund is null)),
    constraint versand_adressiert check (empfaenger <> '' or status not in ('wartet', 'gesendet', 'zurueckgekommen'))
);
create index versand_anfrage on verwaltung.versand (mandant_id, anfrage_id, erstellt_am);
create index versand_nachricht on verwaltung.versand (mandant_id, nachricht_id) where nachricht_id is not null;
create index versand_auftrag on verwaltung.versand (mandant_id, auftrag_zugang_id) where auftrag_zugang_id is not null;
create index versand_alarm_schritt on verwaltung.versand (mandant_id, alarm_id, alarm_nr) where alarm_id is not null;
create index versand_person on verwaltung.versand (mandant_id, person_id) where person_id is not null;
create index versand_konto on verwaltung.versand (mandant_id, benutzerkonto_id) where benutzerkonto_id is not null;
create index versand_empfaenger on verwaltung.versand (mandant_id, empfaenger, erstellt_am desc);
create index versand_status on verwaltung.versand (mandant_id, status, erstellt_am desc);
create index versand_wartet on verwaltung.versand (faellig_am) where status = 'wartet';
comment on table verwaltung.versand is
    'Jede E-Mail, die das System schreibt oder mit Grund nicht schreibt; der Text steht fest, bevor gesendet wird';
comment on column verwaltung.versand.mandant_id is 'Mandant';
comment on column verwaltung.versand.id is 'Kennung';
comment on column verwaltung.versand.ereignis is 'Anlass wie in vorlagen, stoerung oder aushang (Rundschreiben), notdienst (Alarm), oder testmail';
comment on column verwaltung.versand.rundschreiben_id is 'Rundschreiben, zu dem sie gehört';
comment on column verwaltung.versand.anfrage_id is 'Anfrage, um die es geht';
comment on column verwaltung.versand.nachricht_id is 'Nachricht, die mitgeteilt wird';
comment on column verwaltung.versand.auftrag_zugang_id is
    'Link zu einem Auftrag, der erst beim Senden in den Text gesetzt wird und darum nirgends steht';
comment on column verwaltung.versand.alarm_id is 'Alarm des Notdienstes, von dem sie spricht; sein Link wird erst beim Senden in den Text gesetzt und steht darum nirgends';
comment on column verwaltung.versand.alarm_nr is 'Schritt des Alarms';
comment on column verwaltung.versand.person_id is 'Empfangende Person';
comment on column verwaltung.versand.benutzerkonto_id is 'Empfangendes Konto einer Testmail';
comment on column verwaltung.versand.empfaenger is 'Adresse; leer, wenn die Person keine hat (status unterdrueckt)';
comment on column verwaltung.versand.empfaenger_name is 'Name der empfangenden Person';
comment on column verwaltung.versand.betreff is 'Betreff';
comment on column verwaltung.versand.text is 'Vollständiger Text; die HTML-Fassung entsteht daraus';
comment on column verwaltung.versand.message_id is 'Message-ID (RFC 5322) mit Zufallsanteil; bei jedem Versuch dieselbe, bis die E-Mail zurückkommt';
comment on column verwaltung.versand.bezuege is 'Message-IDs für References, die letzte auch für In-Reply-To; beim ersten Versuch bestimmt';
comment on column verwaltung.versand.antwort_an is 'Signierte Antwortadresse (Reply-To)';
comment on column verwaltung.versand.status is 'wartet, gesendet, zurueckgekommen (angenommen, dann als unzustellbar gemeldet), fehlgeschlagen, zurueckgenommen oder unterdrueckt';
comment on column verwaltung.versand.grund is
    'Warum nicht gesendet: keine_adresse, unzustellbar, abgewaehlt, wiederholsperre, gleiche_adresse, eigene_adresse, kein_absender, alarm_beendet (jemand hatte schon übernommen), zurueckgenommen, abgelehnt (vom Mailserver), zeit_abgelaufen oder aufgegeben';
comment on column verwaltung.versand.begruendung is 'Begründung, mit der jemand aufgegeben hat';
comment on column verwaltung.versand.versuche is 'Begonnene Sendeversuche';
comment on column verwaltung.versand.naechster_versuch is 'Wann es weitergeht; leer = sobald fällig';
comment on column verwaltung.versand.fehler is 'Antwort des Mailservers oder Art der Störung beim letzten Versuch, oder was der Bericht der Unzustellbarkeit sagt';
comment on column verwaltung.versand.faellig_am is 'Frühester Versand; bis dahin kann zurückgenommen werden';
comment on column verwaltung.versand.gesendet_am is 'Wann der Mailserver angenommen hat';
comment on column verwaltung.versand.erstellt_am is 'Zeitpunkt laut Datenbankserver';

commit;
