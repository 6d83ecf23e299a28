begin;
set local role hausdraht_eigner;

create table verwaltung.anfrage_nachrichten (
    mandant_id bigint not null,
    id bigint not null default intern.neue_id(),
    anfrage_id bigint not null,
    art text not null default 'nachricht' check (art in ('nachricht', 'intern', 'eigentuemer')),
    verfasser_konto_id bigint,
    verfasser_person_id bigint,
    verfasser_rolle text not null check (verfasser_rolle in (
        'mieter', 'eigentuemer', 'dienstleister', 'dritte', 'hausmeister', 'verwalter', 'leitung', 'system'
    )),
    verfasser_name text not null check (length(verfasser_name) between 1 and 300),
    inhalt text not null check (length(inhalt) between 1 and 20000),
    zitat text not null default '' check (length(zitat) <= 20000),
    rueckfrage boolean not null default false,
    email_id bigint,
    kennung uuid,
    erstellt_am timestamptz not null default now(),
    zurueckgenommen_am timestamptz,
    primary key (mandant_id, id),
    foreign key (mandant_id, anfrage_id) references verwaltung.anfragen (mandant_id, id),
    foreign key (mandant_id, verfasser_konto_id) references anmeldung.benutzerkonten (mandant_id, id),
    foreign key (mandant_id, verfasser_person_id) references verwaltung.personen (mandant_id, id),
    foreign key (mandant_id, email_id) references verwaltung.email_triage (mandant_id, id),
    constraint anfrage_nachrichten_mit_anfrage unique (mandant_id, id, anfrage_id),
    constraint anfrage_nachrichten_kennung unique (mandant_id, verfasser_konto_id, kennung),
    constraint anfrage_nachrichten_nur_mail_zurueckgenommen check (zurueckgenommen_am is null or email_id is not null),
    constraint anfrage_nachrichten_intern_nur_personal check (
        art <> 'intern' or verfasser_rolle in ('dienstleister', 'dritte', 'hausmeister', 'verwalter', 'leitung', 'system')
    ),
    constraint anfrage_nachrichten_eigentuemer_nur_buero check (
        art <> 'eigentuemer' or verfasser_rolle in ('eigentuemer', 'verwalter', 'leitung')
    ),
    constraint anfrage_nachrichten_dritte_nur_intern check (art = 'intern' or verfasser_rolle not in ('dienstleister', 'dritte', 'system')),
    constraint anfrage_nachrichten_rueckfrage_nur_personal check (
        not rueckfrage or (art = 'nachricht' and verfasser_rolle in ('hausmeister', 'verwalter', 'leitung'))
    )
);
create index anfrage_nachrichten_anfrage on verwaltung.anfrage_nachrichten (mandant_id, anfrage_id, erstellt_am);
create index anfrage_nachrichten_email on verwaltung.anfrage_nachrichten (mandant_id, email_id) where email_id is not null;
-- A mail whose filing was undone may be filed again.
create unique index anfrage_nachrichten_email_einmal on verwaltung.anfrage_nachrichten (mandant_id, email_id)
where email_id is not null and zurueckgenommen_am is null;
create index anfrage_nachrichten_person on verwaltung.anfrage_nachrichten (mandant_id, verfasser_person_id);
comment on table verwaltung.anfrage_nachrichten is 'Unterhaltung innerhalb einer Anfrage; interne Notizen sehen Mieter nie, den Strang mit dem Eigentümer nur die Verwaltung';
comment on column verwaltung.anfrage_nachrichten.mandant_id is 'Mandant';
comment on column verwaltung.anfrage_nachrichten.id is 'Kennung der Nachricht';
comment on column verwaltung.anfrage_nachrichten.anfrage_id is 'Anfrage';
comment on column verwaltung.anfrage_nachrichten.art is 'nachricht (alle Beteiligten), intern (nur Verwaltung und Hausmeister) oder eigentuemer (nur Verwaltung und Eigentümer, per E-Mail)';
comment on column verwaltung.anfrage_nachrichten.verfasser_konto_id is 'Konto des Verfassers; leer bei E-Mails';
comment on column verwaltung.anfrage_nachrichten.verfasser_person_id is 'Person des Verfassers; leer bei Personal ohne Stammdaten';
comment on column verwaltung.anfrage_nachrichten.verfasser_rolle is 'In welcher Rolle geschrieben wurde; E-Mails von Dienstleistern und Dritten sind intern, weil sie die Mieter nichts angehen; system = Hinweis der Software an das Personal';
comment on column verwaltung.anfrage_nachrichten.verfasser_name is 'Name des Verfassers zum Zeitpunkt der Nachricht';
comment on column verwaltung.anfrage_nachrichten.inhalt is 'Text';
comment on column verwaltung.anfrage_nachrichten.zitat is 'Was die E-Mail aus dem früheren Verlauf wiederholt, höchstens 20.000 Zeichen; zum Aufklappen';
comment on column verwaltung.anfrage_nachrichten.rueckfrage is 'Ob die Verwaltung oder der Hausmeister auf eine Antwort wartet';
comment on column verwaltung.anfrage_nachrichten.email_id is 'E-Mail, aus der die Nachricht entstand';
comment on column verwaltung.anfrage_nachrichten.kennung is 'Vom Gerät vergebene Kennung gegen doppelte Übertragung';
comment on column verwaltung.anfrage_nachrichten.erstellt_am is 'Zeitpunkt laut Datenbankserver';
comment on column verwaltung.anfrage_nachrichten.zurueckgenommen_am is
    'Zeitpunkt, zu dem die Verwaltung das Ablegen der E-Mail zurücknahm; danach sieht sie nur noch die Verwaltung';

