-- Who is alerted when something urgent happens and the office is closed: plans, and alarms as they went.
begin;
set local role hausdraht_eigner;

create table verwaltung.notdienst_hooks (
    mandant_id bigint not null references verwaltung.mandanten (id),
    id bigint not null default intern.neue_id(),
    bezeichnung text not null check (length(bezeichnung) between 1 and 100),
    url text not null check (url ~ '^https?://[^\s/@]{1,253}(/\S*)?$' and length(url) <= 1000),
    geheimnis text not null check (length(geheimnis) >= 32),
    angelegt_am timestamptz not null default now(),
    entfernt_am timestamptz,
    primary key (mandant_id, id)
);
comment on table verwaltung.notdienst_hooks is 'Adressen von Diensten, die einen Alarm weitergeben (SMS, Telefon); jeder Aufruf ist mit HMAC-SHA256 unterschrieben';
comment on column verwaltung.notdienst_hooks.mandant_id is 'Mandant';
comment on column verwaltung.notdienst_hooks.id is 'Kennung';
comment on column verwaltung.notdienst_hooks.bezeichnung is 'Name, etwa des SMS-Dienstes';
comment on column verwaltung.notdienst_hooks.url is 'Adresse, an die der Alarm geschickt wird (POST, JSON)';
comment on column verwaltung.notdienst_hooks.geheimnis is 'Schlüssel der Unterschrift; nur beim Anlegen zu sehen';
comment on column verwaltung.notdienst_hooks.angelegt_am is 'Zeitpunkt laut Datenbankserver';
comment on column verwaltung.notdienst_hooks.entfernt_am is 'Seit wann er nicht mehr benutzt wird';

create table verwaltung.notdienst_plaene (
    mandant_id bigint not null references verwaltung.mandanten (id),
    id bigint not null default intern.neue_id(),
    bezeichnung text not null check (length(bezeichnung) between 1 and 100),
    objekt_id bigint,
    schadensart text check (schadensart in ('heizung', 'wasser', 'elektrik', 'sanitaer', 'sonstiges')),
    ab_prioritaet text not null default 'dringend' check (ab_prioritaet in ('dringend', 'hoch')),
    durchgaenge smallint not null default 2 check (durchgaenge between 1 and 5),
    primary key (mandant_id, id),
    foreign key (mandant_id, objekt_id) references verwaltung.objekte (mandant_id, id),
    constraint notdienst_plaene_einer unique nulls not distinct (mandant_id, objekt_id, schadensart)
);
comment on table verwaltung.notdienst_plaene is 'Bereitschaftspläne je Objekt und Schadensart; der genaueste gilt, das Objekt geht vor';
comment on column verwaltung.notdienst_plaene.mandant_id is 'Mandant';
comment on column verwaltung.notdienst_plaene.id is 'Kennung';
comment on column verwaltung.notdienst_plaene.bezeichnung is 'Name des Plans';
comment on column verwaltung.notdienst_plaene.objekt_id is 'Objekt; leer = alle';
comment on column verwaltung.notdienst_plaene.schadensart is 'Schadensart; leer = alle';
comment on column verwaltung.notdienst_plaene.ab_prioritaet is 'Ab welcher Priorität alarmiert wird: dringend oder hoch';
comment on column verwaltung.notdienst_plaene.durchgaenge is 'Wie oft die Reihe durchgegangen wird, wenn niemand bestätigt';

