begin;
set local role hausdraht_eigner;

create table anmeldung.sitzungen (
    mandant_id bigint not null,
    id uuid not null default gen_random_uuid(),
    benutzerkonto_id bigint not null,
    angelegt_am timestamptz not null default now(),
    laeuft_ab_am timestamptz not null,
    widerrufen_am timestamptz,
    widerrufsgrund text check (widerrufsgrund in (
        'abgemeldet', 'wiederverwendung', 'gesperrt', 'passwort_geaendert', 'eingespielt', 'beendet', 'zweitfaktor'
    )),
    geraet text not null default '' check (length(geraet) <= 200),
    netz text not null default '' check (length(netz) <= 50),
    primary key (mandant_id, id),
    foreign key (mandant_id, benutzerkonto_id) references anmeldung.benutzerkonten (mandant_id, id),
    constraint sitzungen_widerruf_begruendet check ((widerrufen_am is null) = (widerrufsgrund is null))
);
create index sitzungen_id on anmeldung.sitzungen (id);
create index sitzungen_konto on anmeldung.sitzungen (mandant_id, benutzerkonto_id);
comment on table anmeldung.sitzungen is 'Anmeldungen eines Kontos auf einem Gerät';
comment on column anmeldung.sitzungen.mandant_id is 'Mandant';
comment on column anmeldung.sitzungen.id is 'Kennung der Sitzung, steht im Zugriffstoken';
comment on column anmeldung.sitzungen.benutzerkonto_id is 'Angemeldetes Konto';
comment on column anmeldung.sitzungen.angelegt_am is 'Zeitpunkt der Anmeldung';
comment on column anmeldung.sitzungen.laeuft_ab_am is 'Spätestes Ende ohne neue Anmeldung';
comment on column anmeldung.sitzungen.widerrufen_am is 'Zeitpunkt des Widerrufs; leer = gültig';
comment on column anmeldung.sitzungen.widerrufsgrund is 'Warum die Sitzung endete; eingespielt = mit dem Einspielen einer Sicherung';
comment on column anmeldung.sitzungen.geraet is 'Browserkennung, gekürzt';
comment on column anmeldung.sitzungen.netz is 'Adresse bei der Anmeldung, gekürzt auf /24 (IPv4) oder /48 (IPv6); leer, wenn unbekannt';

create table anmeldung.erneuerungstoken (
    mandant_id bigint not null,
    id bigint not null default intern.neue_id(),
    sitzung_id uuid not null,
    vorgaenger_id bigint,
    token_hash bytea not null check (octet_length(token_hash) = 32),
    ausgestellt_am timestamptz not null default now(),
    verwendet_am timestamptz,
    primary key (mandant_id, id),
    foreign key (mandant_id, sitzung_id) references anmeldung.sitzungen (mandant_id, id),
    foreign key (mandant_id, vorgaenger_id) references anmeldung.erneuerungstoken (mandant_id, id)
);
create index erneuerungstoken_hash on anmeldung.erneuerungstoken (token_hash);
create index erneuerungstoken_sitzung on anmeldung.erneuerungstoken (mandant_id, sitzung_id);
create index erneuerungstoken_vorgaenger on anmeldung.erneuerungstoken (mandant_id, vorgaenger_id);
comment on table anmeldung.erneuerungstoken is 'Wechselnde Erneuerungstoken einer Sitzung; gespeichert ist nur der SHA-256-Wert';
comment on column anmeldung.erneuerungstoken.mandant_id is 'Mandant';
comment on column anmeldung.erneuerungstoken.id is 'Kennung des Tokens';
comment on column anmeldung.erneuerungstoken.sitzung_id is 'Sitzung';
comment on column anmeldung.erneuerungstoken.vorgaenger_id is 'Token, das gegen dieses getauscht wurde';
comment on column anmeldung.erneuerungstoken.token_hash is 'SHA-256 des Tokens';
comment on column anmeldung.erneuerungstoken.ausgestellt_am is 'Zeitpunkt der Ausstellung';
comment on column anmeldung.erneuerungstoken.verwendet_am is 'Zeitpunkt der ersten Verwendung; ein Vorgänger gilt dann als verbraucht';

commit;