create table verwaltung.anhaenge (
    mandant_id bigint not null,
    id bigint not null default intern.neue_id(),
    anfrage_id bigint not null,
    nachricht_id bigint,
    datei_id bigint not null,
    dateiname text not null default '' check (length(dateiname) <= 255),
    intern boolean not null default false,
    nur_verwaltung boolean not null default false,
    aufnahme text check (aufnahme in ('vorher', 'nachher')),
    erstellt_am timestamptz not null default now(),
    zurueckgenommen_am timestamptz,
    primary key (mandant_id, id),
    foreign key (mandant_id, anfrage_id) references verwaltung.anfragen (mandant_id, id),
    foreign key (mandant_id, nachricht_id, anfrage_id)
        references verwaltung.anfrage_nachrichten (mandant_id, id, anfrage_id),
    foreign key (mandant_id, datei_id) references verwaltung.dateien (mandant_id, id),
    constraint anhaenge_nur_verwaltung_ist_intern check (intern or not nur_verwaltung)
);
create index anhaenge_anfrage on verwaltung.anhaenge (mandant_id, anfrage_id);
create index anhaenge_nachricht on verwaltung.anhaenge (mandant_id, nachricht_id, anfrage_id);
create index anhaenge_datei on verwaltung.anhaenge (mandant_id, datei_id);
comment on table verwaltung.anhaenge is 'Dateien an Anfragen und Nachrichten; gespeichert ist nur der Verweis';
comment on column verwaltung.anhaenge.mandant_id is 'Mandant';
comment on column verwaltung.anhaenge.id is 'Kennung des Anhangs';
comment on column verwaltung.anhaenge.anfrage_id is 'Anfrage';
comment on column verwaltung.anhaenge.nachricht_id is 'Nachricht; leer = Anhang der Meldung selbst oder des Abschlusses';
comment on column verwaltung.anhaenge.datei_id is 'Datei';
comment on column verwaltung.anhaenge.dateiname is 'Name, unter dem die Datei gezeigt wird';
comment on column verwaltung.anhaenge.intern is 'Anhang einer internen Notiz; für Mieter unsichtbar';
comment on column verwaltung.anhaenge.nur_verwaltung is 'Anhang aus dem Strang mit dem Eigentümer; auch für Hausmeister unsichtbar';
comment on column verwaltung.anhaenge.aufnahme is 'vorher oder nachher: ob ein Foto vor oder nach der Arbeit entstand, nach Angabe dessen, der es anhängte; leer = ohne Angabe';
comment on column verwaltung.anhaenge.erstellt_am is 'Zeitpunkt laut Datenbankserver';
comment on column verwaltung.anhaenge.zurueckgenommen_am is
    'Zeitpunkt, zu dem das Ablegen der E-Mail zurückgenommen wurde; danach sieht ihn nur noch die Verwaltung';

commit;