create table verwaltung.notdienst_stufen (
    mandant_id bigint not null,
    plan_id bigint not null,
    nr smallint not null check (nr between 1 and 20),
    art text not null check (art in ('konto', 'dienstleister', 'kontakt', 'hook')),
    benutzerkonto_id bigint,
    dienstleister_id bigint,
    hook_id bigint,
    name text not null default '' check (length(name) <= 200),
    email text check (email ~ '^[^@\s]{1,64}@[^@\s]{1,253}$'),
    telefon text not null default '' check (length(telefon) <= 50),
    wochentage smallint[] not null default '{1,2,3,4,5,6,7}'
    check (cardinality(wochentage) between 1 and 7 and wochentage <@ '{1,2,3,4,5,6,7}'::smallint[]),
    von time,
    bis time,
    gueltig_von date,
    gueltig_bis date,
    minuten integer not null default 15 check (minuten between 1 and 240),
    primary key (mandant_id, plan_id, nr),
    foreign key (mandant_id, plan_id) references verwaltung.notdienst_plaene (mandant_id, id),
    foreign key (mandant_id, benutzerkonto_id) references anmeldung.benutzerkonten (mandant_id, id),
    foreign key (mandant_id, dienstleister_id) references verwaltung.dienstleister (mandant_id, id),
    foreign key (mandant_id, hook_id) references verwaltung.notdienst_hooks (mandant_id, id),
    constraint notdienst_stufen_wer check (
        case art
            when 'konto' then benutzerkonto_id is not null when 'dienstleister' then dienstleister_id is not null
            when 'hook' then hook_id is not null else email is not null and name <> ''
        end and num_nonnulls(benutzerkonto_id, dienstleister_id) <= 1 and (hook_id is null or art = 'hook')
    ),
    constraint notdienst_stufen_uhrzeit check (num_nonnulls(von, bis) <> 1 and von is distinct from bis or num_nonnulls(von, bis) = 0),
    constraint notdienst_stufen_tage check (gueltig_bis >= gueltig_von)
);
create index notdienst_stufen_konto on verwaltung.notdienst_stufen (mandant_id, benutzerkonto_id) where benutzerkonto_id is not null;
create index notdienst_stufen_dienstleister on verwaltung.notdienst_stufen (mandant_id, dienstleister_id) where dienstleister_id is not null;
create index notdienst_stufen_hook on verwaltung.notdienst_stufen (mandant_id, hook_id) where hook_id is not null;
comment on table verwaltung.notdienst_stufen is 'Wer der Reihe nach alarmiert wird, an welchen Tagen und zu welcher Uhrzeit (Europe/Berlin)';
comment on column verwaltung.notdienst_stufen.mandant_id is 'Mandant';
comment on column verwaltung.notdienst_stufen.plan_id is 'Bereitschaftsplan';
comment on column verwaltung.notdienst_stufen.nr is 'Stelle in der Reihe';
comment on column verwaltung.notdienst_stufen.art is 'konto, dienstleister, kontakt (Name und E-Mail) oder hook';
comment on column verwaltung.notdienst_stufen.benutzerkonto_id is 'Konto, das alarmiert wird';
comment on column verwaltung.notdienst_stufen.dienstleister_id is 'Dienstleister, der alarmiert wird';
comment on column verwaltung.notdienst_stufen.hook_id is 'Dienst, der den Alarm weitergibt';
comment on column verwaltung.notdienst_stufen.name is 'Name des Kontakts; beim Hook, wen der Dienst erreichen soll';
comment on column verwaltung.notdienst_stufen.email is 'E-Mail-Adresse des Kontakts';
comment on column verwaltung.notdienst_stufen.telefon is 'Telefonnummer; geht an den Hook mit';
comment on column verwaltung.notdienst_stufen.wochentage is 'Tage mit Bereitschaft: 1 Montag bis 7 Sonntag; eine Nacht zählt zu dem Tag, an dem sie beginnt';
comment on column verwaltung.notdienst_stufen.von is 'Beginn der Bereitschaft; leer = ganztags';
comment on column verwaltung.notdienst_stufen.bis is 'Ende der Bereitschaft; vor von heißt am nächsten Morgen';
comment on column verwaltung.notdienst_stufen.gueltig_von is 'Erster Tag, an dem die Stufe gilt; leer = schon immer';
comment on column verwaltung.notdienst_stufen.gueltig_bis is 'Letzter Tag, an dem die Stufe gilt; leer = bis auf weiteres';
comment on column verwaltung.notdienst_stufen.minuten is 'Minuten, bis die nächste Stufe alarmiert wird';

create table verwaltung.alarme (
    mandant_id bigint not null,
    id bigint not null default intern.neue_id(),
    anfrage_id bigint not null,
    plan_bezeichnung text not null,
    ab_prioritaet text not null default 'dringend' check (ab_prioritaet in ('dringend', 'hoch')),
    status text not null default 'laeuft' check (status in ('laeuft', 'bestaetigt', 'erschoepft', 'beendet')),
    begonnen_am timestamptz not null default now(),
    schluss_am timestamptz not null,
    bestaetigt_am timestamptz,
    bestaetigt_von text check (length(bestaetigt_von) between 1 and 200),
    bestaetigt_konto_id bigint,
    primary key (mandant_id, id),
    foreign key (mandant_id, anfrage_id) references verwaltung.anfragen (mandant_id, id),
    foreign key (mandant_id, bestaetigt_konto_id) references anmeldung.benutzerkonten (mandant_id, id),
    constraint alarme_bestaetigt check (
        num_nonnulls(bestaetigt_am, bestaetigt_von) = case status when 'bestaetigt' then 2 else 0 end
    )
);
-- An Anfrage that becomes urgent again after its alarm was ended begins another.
create unique index alarme_einer_je_anfrage on verwaltung.alarme (mandant_id, anfrage_id) where status <> 'beendet';
create index alarme_anfrage on verwaltung.alarme (mandant_id, anfrage_id);
create index alarme_konto on verwaltung.alarme (mandant_id, bestaetigt_konto_id);
create index alarme_laufende on verwaltung.alarme (begonnen_am) where status = 'laeuft';
comment on table verwaltung.alarme is 'Alarme des Notdienstes zu dringenden Schäden außerhalb der Geschäftszeiten';
comment on column verwaltung.alarme.mandant_id is 'Mandant';
comment on column verwaltung.alarme.id is 'Kennung';
comment on column verwaltung.alarme.anfrage_id is 'Anfrage, um die es geht';
comment on column verwaltung.alarme.plan_bezeichnung is 'Name des Bereitschaftsplans, wie er damals hieß';
comment on column verwaltung.alarme.ab_prioritaet is 'Ab welcher Priorität der Plan damals alarmierte';
comment on column verwaltung.alarme.status is 'laeuft, bestaetigt (jemand kümmert sich), erschoepft (niemand hat bestätigt) oder beendet (die Anfrage endete vorher oder ist nicht mehr dringend genug)';
comment on column verwaltung.alarme.begonnen_am is 'Beginn laut Datenbankserver';
comment on column verwaltung.alarme.schluss_am is 'Wann die Reihe zu Ende ist, wenn niemand bestätigt';
comment on column verwaltung.alarme.bestaetigt_am is 'Wann jemand bestätigt hat';
comment on column verwaltung.alarme.bestaetigt_von is 'Wer bestätigt hat';
comment on column verwaltung.alarme.bestaetigt_konto_id is 'Konto, das bestätigt hat; leer beim Link';

