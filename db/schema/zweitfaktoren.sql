begin;
set local role hausdraht_eigner;

create table anmeldung.zweitfaktoren (
    mandant_id bigint not null,
    benutzerkonto_id bigint not null,
    geheimnis bytea check (octet_length(geheimnis) = 20),
    geheimnis_neu bytea check (octet_length(geheimnis_neu) = 20),
    neu_am timestamptz,
    letzter_schritt bigint not null default 0 check (letzter_schritt >= 0),
    primary key (mandant_id, benutzerkonto_id),
    foreign key (mandant_id, benutzerkonto_id) references anmeldung.benutzerkonten (mandant_id, id),
    constraint zweitfaktoren_neu_datiert check ((geheimnis_neu is null) = (neu_am is null))
);
comment on table anmeldung.zweitfaktoren is 'Zweiter Faktor eines Kontos: Einmalcodes einer App nach RFC 6238 (TOTP, SHA-1, 6 Ziffern, 30 Sekunden)';
comment on column anmeldung.zweitfaktoren.mandant_id is 'Mandant';
comment on column anmeldung.zweitfaktoren.benutzerkonto_id is 'Konto';
comment on column anmeldung.zweitfaktoren.geheimnis is 'Gemeinsames Geheimnis mit der App, 160 Bit; leer, bis die Einrichtung bestätigt ist. Im Klartext, weil der Server damit rechnet: nur dienst_anmeldung und die Sicherung lesen es';
comment on column anmeldung.zweitfaktoren.geheimnis_neu is 'Geheimnis einer begonnenen Einrichtung';
comment on column anmeldung.zweitfaktoren.neu_am is 'Beginn der Einrichtung; nach 15 Minuten verfällt sie';
comment on column anmeldung.zweitfaktoren.letzter_schritt is 'Letzter angenommener Zeitschritt (30 Sekunden seit 1970); er und alle davor gelten nicht noch einmal';

create table anmeldung.zweitfaktor_codes (
    mandant_id bigint not null,
    id bigint not null default intern.neue_id(),
    benutzerkonto_id bigint not null,
    code_hash bytea not null check (octet_length(code_hash) = 32),
    angelegt_am timestamptz not null default now(),
    verwendet_am timestamptz,
    primary key (mandant_id, id),
    foreign key (mandant_id, benutzerkonto_id) references anmeldung.benutzerkonten (mandant_id, id)
);
create index zweitfaktor_codes_konto on anmeldung.zweitfaktor_codes (mandant_id, benutzerkonto_id);
comment on table anmeldung.zweitfaktor_codes is 'Wiederherstellungscodes für den Fall, dass die App fehlt; jeder gilt einmal, gespeichert ist nur der SHA-256-Wert (80 zufällige Bit)';
comment on column anmeldung.zweitfaktor_codes.mandant_id is 'Mandant';
comment on column anmeldung.zweitfaktor_codes.id is 'Kennung des Codes';
comment on column anmeldung.zweitfaktor_codes.benutzerkonto_id is 'Konto';
comment on column anmeldung.zweitfaktor_codes.code_hash is 'SHA-256 des Codes ohne Trennzeichen in Großschreibung';
comment on column anmeldung.zweitfaktor_codes.angelegt_am is 'Zeitpunkt der Ausstellung';
comment on column anmeldung.zweitfaktor_codes.verwendet_am is 'Zeitpunkt der Verwendung; leer = offen';

create table anmeldung.zweitfaktor_tickets (
    mandant_id bigint not null,
    id bigint not null default intern.neue_id(),
    benutzerkonto_id bigint not null,
    ticket_hash bytea not null check (octet_length(ticket_hash) = 32),
    angelegt_am timestamptz not null default now(),
    laeuft_ab_am timestamptz not null,
    fehlversuche integer not null default 0 check (fehlversuche >= 0),
    verwendet_am timestamptz,
    primary key (mandant_id, id),
    foreign key (mandant_id, benutzerkonto_id) references anmeldung.benutzerkonten (mandant_id, id)
);
create index zweitfaktor_tickets_hash on anmeldung.zweitfaktor_tickets (ticket_hash);
create index zweitfaktor_tickets_konto on anmeldung.zweitfaktor_tickets (mandant_id, benutzerkonto_id);
comment on table anmeldung.zweitfaktor_tickets is 'Wer das Passwort kennt, aber den zweiten Faktor noch schuldet: gilt fünf Minuten und nur dafür';
comment on column anmeldung.zweitfaktor_tickets.mandant_id is 'Mandant';
comment on column anmeldung.zweitfaktor_tickets.id is 'Kennung des Tickets';
comment on column anmeldung.zweitfaktor_tickets.benutzerkonto_id is 'Konto, dessen Passwort stimmte';
comment on column anmeldung.zweitfaktor_tickets.ticket_hash is 'SHA-256 des Tickets';
comment on column anmeldung.zweitfaktor_tickets.angelegt_am is 'Zeitpunkt, zu dem das Passwort stimmte';
comment on column anmeldung.zweitfaktor_tickets.laeuft_ab_am is 'Ende der Gültigkeit';
comment on column anmeldung.zweitfaktor_tickets.fehlversuche is 'Falsche Codes mit diesem Ticket; nach fünf gilt es nicht mehr';
comment on column anmeldung.zweitfaktor_tickets.verwendet_am is 'Zeitpunkt der Anmeldung damit; leer = offen';

commit;
