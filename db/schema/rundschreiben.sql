-- One text to many people: about an incident or with a notice. Each person gets it once.
begin;
set local role hausdraht_eigner;

create table verwaltung.rundschreiben (
    mandant_id bigint not null references verwaltung.mandanten (id),
    id bigint not null default intern.neue_id(),
    art text not null check (art in ('beginn', 'ende', 'aushang')),
    sammelstoerung_id bigint,
    aushang_id bigint,
    betreff text not null check (length(betreff) between 1 and 200 and betreff !~ '[[:cntrl:]]'),
    text text not null check (length(text) between 1 and 10000),
    empfaenger_zahl integer not null check (empfaenger_zahl >= 0),
    verteilt_am timestamptz,
    erstellt_konto_id bigint,
    erstellt_am timestamptz not null default now(),
    primary key (mandant_id, id),
    foreign key (mandant_id, sammelstoerung_id) references verwaltung.sammelstoerungen (mandant_id, id),
    foreign key (mandant_id, aushang_id) references verwaltung.aushaenge (mandant_id, id),
    foreign key (mandant_id, erstellt_konto_id) references anmeldung.benutzerkonten (mandant_id, id),
    constraint rundschreiben_zur_stoerung_einmal unique (mandant_id, sammelstoerung_id, art),
    constraint rundschreiben_zum_aushang_einmal unique (mandant_id, aushang_id),
    constraint rundschreiben_anlass check (
        case art when 'aushang' then sammelstoerung_id is null and aushang_id is not null
            else sammelstoerung_id is not null and aushang_id is null end
    )
);
create index rundschreiben_konto on verwaltung.rundschreiben (mandant_id, erstellt_konto_id);
create index rundschreiben_unverteilt on verwaltung.rundschreiben (erstellt_am) where verteilt_am is null;
comment on table verwaltung.rundschreiben is
    'Ein Text an viele: was allen Betroffenen einer Störung oder mit einem Aushang geschrieben wird; je Person höchstens eine E-Mail';
comment on column verwaltung.rundschreiben.mandant_id is 'Mandant';
comment on column verwaltung.rundschreiben.id is 'Kennung';
comment on column verwaltung.rundschreiben.art is 'beginn oder ende einer Störung, oder aushang';
comment on column verwaltung.rundschreiben.sammelstoerung_id is 'Störung, um die es geht';
comment on column verwaltung.rundschreiben.aushang_id is 'Aushang, um den es geht';
comment on column verwaltung.rundschreiben.betreff is 'Betreff';
comment on column verwaltung.rundschreiben.text is 'Text; Anrede, Gruß und Pflichtangaben kommen dazu';
comment on column verwaltung.rundschreiben.empfaenger_zahl is 'Wie viele Personen es angeht; nach dem Verteilen, wie viele es waren';
comment on column verwaltung.rundschreiben.verteilt_am is 'Wann für alle eine E-Mail geschrieben oder mit Grund unterlassen war; leer = noch dabei';
comment on column verwaltung.rundschreiben.erstellt_konto_id is 'Konto, das es absandte; leer bei Administratoren';
comment on column verwaltung.rundschreiben.erstellt_am is 'Zeitpunkt laut Datenbankserver';

commit;
