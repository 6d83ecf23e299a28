begin;
set local role hausdraht_eigner;

create table verwaltung.vorlagen (
    mandant_id bigint not null references verwaltung.mandanten (id),
    ereignis text not null check (ereignis in (
        'eingangsbestaetigung', 'statuswechsel', 'neue_nachricht', 'rueckfrage', 'abschluss', 'eigentuemer', 'auftrag'
    )),
    betreff text not null check (length(betreff) between 1 and 200 and betreff !~ '[[:cntrl:]]'),
    text text not null check (length(text) between 1 and 10000),
    aktiv boolean not null default true,
    kategorien text[] not null default '{schaden,wartung,beschwerde,administrativ}'
    check (kategorien <@ array['schaden', 'wartung', 'beschwerde', 'administrativ'] and array_position(kategorien, null) is null),
    primary key (mandant_id, ereignis)
);
comment on table verwaltung.vorlagen is
    'Texte ausgehender E-Mails je Mandant und Ereignis; Anrede, Gruß und Pflichtangaben kommen dazu';
comment on column verwaltung.vorlagen.mandant_id is 'Mandant';
comment on column verwaltung.vorlagen.ereignis is 'Wozu geschrieben wird: eingangsbestaetigung, statuswechsel, neue_nachricht, rueckfrage, abschluss eigentuemer oder auftrag (an Dienstleister; diese beiden auch, wenn aktiv nicht gilt)';
comment on column verwaltung.vorlagen.betreff is 'Betreff mit {{platzhaltern}}';
comment on column verwaltung.vorlagen.text is 'Text mit {{platzhaltern}}; ein Absatz, dessen Platzhalter alle leer sind, entfällt';
comment on column verwaltung.vorlagen.aktiv is 'Ob zu diesem Ereignis überhaupt geschrieben wird';
comment on column verwaltung.vorlagen.kategorien is 'Kategorien von Anfragen, zu denen geschrieben wird';

create table verwaltung.benachrichtigungswahl (
    mandant_id bigint not null,
    person_id bigint not null,
    ereignis text not null check (ereignis in (
        'eingangsbestaetigung', 'statuswechsel', 'neue_nachricht', 'rueckfrage', 'abschluss', 'stoerung', 'aushang'
    )),
    per_email boolean not null,
    geaendert_am timestamptz not null default now(),
    primary key (mandant_id, person_id, ereignis),
    foreign key (mandant_id, person_id) references verwaltung.personen (mandant_id, id)
);
comment on table verwaltung.benachrichtigungswahl is 'Was eine Person per E-Mail bekommen möchte; ohne Eintrag alles';
comment on column verwaltung.benachrichtigungswahl.mandant_id is 'Mandant';
comment on column verwaltung.benachrichtigungswahl.person_id is 'Person';
comment on column verwaltung.benachrichtigungswahl.ereignis is 'Ereignis wie in vorlagen, oder ein Rundschreiben: stoerung, aushang';
comment on column verwaltung.benachrichtigungswahl.per_email is 'Ob dazu eine E-Mail kommt';
comment on column verwaltung.benachrichtigungswahl.geaendert_am is 'Zeitpunkt der letzten Wahl';

commit;