create table verwaltung.alarm_schritte (
    mandant_id bigint not null,
    alarm_id bigint not null,
    nr smallint not null check (nr between 1 and 100),
    art text not null check (art in ('konto', 'dienstleister', 'kontakt', 'hook')),
    name text not null,
    email text,
    telefon text not null default '',
    benutzerkonto_id bigint,
    hook_id bigint,
    faellig_am timestamptz not null,
    minuten integer not null default 15 check (minuten between 1 and 240),
    status text not null default 'geplant' check (status in ('geplant', 'gesendet', 'gescheitert', 'entfallen')),
    versuche integer not null default 0 check (versuche >= 0),
    fehler text check (length(fehler) <= 300),
    erledigt_am timestamptz,
    primary key (mandant_id, alarm_id, nr),
    foreign key (mandant_id, alarm_id) references verwaltung.alarme (mandant_id, id),
    foreign key (mandant_id, benutzerkonto_id) references anmeldung.benutzerkonten (mandant_id, id),
    foreign key (mandant_id, hook_id) references verwaltung.notdienst_hooks (mandant_id, id)
);
create index alarm_schritte_konto on verwaltung.alarm_schritte (mandant_id, benutzerkonto_id);
create index alarm_schritte_hook on verwaltung.alarm_schritte (mandant_id, hook_id);
create index alarm_schritte_geplant on verwaltung.alarm_schritte (faellig_am) where status = 'geplant';
comment on table verwaltung.alarm_schritte is 'Wer in einem Alarm der Reihe nach benachrichtigt wird und wurde; steht beim Beginn fest';
comment on column verwaltung.alarm_schritte.mandant_id is 'Mandant';
comment on column verwaltung.alarm_schritte.alarm_id is 'Alarm';
comment on column verwaltung.alarm_schritte.nr is 'Stelle in der Reihe, über alle Durchgänge';
comment on column verwaltung.alarm_schritte.art is 'konto, dienstleister, kontakt oder hook';
comment on column verwaltung.alarm_schritte.name is 'Wer benachrichtigt wird';
comment on column verwaltung.alarm_schritte.email is 'An welche Adresse; leer beim Hook';
comment on column verwaltung.alarm_schritte.telefon is 'Telefonnummer, die der Hook bekommt';
comment on column verwaltung.alarm_schritte.benutzerkonto_id is 'Konto, das benachrichtigt wird';
comment on column verwaltung.alarm_schritte.hook_id is 'Dienst, der den Alarm weitergibt';
comment on column verwaltung.alarm_schritte.faellig_am is 'Wann, wenn bis dahin niemand bestätigt hat; nach dem ersten Aufruf eines Hooks dessen Zeit, wenn er später kam';
comment on column verwaltung.alarm_schritte.minuten is 'Minuten, die er hat, bevor der Nächste benachrichtigt wird';
comment on column verwaltung.alarm_schritte.status is 'geplant, gesendet, gescheitert oder entfallen';
comment on column verwaltung.alarm_schritte.versuche is 'Begonnene Aufrufe des Hooks';
comment on column verwaltung.alarm_schritte.fehler is 'Warum es scheiterte';
comment on column verwaltung.alarm_schritte.erledigt_am is 'Wann gesendet, gescheitert oder entfallen';

commit;
