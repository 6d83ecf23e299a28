begin;
set local role hausdraht_eigner;

create table verwaltung.status_regeln (
    nr integer primary key check (nr > 0),
    entitaet text not null check (entitaet in ('anfragen', 'email_triage', 'auftraege', 'aufgaben', 'sammelstoerungen', 'alarme')),
    von text,
    nach text not null,
    rollen text[] not null check (cardinality(rollen) > 0),
    begruendung_noetig boolean not null default false,
    ausloeser text not null check (length(ausloeser) between 1 and 200),
    constraint status_regeln_einmal unique nulls not distinct (entitaet, von, nach, ausloeser)
);
comment on table verwaltung.status_regeln is
    'Alle erlaubten Statuswechsel. Was hier nicht steht, lehnt die Datenbank ab, auch für Administratoren';
comment on column verwaltung.status_regeln.nr is 'Reihenfolge, in der sich der Lebenslauf liest';
comment on column verwaltung.status_regeln.entitaet is 'Tabelle, für die die Regel gilt';
comment on column verwaltung.status_regeln.von is 'Bisheriger Status; leer = Anlage';
comment on column verwaltung.status_regeln.nach is 'Neuer Status';
comment on column verwaltung.status_regeln.rollen is
    'Rollen, die diesen Wechsel auslösen dürfen; Administratoren (hausdraht_dba) dürfen jeden hier genannten';
comment on column verwaltung.status_regeln.begruendung_noetig is 'Ohne Begründung wird der Wechsel abgelehnt';
comment on column verwaltung.status_regeln.ausloeser is 'Wodurch der Wechsel ausgelöst wird';

