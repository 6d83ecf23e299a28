begin;
set local role hausdraht_eigner;

create table anmeldung.benutzerkonten (
    mandant_id bigint not null references verwaltung.mandanten (id),
    id bigint not null default intern.neue_id(),
    email text not null check (email = lower(email) and email ~ '^[^@\s]{1,64}@(?=.{1,253}$)[^@\s.]+(\.[^@\s.]+)*$'),
    name text not null check (length(name) between 1 and 200),
    rolle text not null check (rolle in ('mieter', 'hausmeister', 'verwalter', 'leitung', 'pruefer')),
    person_id bigint,
    passwort_hash text check (passwort_hash ~ '^\$2[aby]\$12\$'),
    passwort_gesetzt_am timestamptz,
    gesperrt_am timestamptz,
    sperrgrund text check (length(sperrgrund) between 1 and 500),
    zweitfaktor_seit timestamptz,
    angelegt_am timestamptz not null default now(),
    primary key (mandant_id, id),
    foreign key (mandant_id, person_id) references verwaltung.personen (mandant_id, id),
    constraint benutzerkonten_email_je_mandant unique (mandant_id, email),
    constraint benutzerkonten_mieter_ist_person check (rolle <> 'mieter' or person_id is not null),
    constraint benutzerkonten_sperre_begruendet check ((gesperrt_am is null) = (sperrgrund is null)),
    constraint benutzerkonten_passwort_datiert check ((passwort_hash is null) = (passwort_gesetzt_am is null))
);
create index benutzerkonten_email on anmeldung.benutzerkonten (email);
create index benutzerkonten_person on anmeldung.benutzerkonten (mandant_id, person_id);
comment on table anmeldung.benutzerkonten is 'Konten, mit denen sich Menschen anmelden';
comment on column anmeldung.benutzerkonten.mandant_id is 'Mandant';
comment on column anmeldung.benutzerkonten.id is 'Kennung des Kontos';
comment on column anmeldung.benutzerkonten.email is 'Anmeldename, eindeutig je Mandant, in Kleinschreibung';
comment on column anmeldung.benutzerkonten.name is 'Anzeigename';
comment on column anmeldung.benutzerkonten.rolle is 'Datenbankrolle nach der Anmeldung';
comment on column anmeldung.benutzerkonten.person_id is 'Person in den Stammdaten; Pflicht für Mieter';
comment on column anmeldung.benutzerkonten.passwort_hash is 'bcrypt mit Kostenfaktor 12; leer bis zur Einlösung der Einladung';
comment on column anmeldung.benutzerkonten.passwort_gesetzt_am is 'Zeitpunkt, zu dem das Passwort gesetzt wurde';
comment on column anmeldung.benutzerkonten.gesperrt_am is 'Zeitpunkt der Sperre durch die Leitung; leer = nicht gesperrt';
comment on column anmeldung.benutzerkonten.sperrgrund is 'Begründung der Sperre';
comment on column anmeldung.benutzerkonten.zweitfaktor_seit is 'Zeitpunkt, zu dem der zweite Faktor eingerichtet wurde; leer = das Passwort genügt';
comment on column anmeldung.benutzerkonten.angelegt_am is 'Zeitpunkt der Anlage';

commit;
