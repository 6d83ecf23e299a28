-- What belongs to talking within an Anfrage and to one account: how far it has read, and what it has begun to write.
begin;
set local role hausdraht_eigner;

create table verwaltung.lesestaende (
    mandant_id bigint not null,
    anfrage_id bigint not null,
    benutzerkonto_id bigint not null,
    rolle text not null check (rolle in ('mieter', 'hausmeister', 'verwalter', 'leitung')),
    gelesen_bis timestamptz not null,
    primary key (mandant_id, anfrage_id, benutzerkonto_id),
    foreign key (mandant_id, anfrage_id) references verwaltung.anfragen (mandant_id, id),
    foreign key (mandant_id, benutzerkonto_id) references anmeldung.benutzerkonten (mandant_id, id)
);
create index lesestaende_konto on verwaltung.lesestaende (mandant_id, benutzerkonto_id);
comment on table verwaltung.lesestaende is
    'Bis wohin ein Konto die Unterhaltung einer Anfrage gelesen hat; ohne Verlauf. Die Verwaltung sieht die Stände der Mieter und Hausmeister, nicht die der Kollegen';
comment on column verwaltung.lesestaende.mandant_id is 'Mandant';
comment on column verwaltung.lesestaende.anfrage_id is 'Anfrage';
comment on column verwaltung.lesestaende.benutzerkonto_id is 'Wer';
comment on column verwaltung.lesestaende.rolle is 'Rolle des Kontos beim Lesen';
comment on column verwaltung.lesestaende.gelesen_bis is 'Zeitpunkt der letzten gelesenen Nachricht; geht nie zurück';

create table verwaltung.entwuerfe (
    mandant_id bigint not null,
    benutzerkonto_id bigint not null,
    anfrage_id bigint not null,
    strang text not null check (strang in ('nachricht', 'intern', 'eigentuemer')),
    inhalt text not null check (length(inhalt) <= 20000),
    geaendert_am timestamptz not null default clock_timestamp(),
    primary key (mandant_id, anfrage_id, benutzerkonto_id, strang),
    foreign key (mandant_id, anfrage_id) references verwaltung.anfragen (mandant_id, id),
    foreign key (mandant_id, benutzerkonto_id) references anmeldung.benutzerkonten (mandant_id, id)
);
create index entwuerfe_konto on verwaltung.entwuerfe (mandant_id, benutzerkonto_id);
comment on table verwaltung.entwuerfe is
    'Angefangene Nachrichten; nur das eigene Konto liest sie, auf jedem Gerät. Gesendet oder geleert bleibt eine leere Zeile';
comment on column verwaltung.entwuerfe.mandant_id is 'Mandant';
comment on column verwaltung.entwuerfe.benutzerkonto_id is 'Wer schreibt';
comment on column verwaltung.entwuerfe.anfrage_id is 'Anfrage';
comment on column verwaltung.entwuerfe.strang is 'nachricht, intern oder eigentuemer wie in anfrage_nachrichten.art';
comment on column verwaltung.entwuerfe.inhalt is 'Text; leer, wenn nichts angefangen ist';
comment on column verwaltung.entwuerfe.geaendert_am is 'Zeitpunkt laut Datenbankserver; daran erkennt ein Gerät, ob ein anderes weitergeschrieben hat';

commit;
