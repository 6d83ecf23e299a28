-- Bringing in what an office has in its tables. Lines wait as a draft until they are taken over, then only
-- what they changed is kept: enough to take the whole import back.
begin;
set local role hausdraht_eigner;

create table verwaltung.importe (
    mandant_id bigint not null references verwaltung.mandanten (id),
    id bigint not null default intern.neue_id(),
    art text not null check (art in ('mieterliste', 'objekte', 'einheiten', 'personen', 'eigentuemer', 'dienstleister')),
    dateiname text not null check (length(dateiname) between 1 and 200),
    pruefsumme text not null check (pruefsumme ~ '^[0-9a-f]{64}$'),
    spalten text[] not null check (cardinality(spalten) between 1 and 100),
    zeilen integer not null default 0 check (zeilen between 0 and 20000),
    zeichen bigint not null default 0 check (zeichen between 0 and 20000000),
    benutzerkonto_id bigint not null,
    angelegt_am timestamptz not null default now(),
    uebernommen_am timestamptz,
    ergebnis jsonb,
    zurueckgenommen_am timestamptz,
    zurueckgenommen_konto_id bigint,
    primary key (mandant_id, id),
    foreign key (mandant_id, benutzerkonto_id) references anmeldung.benutzerkonten (mandant_id, id),
    foreign key (mandant_id, zurueckgenommen_konto_id) references anmeldung.benutzerkonten (mandant_id, id),
    constraint importe_ergebnis_wenn_uebernommen check ((uebernommen_am is null) = (ergebnis is null)),
    constraint importe_erst_uebernommen check (zurueckgenommen_am is null or uebernommen_am is not null)
);
create index importe_konto on verwaltung.importe (mandant_id, benutzerkonto_id);
create index importe_zurueckgenommen on verwaltung.importe (mandant_id, zurueckgenommen_konto_id);
comment on table verwaltung.importe is 'Eingelesene Listen: Entwürfe (einen Tag lang), übernommene und zurückgenommene';
comment on column verwaltung.importe.mandant_id is 'Mandant';
comment on column verwaltung.importe.id is 'Kennung des Imports';
comment on column verwaltung.importe.art is 'mieterliste, objekte, einheiten, personen, eigentuemer oder dienstleister';
comment on column verwaltung.importe.dateiname is 'Name der Datei';
comment on column verwaltung.importe.pruefsumme is 'SHA-256 der Datei (hex), um dieselbe wiederzuerkennen';
comment on column verwaltung.importe.spalten is 'Überschriften der Spalten';
comment on column verwaltung.importe.zeilen is 'Anzahl der Zeilen';
comment on column verwaltung.importe.zeichen is 'Länge aller Zellen zusammen in Zeichen';
comment on column verwaltung.importe.benutzerkonto_id is 'Wer eingelesen hat';
comment on column verwaltung.importe.angelegt_am is 'Zeitpunkt des Einlesens';
comment on column verwaltung.importe.uebernommen_am is 'Zeitpunkt der Übernahme; leer = Entwurf';
comment on column verwaltung.importe.ergebnis is 'Was die Übernahme ergab, wie rpc/import_uebernehmen es meldete';
comment on column verwaltung.importe.zurueckgenommen_am is 'Zeitpunkt der Rücknahme';
comment on column verwaltung.importe.zurueckgenommen_konto_id is 'Wer zurückgenommen hat';

