begin;
set local role hausdraht_eigner;

create table verwaltung.voicebot_token (
    mandant_id bigint not null references verwaltung.mandanten (id),
    id bigint not null default intern.neue_id(),
    bezeichnung text not null check (length(bezeichnung) between 1 and 100),
    token_hash bytea not null check (octet_length(token_hash) = 32),
    angelegt_konto_id bigint not null,
    angelegt_am timestamptz not null default now(),
    widerrufen_am timestamptz,
    primary key (mandant_id, id),
    foreign key (mandant_id, angelegt_konto_id) references anmeldung.benutzerkonten (mandant_id, id)
);
-- Looked up before anybody knows whose it is.
create index voicebot_token_hash on verwaltung.voicebot_token (token_hash);
create index voicebot_token_konto on verwaltung.voicebot_token (mandant_id, angelegt_konto_id);
comment on table verwaltung.voicebot_token is 'Schlüssel, mit denen Telefonassistenten Anrufe melden; gespeichert ist nur der SHA-256-Wert';
comment on column verwaltung.voicebot_token.mandant_id is 'Mandant';
comment on column verwaltung.voicebot_token.id is 'Kennung des Schlüssels';
comment on column verwaltung.voicebot_token.bezeichnung is 'Wofür er ist, etwa der Name des Anbieters';
comment on column verwaltung.voicebot_token.token_hash is 'SHA-256 des Schlüssels';
comment on column verwaltung.voicebot_token.angelegt_konto_id is 'Konto, das ihn ausgestellt hat';
comment on column verwaltung.voicebot_token.angelegt_am is 'Zeitpunkt der Ausstellung';
comment on column verwaltung.voicebot_token.widerrufen_am is 'Zeitpunkt des Widerrufs; leer = gültig';

create table verwaltung.anrufe (
    mandant_id bigint not null,
    id bigint not null default intern.neue_id(),
    zugang_id bigint not null,
    nummer text not null default '' check (length(nummer) <= 50),
    name text not null default '' check (length(name) <= 200),
    zuordnung text not null check (zuordnung in ('mieter', 'eigentuemer', 'unbekannt', 'mehrdeutig')),
    grund text check (grund ~ '^[a-z0-9_]{1,60}$'),
    anfrage_id bigint not null,
    kennung uuid,
    erstellt_am timestamptz not null default now(),
    primary key (mandant_id, id),
    foreign key (mandant_id, zugang_id) references verwaltung.voicebot_token (mandant_id, id),
    foreign key (mandant_id, anfrage_id) references verwaltung.anfragen (mandant_id, id),
    constraint anrufe_kennung unique (mandant_id, zugang_id, kennung)
);
create index anrufe_anfrage on verwaltung.anrufe (mandant_id, anfrage_id);
create index anrufe_token on verwaltung.anrufe (mandant_id, zugang_id, erstellt_am);
comment on table verwaltung.anrufe is 'Anrufe, die ein Telefonassistent gemeldet hat, und wie der Anrufer erkannt wurde';
comment on column verwaltung.anrufe.mandant_id is 'Mandant';
comment on column verwaltung.anrufe.id is 'Kennung des Anrufs';
comment on column verwaltung.anrufe.zugang_id is 'Schlüssel, mit dem er gemeldet wurde';
comment on column verwaltung.anrufe.nummer is 'Rufnummer des Anrufers, wie übermittelt; leer = unterdrückt. Sie beweist nicht, wer anruft';
comment on column verwaltung.anrufe.name is 'Name, den der Anrufer genannt hat';
comment on column verwaltung.anrufe.zuordnung is 'Ergebnis des Abgleichs mit den Stammdaten';
comment on column verwaltung.anrufe.grund is 'Kurzzeichen, warum der Anrufer unbekannt oder mehrdeutig ist';
comment on column verwaltung.anrufe.anfrage_id is 'Anfrage, die daraus entstand';
comment on column verwaltung.anrufe.kennung is 'Vom Assistenten vergebene Kennung des Anrufs; wiederholt gemeldet legt er nichts doppelt an';
comment on column verwaltung.anrufe.erstellt_am is 'Zeitpunkt laut Datenbankserver';

commit;
