-- How long the content of log entries is kept. Data, because law changes; what is in force stays as it is
-- (triggers/protokoll_fristen), so that a check can tell years later whether a deletion was due.
begin;
set local role hausdraht_eigner;

create table verwaltung.protokoll_fristen (
    tabelle text not null check (tabelle = '*' or tabelle ~ '^[a-z_]+(\.[a-z_]+)?$'),
    aktion text not null default '*' check (aktion = '*' or aktion ~ '^[a-z]+$'),
    gueltig_ab date not null,
    jahre integer not null check (jahre between 1 and 100),
    ab_jahresende boolean not null default true,
    grund text not null check (length(grund) between 1 and 500),
    quelle text not null check (length(quelle) between 1 and 200),
    primary key (tabelle, aktion, gueltig_ab)
);
comment on table verwaltung.protokoll_fristen is
    'Nach welcher Frist der Inhalt von Protokolleinträgen gelöscht wird (audit.pseudonymisieren). Die genaueste Regel gilt, die Tabelle geht vor; nur Administratoren fügen hinzu, was gilt, ändert niemand mehr. Vermerke über Löschung und Archivierung selbst behalten ihren Inhalt immer';
comment on column verwaltung.protokoll_fristen.tabelle is 'Tabelle des Eintrags (audit.eintraege.tabelle); * = jede';
comment on column verwaltung.protokoll_fristen.aktion is 'Aktion des Eintrags (audit.eintraege.aktion); * = jede';
comment on column verwaltung.protokoll_fristen.gueltig_ab is 'Erster Tag, an dem die Regel gilt; sie verdrängt die vorige derselben Tabelle und Aktion';
comment on column verwaltung.protokoll_fristen.jahre is 'Dauer in Jahren, mindestens 1';
comment on column verwaltung.protokoll_fristen.ab_jahresende is 'Ob die Frist erst mit dem Ende des Kalenderjahres beginnt (§ 147 Abs. 4 AO) oder schon mit dem Eintrag';
comment on column verwaltung.protokoll_fristen.grund is 'Warum so lange und nicht länger';
comment on column verwaltung.protokoll_fristen.quelle is 'Vorschrift';

reset role;
insert into verwaltung.protokoll_fristen (tabelle, aktion, gueltig_ab, jahre, ab_jahresende, grund, quelle) values
('*', '*', '2000-01-01', 10, true, 'Längste Frist des Handels- und Steuerrechts (Bücher und Aufzeichnungen 10 Jahre, Buchungsbelege 8, Briefe 6): das Protokoll belegt, wie sie entstanden', '§ 147 Abs. 3, 4 AO; § 257 Abs. 4, 5 HGB'),
('*', 'fehlgeschlagen', '2000-01-01', 1, false, 'Vergebliche Anmeldungen dienen nur der Abwehr von Angriffen', 'Art. 5 Abs. 1 lit. e DSGVO'),
('anmeldung.sitzungen', '*', '2000-01-01', 1, false, 'Wer wann angemeldet war, dient nur der Abwehr von Angriffen', 'Art. 5 Abs. 1 lit. e DSGVO'),
('anmeldung.zweitfaktor_tickets', '*', '2000-01-01', 1, false, 'Begonnene Anmeldungen, wie anmeldung.sitzungen', 'Art. 5 Abs. 1 lit. e DSGVO');

commit;