create table verwaltung.import_zeilen (
    mandant_id bigint not null,
    import_id bigint not null,
    zeile integer not null check (zeile > 0),
    werte text[] not null,
    felder jsonb not null default '{}',
    befunde jsonb not null default '[]',
    gesperrt boolean not null default false,
    objekt_id bigint,
    einheit_id bigint,
    person_id bigint,
    person_zwei_id bigint,
    mietverhaeltnis_id bigint,
    primary key (mandant_id, import_id, zeile),
    foreign key (mandant_id, import_id) references verwaltung.importe (mandant_id, id)
);
comment on table verwaltung.import_zeilen is 'Zeilen eines Entwurfs; nach der Übernahme gelöscht';
comment on column verwaltung.import_zeilen.mandant_id is 'Mandant';
comment on column verwaltung.import_zeilen.import_id is 'Import';
comment on column verwaltung.import_zeilen.zeile is 'Zeile in der Datei, die Überschrift ist Zeile 1';
comment on column verwaltung.import_zeilen.werte is 'Zellen, wie sie in der Datei stehen';
comment on column verwaltung.import_zeilen.felder is 'Gelesene Werte je Feld';
comment on column verwaltung.import_zeilen.befunde is 'Was an der Zeile auffällt: [{feld, art, meldung}]';
comment on column verwaltung.import_zeilen.gesperrt is 'Ob ein Fehler verhindert, dass die Zeile übernommen wird';
comment on column verwaltung.import_zeilen.objekt_id is 'Gefundenes oder angelegtes Objekt';
comment on column verwaltung.import_zeilen.einheit_id is 'Gefundene oder angelegte Einheit';
comment on column verwaltung.import_zeilen.person_id is 'Gefundene oder angelegte Person';
comment on column verwaltung.import_zeilen.person_zwei_id is 'Gefundene oder angelegte zweite Person';
comment on column verwaltung.import_zeilen.mietverhaeltnis_id is 'Gefundenes oder angelegtes Mietverhältnis';

create table verwaltung.import_aenderungen (
    mandant_id bigint not null,
    import_id bigint not null,
    id bigint not null default intern.neue_id(),
    tabelle text not null check (tabelle in (
        'hausmeister_bereiche', 'objekte', 'einheiten', 'personen', 'personen_email', 'mietverhaeltnisse', 'mieter',
        'eigentuemer', 'dienstleister'
    )),
    zeilen_id bigint not null,
    person_id bigint,
    vorher jsonb,
    nachher jsonb not null,
    primary key (mandant_id, import_id, id),
    foreign key (mandant_id, import_id) references verwaltung.importe (mandant_id, id),
    constraint import_aenderungen_mieter_zweiteilig check ((tabelle = 'mieter') = (person_id is not null))
);
comment on table verwaltung.import_aenderungen is 'Was ein Import angelegt oder geändert hat, um ihn zurücknehmen zu können';
comment on column verwaltung.import_aenderungen.mandant_id is 'Mandant';
comment on column verwaltung.import_aenderungen.import_id is 'Import';
comment on column verwaltung.import_aenderungen.id is 'Kennung der Änderung';
comment on column verwaltung.import_aenderungen.tabelle is 'Tabelle der Zeile';
comment on column verwaltung.import_aenderungen.zeilen_id is 'Kennung der Zeile; bei mieter das Mietverhältnis';
comment on column verwaltung.import_aenderungen.person_id is 'Person; nur bei mieter';
comment on column verwaltung.import_aenderungen.vorher is 'Vorherige Werte der geänderten Spalten; leer = angelegt';
comment on column verwaltung.import_aenderungen.nachher is 'Gesetzte Werte';

create table verwaltung.import_zuordnungen (
    mandant_id bigint not null references verwaltung.mandanten (id),
    art text not null check (length(art) <= 40),
    ueberschrift text not null check (length(ueberschrift) <= 200),
    feld text not null check (length(feld) <= 40),
    primary key (mandant_id, art, ueberschrift)
);
comment on table verwaltung.import_zuordnungen is 'Welche Spalte zuletzt welches Feld war, je Art der Liste';
comment on column verwaltung.import_zuordnungen.mandant_id is 'Mandant';
comment on column verwaltung.import_zuordnungen.art is 'Art der Liste';
comment on column verwaltung.import_zuordnungen.ueberschrift is 'Überschrift in vergleichbarer Schreibweise';
comment on column verwaltung.import_zuordnungen.feld is 'Feld; leer = wird nicht übernommen';

commit;
