begin;
set local role hausdraht_eigner;

create table verwaltung.nachtraege (
    mandant_id bigint not null,
    benutzerkonto_id bigint not null,
    kennung uuid not null,
    handlung text not null check (handlung in (
        'anfrage_akzeptieren', 'nachricht_senden', 'interne_notiz', 'aufwand_erfassen', 'anfrage_abschliessen',
        'anfrage_warten', 'anfrage_weiter', 'aufgabe_verschieben', 'aufgabe_erledigen'
    )),
    anfrage_id bigint,
    aufgabe_id bigint,
    am_geraet timestamptz not null,
    uhr_abweichung bigint not null,
    eingegangen_am timestamptz not null default now(),
    zweifel text check (zweifel in ('uhr_falsch', 'zukunft', 'zu_alt')),
    antwort jsonb,
    primary key (mandant_id, benutzerkonto_id, kennung),
    foreign key (mandant_id, benutzerkonto_id) references anmeldung.benutzerkonten (mandant_id, id),
    foreign key (mandant_id, anfrage_id) references verwaltung.anfragen (mandant_id, id),
    foreign key (mandant_id, aufgabe_id) references verwaltung.aufgaben (mandant_id, id)
);
create index nachtraege_anfrage on verwaltung.nachtraege (mandant_id, anfrage_id) where anfrage_id is not null;
create index nachtraege_aufgabe on verwaltung.nachtraege (mandant_id, aufgabe_id) where aufgabe_id is not null;

comment on table verwaltung.nachtraege is
    'Was auf Telefonen getan und danach übertragen wurde: jede Handlung genau einmal, mit der Zeit des Telefons und der des Eingangs';
comment on column verwaltung.nachtraege.mandant_id is 'Mandant';
comment on column verwaltung.nachtraege.benutzerkonto_id is 'Konto, das handelte';
comment on column verwaltung.nachtraege.kennung is 'Vom Telefon vergebene Kennung; dieselbe wird nie zweimal ausgeführt';
comment on column verwaltung.nachtraege.handlung is 'Name der Funktion, die ausgeführt wurde';
comment on column verwaltung.nachtraege.anfrage_id is 'Betroffene Anfrage';
comment on column verwaltung.nachtraege.aufgabe_id is 'Betroffene Aufgabe';
comment on column verwaltung.nachtraege.am_geraet is 'Wann es laut Uhr des Telefons getan wurde; Angabe, kein Beweis';
comment on column verwaltung.nachtraege.uhr_abweichung is 'Um wie viele Sekunden die Uhr des Telefons bei der Übertragung vorging (negativ: nachging)';
comment on column verwaltung.nachtraege.eingegangen_am is 'Eingang laut Datenbankserver';
comment on column verwaltung.nachtraege.zweifel is
    'Warum der Zeit des Telefons nicht zu trauen ist: uhr_falsch (geht mehr als 5 Minuten falsch), zukunft oder zu_alt (über 14 Tage); leer = plausibel';
comment on column verwaltung.nachtraege.antwort is 'Was die Funktion antwortete; eine wiederholte Übertragung bekommt dasselbe';

commit;
