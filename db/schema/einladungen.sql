begin;
set local role hausdraht_eigner;

create table anmeldung.einladungen (
    mandant_id bigint not null,
    id bigint not null default intern.neue_id(),
    benutzerkonto_id bigint not null,
    code_hash bytea not null check (octet_length(code_hash) = 32),
    angelegt_am timestamptz not null default now(),
    angelegt_von bigint,
    laeuft_ab_am timestamptz not null,
    eingeloest_am timestamptz,
    primary key (mandant_id, id),
    foreign key (mandant_id, benutzerkonto_id) references anmeldung.benutzerkonten (mandant_id, id),
    foreign key (mandant_id, angelegt_von) references anmeldung.benutzerkonten (mandant_id, id)
);
create index einladungen_code on anmeldung.einladungen (code_hash);
create index einladungen_konto on anmeldung.einladungen (mandant_id, benutzerkonto_id);
create index einladungen_von on anmeldung.einladungen (mandant_id, angelegt_von);
comment on table anmeldung.einladungen is 'Einladungscodes, die per Brief zugehen; gespeichert ist nur der SHA-256-Wert';
comment on column anmeldung.einladungen.mandant_id is 'Mandant';
comment on column anmeldung.einladungen.id is 'Kennung der Einladung';
comment on column anmeldung.einladungen.benutzerkonto_id is 'Eingeladenes Konto';
comment on column anmeldung.einladungen.code_hash is 'SHA-256 des Codes ohne Trennzeichen in Großschreibung';
comment on column anmeldung.einladungen.angelegt_am is 'Zeitpunkt der Einladung';
comment on column anmeldung.einladungen.angelegt_von is 'Konto der Leitung; leer bei Einladung durch die Administration';
comment on column anmeldung.einladungen.laeuft_ab_am is 'Ende der Gültigkeit';
comment on column anmeldung.einladungen.eingeloest_am is 'Zeitpunkt der Einlösung; leer = offen';

create table anmeldung.ruecksetzungen (
    mandant_id bigint not null,
    id bigint not null default intern.neue_id(),
    benutzerkonto_id bigint not null,
    token_hash bytea check (octet_length(token_hash) = 32),
    angelegt_am timestamptz not null default now(),
    laeuft_ab_am timestamptz not null,
    verwendet_am timestamptz,
    primary key (mandant_id, id),
    foreign key (mandant_id, benutzerkonto_id) references anmeldung.benutzerkonten (mandant_id, id)
);
create index ruecksetzungen_token on anmeldung.ruecksetzungen (token_hash);
create index ruecksetzungen_konto on anmeldung.ruecksetzungen (mandant_id, benutzerkonto_id);
comment on table anmeldung.ruecksetzungen is 'Passwort-Rücksetzungen per E-Mail-Link; gespeichert ist nur der SHA-256-Wert';
comment on column anmeldung.ruecksetzungen.mandant_id is 'Mandant';
comment on column anmeldung.ruecksetzungen.id is 'Kennung der Rücksetzung';
comment on column anmeldung.ruecksetzungen.benutzerkonto_id is 'Konto, dessen Passwort gesetzt werden soll';
comment on column anmeldung.ruecksetzungen.token_hash is 'SHA-256 des Tokens im Link; leer, bis die E-Mail versandt wird';
comment on column anmeldung.ruecksetzungen.angelegt_am is 'Zeitpunkt der Anforderung';
comment on column anmeldung.ruecksetzungen.laeuft_ab_am is 'Ende der Gültigkeit';
comment on column anmeldung.ruecksetzungen.verwendet_am is 'Zeitpunkt der Verwendung; leer = offen';

commit;
