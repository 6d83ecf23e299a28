-- The log of every change. Append-only (triggers/audit_eintraege); sealed afterwards, never when written:
-- a row carries its own salted hashes, so sealing needs no lock in the hot path.
-- No CHECK constraints: the trigger is the only writer, and each one costs every insert (seven of them
-- took as long as the insert itself).
begin;
set local role hausdraht_eigner;

create function audit.aera() returns integer
language sql immutable parallel safe
return 1;
comment on function audit.aera() is
    'Nummer der Ära: Transaktionsnummern gelten nur innerhalb einer Ära. Nach dem Einspielen einer logischen Sicherung erhöht sie audit.neue_aera()';

create table audit.eintraege (
    am timestamptz not null,
    id bigint not null,
    aera integer not null,
    xid xid8 not null,
    mandant_id bigint,
    tabelle text not null,
    schluessel jsonb not null,
    objekt text,
    anfrage_id bigint,
    person_id bigint,
    aktion text not null,
    rolle text not null,
    benutzerkonto_id bigint,
    anmeldename name not null,
    dienst text,
    anforderung text,
    adresse text,
    grund text,
    vorher jsonb,
    nachher jsonb,
    salz bytea,
    inhalt_hash bytea not null,
    blatt_hash bytea not null,
    constraint eintraege_eindeutig unique nulls not distinct (mandant_id, am, id)
) partition by range (am);
create index eintraege_zeit on audit.eintraege using brin (am);
-- The history of an object, an Anfrage, a person and an account, among millions of entries.
create index eintraege_objekt on audit.eintraege (mandant_id, tabelle, objekt, am);
create index eintraege_anfrage on audit.eintraege (mandant_id, anfrage_id, am) where anfrage_id is not null;
create index eintraege_person on audit.eintraege (mandant_id, person_id, am) where person_id is not null;
create index eintraege_konto on audit.eintraege (mandant_id, benutzerkonto_id, am);
-- What a check looks for among all entries of all times.
create index eintraege_vermerke on audit.eintraege (aktion, am) where aktion in ('pseudonymisiert', 'archiviert');
-- What is rare: without these a search that finds little reads the whole log of the Mandant.
create index eintraege_aktion on audit.eintraege (mandant_id, aktion, am) where aktion not in ('angelegt', 'geaendert');
create index eintraege_grund on audit.eintraege (mandant_id, am) where grund is not null;

comment on table audit.eintraege is
    'Protokoll aller Änderungen in verwaltung und anmeldung: wer, wann, was, vorher und nachher; nur der Audittrigger schreibt, niemand ändert oder löscht; nach Ablauf der Frist entfernt audit.pseudonymisieren den Inhalt. Monatsweise Partitionen';
comment on column audit.eintraege.am is 'Zeitpunkt der Änderung laut Datenbankserver (clock_timestamp)';
comment on column audit.eintraege.id is 'Zufällige Kennung des Eintrags';
comment on column audit.eintraege.aera is 'Ära, in der xid gilt';
comment on column audit.eintraege.xid is 'Transaktion, die geändert hat';
comment on column audit.eintraege.mandant_id is 'Mandant; leer bei Tabellen ohne Mandant (Regeln, Signaturschlüssel)';
comment on column audit.eintraege.tabelle is 'Betroffene Tabelle mit Schema; bei Schemaänderungen die Art des Objekts';
comment on column audit.eintraege.schluessel is 'Primärschlüssel der betroffenen Zeile';
comment on column audit.eintraege.objekt is 'Kennung aus dem Schlüssel, unter der sich die Geschichte eines Objekts finden lässt: id, sonst seine erste Spalte nach dem Mandanten';
comment on column audit.eintraege.anfrage_id is 'Anfrage, um die es geht oder zu der die Zeile gehört: mit ihr findet sich die ganze Geschichte einer Anfrage';
comment on column audit.eintraege.person_id is 'Person, um die es geht: die Zeile selbst, ihre person_id oder wer meldete';
comment on column audit.eintraege.aktion is
    'Änderungen: angelegt, geaendert, geloescht, abgewiesen (abgelehnt, fand nicht statt). Vorgänge (intern.vorgang_protokollieren): fehlgeschlagen (Anmeldung), heruntergeladen, ausgegeben, eingesehen, schema, gesichert, eingespielt, pseudonymisiert, archiviert, verlust (anerkannt)';
comment on column audit.eintraege.rolle is 'Handelnde Rolle; bei direkten Logins der Login selbst';
comment on column audit.eintraege.benutzerkonto_id is 'Handelndes Konto; leer bei Diensten und Datenbank-Logins';
comment on column audit.eintraege.anmeldename is 'Datenbank-Login (session_user); von niemandem wählbar';
comment on column audit.eintraege.dienst is 'Programm laut application_name; eine Angabe des Programms, kein Nachweis';
comment on column audit.eintraege.anforderung is 'Kennung der HTTP-Anforderung (X-Request-Id)';
comment on column audit.eintraege.adresse is 'Netz der Gegenstelle, gekürzt auf /24 (IPv4) oder /48 (IPv6)';
comment on column audit.eintraege.grund is 'Begründung der Änderung oder der Abweisung';
comment on column audit.eintraege.vorher is 'Bisherige Werte; bei Änderungen nur die geänderten Spalten. Geheimnisse und große Inhalte stehen nie hier';
comment on column audit.eintraege.nachher is 'Neue Werte, wie vorher; bei Vorgängen ihre Einzelheiten';
comment on column audit.eintraege.salz is 'Zufälliges Salz des Inhalts-Hashes; am Ende der Aufbewahrung geht es mit dem Inhalt, dann lässt sich der auch nicht erraten';
comment on column audit.eintraege.inhalt_hash is 'SHA-256 über Salz und Inhalt: vorher, nachher, grund, adresse (audit.inhalt_hash)';
comment on column audit.eintraege.blatt_hash is 'Blatt des Merkle-Baums: SHA-256 über 0x00, Metadaten und inhalt_hash (audit.blatt_hash)';

create table audit.eintraege_rest partition of audit.eintraege default;
comment on table audit.eintraege_rest is 'Einträge außerhalb der angelegten Monate: im Betrieb nur Vermerke über Löschung und Archivierung aus Monaten, die archiviert sind';

commit;
