-- Cluster-wide roles. They come first, are created only if missing, and no revert drops them:
-- several databases of one cluster share them.
begin;

do $rollen$
declare
    r record;
begin
    for r in
        select *
        from (values
            ('hausdraht_eigner', 'nologin noinherit', 'Eigentümer aller Objekte; sieht durch FORCE RLS keine Personendaten'),
            ('authenticator', 'login noinherit', 'Anmelderolle von PostgREST; ohne eigene Rechte'),
            ('anonym', 'nologin', 'Nicht angemeldete Web-Anfragen'),
            ('mieter', 'nologin', 'Angemeldete Mieter'),
            ('hausmeister', 'nologin', 'Angemeldete Hausmeister'),
            ('verwalter', 'nologin', 'Sachbearbeitung der Hausverwaltung'),
            ('leitung', 'nologin', 'Teamleitung der Hausverwaltung; verwaltet die Konten der Mitarbeiter'),
            ('voicebot', 'nologin', 'Telefonassistent'),
            ('bruecke', 'login', 'Python-Bridge: darf nur benannte Funktionen aufrufen'),
            ('pruefer', 'nologin', 'Prüfer: angemeldet im Web, oder Gruppe derer, die sich mit psql anmelden'),
            ('hausdraht_dba', 'nologin bypassrls', 'Gruppe der Datenbank-Administratoren; jede Änderung wird protokolliert'),
            ('hausdraht_sicherung', 'nologin bypassrls', 'Datensicherung, nur lesend'),
            ('hausdraht_protokoll', 'login', 'Selbstverbindung des Servers: hält abgewiesene Änderungen fest, die selbst zurückgerollt werden'),
            ('dienst_identitaet', 'nologin', 'Definer-Dienst: wer ist angemeldet, welche Zeilenmengen gehören dazu'),
            ('dienst_anmeldung', 'nologin', 'Definer-Dienst: Konten, Sitzungen, Einladungen'),
            ('dienst_anfragen', 'nologin', 'Definer-Dienst: Anfragen anlegen'),
            ('dienst_email', 'nologin', 'Definer-Dienst: E-Mail-Triage'),
            ('dienst_versand', 'nologin', 'Definer-Dienst: ausgehende E-Mails'),
            ('dienst_stammdaten', 'nologin', 'Definer-Dienst: Stammdaten pflegen und importieren, Vertretungen'),
            ('dienst_auftraege', 'nologin', 'Definer-Dienst: was ein Dienstleister mit seinem Link sieht und tut'),
            ('dienst_suche', 'nologin', 'Definer-Dienst: Volltextsuche der Verwaltung'),
            ('dienst_dateien', 'nologin', 'Definer-Dienst: Dateien ablegen'),
            ('dienst_status', 'nologin', 'Definer-Dienst: Statuswechsel festhalten'),
            ('dienst_ereignisse', 'nologin', 'Definer-Dienst: Ereignisse und Hintergrundaufträge'),
            ('dienst_audit', 'nologin', 'Definer-Dienst: Protokoll schreiben'),
            ('dienst_siegel', 'nologin', 'Definer-Dienst: Protokoll versiegeln und prüfen'),
            ('dienst_aufbewahrung', 'nologin', 'Definer-Dienst: Inhalt von Protokolleinträgen nach Ablauf der Aufbewahrung löschen')
        ) as v (name, art, zweck)
    loop
        if not exists (select from pg_catalog.pg_roles where rolname = r.name) then
            execute format('create role %I %s', r.name, r.art);
        end if;
        execute format('comment on role %I is %L', r.name, r.zweck);
    end loop;
end
$rollen$;

-- People read what the server itself refuses: in German where it has the catalogue (LANGUAGE=de).
alter role authenticator set lc_messages = 'C.UTF-8';

-- The web asks for few rows of much: workers cost more than they bring, and pages come from memory or SSD.
alter role authenticator set max_parallel_workers_per_gather = 0;
alter role authenticator set random_page_cost = 1.1;

-- Filters take any expression over any column. nginx hangs up after 60 s: nobody waits for what runs longer.
-- What does run longer, imports, says so itself (functions/api_importe). Milliseconds, because PostgREST hands
-- the values on as they are.
alter role anonym set statement_timeout = 30000;
alter role mieter set statement_timeout = 30000;
alter role hausmeister set statement_timeout = 30000;
alter role voicebot set statement_timeout = 30000;
alter role verwalter set statement_timeout = 60000;
alter role leitung set statement_timeout = 60000;
-- Of a login in this group its own setting counts, not this one.
alter role pruefer set statement_timeout = 60000;

-- The bridge asks by key only and keeps its plans: one made while a table was empty would read the whole
-- table for every mail of a Monday.
alter role bruecke set enable_seqscan = off;

-- A backup that lacks a table is none: whatever comes later is readable without being thought of.
grant pg_read_all_data to hausdraht_sicherung;

grant anonym, mieter, hausmeister, verwalter, leitung, pruefer, voicebot to authenticator;

commit;