insert into verwaltung.status_regeln (nr, entitaet, von, nach, rollen, begruendung_noetig, ausloeser) values
(10, 'anfragen', null, 'offen', '{mieter,verwalter,leitung,voicebot,dienst_anfragen}', false, 'Meldung, Erfassung, Anruf oder E-Mail'),
(20, 'anfragen', 'offen', 'akzeptiert', '{hausmeister,verwalter,leitung}', false, 'Annahme durch Verwaltung oder Hausmeister'),
(30, 'anfragen', 'akzeptiert', 'abgeschlossen', '{hausmeister,verwalter,leitung}', false, 'Abschluss durch Verwaltung oder Hausmeister'),
(40, 'anfragen', 'offen', 'abgelehnt', '{verwalter,leitung}', true, 'Ablehnung durch die Verwaltung'),
(41, 'anfragen', 'akzeptiert', 'abgelehnt', '{verwalter,leitung}', true, 'Ablehnung durch die Verwaltung'),
(50, 'anfragen', 'offen', 'zurueckgezogen', '{mieter}', false, 'Rücknahme durch den Anfragenden'),
(51, 'anfragen', 'akzeptiert', 'zurueckgezogen', '{mieter}', false, 'Rücknahme durch den Anfragenden'),
(52, 'anfragen', 'offen', 'zurueckgezogen', '{verwalter,leitung}', true, 'Verwaltung hält die Rücknahme des Anfragenden fest'),
(53, 'anfragen', 'akzeptiert', 'zurueckgezogen', '{verwalter,leitung}', true, 'Verwaltung hält die Rücknahme des Anfragenden fest'),
(110, 'email_triage', null, 'eingegangen', '{dienst_email}', false, 'Eingang'),
(120, 'email_triage', 'eingegangen', 'zugeordnet', '{dienst_email}', false, 'Automatische Zuordnung'),
(121, 'email_triage', 'eingegangen', 'manuell', '{dienst_email}', true, 'Automatische Prüfung verlangt einen Menschen'),
(122, 'email_triage', 'eingegangen', 'protokolliert', '{dienst_email}', true, 'Automatisch erzeugte Nachricht'),
(130, 'email_triage', 'manuell', 'zugeordnet', '{verwalter,leitung,dienst_email}', false, 'Zuordnung durch die Verwaltung'),
(131, 'email_triage', 'manuell', 'manuell', '{verwalter,leitung,dienst_email}', true, 'Erneute Prüfung verlangt weiter einen Menschen'),
(132, 'email_triage', 'manuell', 'protokolliert', '{verwalter,leitung,dienst_email}', true, 'Erneute Prüfung erkennt automatische Nachricht'),
(133, 'email_triage', 'manuell', 'verworfen', '{verwalter,leitung}', true, 'Verwerfen durch die Verwaltung'),
(140, 'email_triage', 'zugeordnet', 'manuell', '{verwalter,leitung}', true, 'Rücknahme einer Zuordnung durch die Verwaltung'),
(141, 'email_triage', 'verworfen', 'manuell', '{verwalter,leitung}', true, 'Rücknahme des Verwerfens durch die Verwaltung'),
(142, 'email_triage', 'protokolliert', 'manuell', '{verwalter,leitung}', true, 'Verwaltung holt eine automatische Nachricht hervor'),
(210, 'auftraege', null, 'offen', '{verwalter,leitung}', false, 'Auftrag durch die Verwaltung'),
(211, 'auftraege', 'offen', 'gesendet', '{verwalter,leitung}', false, 'Link per E-Mail gesendet'),
(212, 'auftraege', 'gesehen', 'gesendet', '{verwalter,leitung}', false, 'Neuer Link per E-Mail gesendet'),
(213, 'auftraege', 'abgelehnt', 'gesendet', '{verwalter,leitung}', false, 'Noch einmal gefragt, mit neuem Link'),
(214, 'auftraege', 'widerrufen', 'gesendet', '{verwalter,leitung}', false, 'Nach dem Widerruf ein neuer Link gesendet'),
(220, 'auftraege', 'gesendet', 'gesehen', '{dienst_auftraege}', false, 'Vom Dienstleister mit seinem Link geöffnet'),
(221, 'auftraege', 'gesehen', 'angenommen', '{dienst_auftraege}', false, 'Annahme durch den Dienstleister'),
(222, 'auftraege', 'gesehen', 'abgelehnt', '{dienst_auftraege}', true, 'Ablehnung durch den Dienstleister'),
(223, 'auftraege', 'angenommen', 'abgelehnt', '{dienst_auftraege}', true, 'Der Dienstleister kann doch nicht'),
(224, 'auftraege', 'gesehen', 'gemeldet', '{dienst_auftraege}', false, 'Vom Dienstleister gleich als erledigt gemeldet'),
(225, 'auftraege', 'angenommen', 'gemeldet', '{dienst_auftraege}', false, 'Vom Dienstleister als erledigt gemeldet'),
(230, 'auftraege', 'gesendet', 'widerrufen', '{verwalter,leitung}', false, 'Link widerrufen'),
(231, 'auftraege', 'gesehen', 'widerrufen', '{verwalter,leitung}', false, 'Link widerrufen'),
(232, 'auftraege', 'angenommen', 'widerrufen', '{verwalter,leitung}', false, 'Link widerrufen'),
(240, 'auftraege', 'offen', 'erledigt', '{verwalter,leitung}', false, 'Erledigung, festgehalten durch die Verwaltung'),
(241, 'auftraege', 'gesendet', 'erledigt', '{verwalter,leitung}', false, 'Erledigung, festgehalten durch die Verwaltung'),
(242, 'auftraege', 'gesehen', 'erledigt', '{verwalter,leitung}', false, 'Erledigung, festgehalten durch die Verwaltung'),
(243, 'auftraege', 'angenommen', 'erledigt', '{verwalter,leitung}', false, 'Erledigung, festgehalten durch die Verwaltung'),
(244, 'auftraege', 'abgelehnt', 'erledigt', '{verwalter,leitung}', false, 'Erledigung, festgehalten durch die Verwaltung'),
(245, 'auftraege', 'gemeldet', 'erledigt', '{verwalter,leitung}', false, 'Gemeldete Erledigung, bestätigt durch die Verwaltung'),
(246, 'auftraege', 'widerrufen', 'erledigt', '{verwalter,leitung}', false, 'Erledigung, festgehalten durch die Verwaltung'),
(250, 'auftraege', 'offen', 'storniert', '{verwalter,leitung}', true, 'Stornierung durch die Verwaltung'),
(251, 'auftraege', 'gesendet', 'storniert', '{verwalter,leitung}', true, 'Stornierung durch die Verwaltung'),
(252, 'auftraege', 'gesehen', 'storniert', '{verwalter,leitung}', true, 'Stornierung durch die Verwaltung'),
(253, 'auftraege', 'angenommen', 'storniert', '{verwalter,leitung}', true, 'Stornierung durch die Verwaltung'),
(254, 'auftraege', 'abgelehnt', 'storniert', '{verwalter,leitung}', true, 'Stornierung durch die Verwaltung'),
(255, 'auftraege', 'gemeldet', 'storniert', '{verwalter,leitung}', true, 'Stornierung durch die Verwaltung'),
(256, 'auftraege', 'widerrufen', 'storniert', '{verwalter,leitung}', true, 'Stornierung durch die Verwaltung'),
(310, 'aufgaben', null, 'offen', '{hausmeister,verwalter,leitung}', false, 'Aufgabe durch Verwaltung oder Hausmeister'),
(320, 'aufgaben', 'offen', 'in_arbeit', '{hausmeister,verwalter,leitung}', false, 'Beginn der Arbeit'),
(321, 'aufgaben', 'in_arbeit', 'offen', '{hausmeister,verwalter,leitung}', false, 'Zurückgelegt'),
(322, 'aufgaben', 'offen', 'erledigt', '{hausmeister,verwalter,leitung}', false, 'Erledigung'),
(323, 'aufgaben', 'in_arbeit', 'erledigt', '{hausmeister,verwalter,leitung}', false, 'Erledigung'),
(330, 'aufgaben', 'offen', 'verworfen', '{verwalter,leitung}', true, 'Verwerfen durch die Verwaltung'),
(331, 'aufgaben', 'in_arbeit', 'verworfen', '{verwalter,leitung}', true, 'Verwerfen durch die Verwaltung'),
(410, 'sammelstoerungen', null, 'offen', '{verwalter,leitung}', false, 'Störung durch die Verwaltung erkannt'),
(420, 'sammelstoerungen', 'offen', 'behoben', '{verwalter,leitung}', false, 'Störung behoben'),
(510, 'alarme', null, 'laeuft', '{mieter,hausmeister,verwalter,leitung,voicebot,dienst_versand}', false, 'Dringender Schaden außerhalb der Geschäftszeiten'),
(520, 'alarme', 'laeuft', 'bestaetigt', '{mieter,hausmeister,verwalter,leitung,dienst_versand}', false, 'Jemand übernimmt, angemeldet oder mit dem Link'),
(521, 'alarme', 'erschoepft', 'bestaetigt', '{mieter,hausmeister,verwalter,leitung,dienst_versand}', false, 'Jemand übernimmt nach dem letzten Schritt'),
(530, 'alarme', 'laeuft', 'erschoepft', '{dienst_versand}', false, 'Die Reihe ist zu Ende, niemand hat bestätigt'),
(540, 'alarme', 'laeuft', 'beendet', '{dienst_versand}', false, 'Die Anfrage ist beendet oder nicht mehr dringend genug');

commit;
