begin;
set local role hausdraht_eigner;

create table verwaltung.frist_ziele (
    mandant_id bigint not null references verwaltung.mandanten (id),
    kategorie text not null check (kategorie in ('schaden', 'wartung', 'beschwerde', 'administrativ')),
    prioritaet text not null check (prioritaet in ('niedrig', 'normal', 'hoch', 'dringend')),
    reaktion_minuten integer check (reaktion_minuten between 1 and 60000),
    loesung_minuten integer check (loesung_minuten between 1 and 60000),
    primary key (mandant_id, kategorie, prioritaet),
    constraint frist_ziele_reaktion_vor_loesung check (reaktion_minuten <= loesung_minuten)
);
comment on table verwaltung.frist_ziele is
    'Wie schnell ein Mandant auf Anfragen reagieren und sie beenden will, je Kategorie und Priorität; alle sechzehn Zeilen entstehen mit ihm';
comment on column verwaltung.frist_ziele.mandant_id is 'Mandant';
comment on column verwaltung.frist_ziele.kategorie is 'Kategorie der Anfrage';
comment on column verwaltung.frist_ziele.prioritaet is 'Priorität der Anfrage';
comment on column verwaltung.frist_ziele.reaktion_minuten is 'Ziel bis zur ersten Reaktion in Minuten der Geschäftszeit; leer = kein Ziel';
comment on column verwaltung.frist_ziele.loesung_minuten is 'Ziel bis zum Ende der Anfrage in Minuten der Geschäftszeit; leer = kein Ziel';

create table verwaltung.frist_einstellungen (
    mandant_id bigint primary key references verwaltung.mandanten (id),
    warnung_prozent integer not null default 25 check (warnung_prozent between 0 and 90)
);
comment on table verwaltung.frist_einstellungen is 'Wann ein Mandant vor dem Ablauf einer Frist gewarnt wird; eine Zeile je Mandant, mit ihm angelegt';
comment on column verwaltung.frist_einstellungen.mandant_id is 'Mandant';
comment on column verwaltung.frist_einstellungen.warnung_prozent is
    'Gewarnt wird, sobald nur noch so viel Prozent der Zeit bleibt; 0 = erst wenn die Frist abgelaufen ist';

commit;
