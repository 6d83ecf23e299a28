begin;
set local role hausdraht_eigner;

create table verwaltung.status_regeln (
    entitaet text not null check (entitaet in ('anfragen', 'email_triage')),
    von text not null,
    nach text not null,
    rollen text[] not null check (cardinality(rollen) > 0),
    begruendung_noetig boolean not null default false,
    ausloeser text not null check (length(ausloeser) between 1 and 200),
    primary key (entitaet, von, nach)
);
comment on table verwaltung.status_regeln is
    'Alle erlaubten Statuswechsel. Was hier nicht steht, lehnt die Datenbank ab, auch für Administratoren';
comment on column verwaltung.status_regeln.entitaet is 'Tabelle, für die die Regel gilt';
comment on column verwaltung.status_regeln.von is 'Bisheriger Status';
comment on column verwaltung.status_regeln.nach is 'Neuer Status';
comment on column verwaltung.status_regeln.rollen is 'Rollen, die diesen Wechsel auslösen dürfen';
comment on column verwaltung.status_regeln.begruendung_noetig is 'Ohne Begründung wird der Wechsel abgelehnt';
comment on column verwaltung.status_regeln.ausloeser is 'Wodurch der Wechsel ausgelöst wird';

-- hausdraht_dba acts only where a clerk could: the rules bind administrators too.
insert into verwaltung.status_regeln (entitaet, von, nach, rollen, begruendung_noetig, ausloeser) values
('anfragen', 'offen', 'akzeptiert', '{verwalter,leitung,hausmeister}', false, 'Annahme durch Verwaltung oder Hausmeister'),
('anfragen', 'akzeptiert', 'abgeschlossen', '{verwalter,leitung,hausmeister}', false, 'Abschluss durch Verwaltung oder Hausmeister'),
('anfragen', 'offen', 'abgelehnt', '{verwalter,leitung}', true, 'Ablehnung durch die Verwaltung'),
('anfragen', 'akzeptiert', 'abgelehnt', '{verwalter,leitung}', true, 'Ablehnung durch die Verwaltung'),
('anfragen', 'offen', 'zurueckgezogen', '{mieter,verwalter,leitung}', false, 'Rücknahme durch den Anfragenden'),
('anfragen', 'akzeptiert', 'zurueckgezogen', '{mieter,verwalter,leitung}', false, 'Rücknahme durch den Anfragenden'),
('email_triage', 'eingegangen', 'zugeordnet', '{dienst_email}', false, 'Automatische Zuordnung'),
('email_triage', 'eingegangen', 'manuell', '{dienst_email}', true, 'Automatische Prüfung verlangt einen Menschen'),
('email_triage', 'eingegangen', 'protokolliert', '{dienst_email}', true, 'Automatisch erzeugte Nachricht'),
('email_triage', 'manuell', 'zugeordnet', '{verwalter,leitung,dienst_email}', false, 'Zuordnung durch die Verwaltung'),
('email_triage', 'manuell', 'protokolliert', '{dienst_email}', true, 'Erneute Prüfung erkennt automatische Nachricht'),
('email_triage', 'manuell', 'verworfen', '{verwalter,leitung}', true, 'Verwerfen durch die Verwaltung');

commit;
