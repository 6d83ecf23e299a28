begin;
set local role hausdraht_eigner;

create table verwaltung.anfragen (
    mandant_id bigint not null references verwaltung.mandanten (id),
    id bigint not null default intern.neue_id(),
    jahr integer not null check (jahr between 2000 and 2999),
    lfd_nr integer not null check (lfd_nr > 0),
    nummer text not null generated always as (
        jahr::text || '-' || case when lfd_nr < 10000 then lpad(lfd_nr::text, 4, '0') else lfd_nr::text end
    ) stored,
    status text not null default 'offen' check (status in (
        'offen', 'akzeptiert', 'abgeschlossen', 'abgelehnt', 'zurueckgezogen'
    )),
    kategorie text not null check (kategorie in ('schaden', 'wartung', 'beschwerde', 'administrativ')),
    schadensart text check (schadensart in ('heizung', 'wasser', 'elektrik', 'sanitaer', 'sonstiges')),
    prioritaet text not null default 'normal' check (prioritaet in ('niedrig', 'normal', 'hoch', 'dringend')),
    prioritaet_rang smallint not null generated always as (
        case prioritaet when 'dringend' then 1 when 'hoch' then 2 when 'normal' then 3 else 4 end
    ) stored,
    zustaendigkeit text not null check (zustaendigkeit in ('hausmeister_bereich', 'mietverwaltung', 'weg_verwaltung')),
    quelle text not null check (quelle in ('email', 'telefon', 'portal', 'manuell', 'voicebot')),
    betreff text not null check (length(betreff) between 1 and 300),
    beschreibung text not null default '' check (length(beschreibung) <= 20000),
    ort text not null default '' check (length(ort) <= 200),
    objekt_id bigint,
    einheit_id bigint,
    mietverhaeltnis_id bigint,
    eigentuemer_id bigint,
    melder_person_id bigint,
    melder_name text not null default '' check (length(melder_name) <= 300),
    hausmeister_bereich_id bigint,
    zugewiesen_konto_id bigint,
    sachbearbeiter_konto_id bigint,
    wiedervorlage_am date,
    wartet_auf text check (wartet_auf in ('mieter', 'eigentuemer', 'dienstleister', 'dritte')),
    wartet_seit timestamptz,
    reaktion_bis timestamptz,
    loesung_bis timestamptz,
    reagiert_am timestamptz,
    faellig_am timestamptz,
    gewarnt_am timestamptz,
    warnen_am timestamptz,
    gewartet_sekunden bigint not null default 0 check (gewartet_sekunden >= 0),
    email_id bigint,
    folgt_auf_id bigint,
    kennung uuid,
    erstellt_am timestamptz not null default now(),
    letzte_aktivitaet_am timestamptz not null default now(),
    erledigt_am date,
    massnahme text check (length(massnahme) between 1 and 2000),
    ausgefuehrt_von text check (length(ausgefuehrt_von) between 1 and 200),
    zurueckgenommen_am timestamptz,
    primary key (mandant_id, id),
    foreign key (mandant_id, objekt_id) references verwaltung.objekte (mandant_id, id),
    foreign key (mandant_id, einheit_id, objekt_id) references verwaltung.einheiten (mandant_id, id, objekt_id),
    foreign key (mandant_id, mietverhaeltnis_id, einheit_id)
        references verwaltung.mietverhaeltnisse (mandant_id, id, einheit_id),
    foreign key (mandant_id, mietverhaeltnis_id, melder_person_id)
        references verwaltung.mieter (mandant_id, mietverhaeltnis_id, person_id),
    foreign key (mandant_id, melder_person_id) references verwaltung.personen (mandant_id, id),
    foreign key (mandant_id, eigentuemer_id) references verwaltung.eigentuemer (mandant_id, id),
    foreign key (mandant_id, hausmeister_bereich_id) references verwaltung.hausmeister_bereiche (mandant_id, id),
    foreign key (mandant_id, zugewiesen_konto_id) references anmeldung.benutzerkonten (mandant_id, id),
    foreign key (mandant_id, sachbearbeiter_konto_id) references anmeldung.benutzerkonten (mandant_id, id),
    foreign key (mandant_id, email_id) references verwaltung.email_triage (mandant_id, id),
    foreign key (mandant_id, folgt_auf_id) references verwaltung.anfragen (mandant_id, id),
    constraint anfragen_nummer unique (mandant_id, jahr, lfd_nr),
    constraint anfragen_kennung unique (mandant_id, melder_person_id, kennung),
    constraint anfragen_schadensart_nur_bei_schaden check ((kategorie = 'schaden') = (schadensart is not null)),
    constraint anfragen_hausmeister_mit_bereich check (
        (zustaendigkeit = 'hausmeister_bereich') = (hausmeister_bereich_id is not null)
    ),
    constraint anfragen_hausmeister_nur_technik check (
        zustaendigkeit <> 'hausmeister_bereich' or kategorie in ('schaden', 'wartung')
    ),
    constraint anfragen_eigentuemer_an_weg check (eigentuemer_id is null or zustaendigkeit = 'weg_verwaltung'),
    constraint anfragen_ein_bezug check (num_nonnulls(mietverhaeltnis_id, eigentuemer_id) <= 1),
    constraint anfragen_mietverhaeltnis_mit_einheit check (mietverhaeltnis_id is null or einheit_id is not null),
    constraint anfragen_einheit_mit_objekt check (einheit_id is null or objekt_id is not null),
    constraint anfragen_wartet_auf_jemanden check ((wartet_auf is null) = (wartet_seit is null)),
    constraint anfragen_nicht_nach_sich_selbst check (folgt_auf_id <> id),
    constraint anfragen_zurueckgenommen_ist_zurueckgezogen check (zurueckgenommen_am is null or status = 'zurueckgezogen'),
    constraint anfragen_abschluss_nur_am_ende check (
        status = 'abgeschlossen' or num_nonnulls(erledigt_am, massnahme, ausgefuehrt_von) = 0
    ),
    constraint anfragen_erledigt_nach_anzeige check (erledigt_am >= (erstellt_am at time zone 'Europe/Berlin')::date),
    constraint anfragen_schaden_belegt_abgeschlossen check (
        status <> 'abgeschlossen' or kategorie <> 'schaden'
        or num_nonnulls(erledigt_am, massnahme, ausgefuehrt_von) = 3
    )
);
-- The cockpit's list in each order it offers.
create index anfragen_liste on verwaltung.anfragen (mandant_id, erstellt_am desc, id);
create index anfragen_aktivitaet on verwaltung.anfragen (mandant_id, letzte_aktivitaet_am desc, id);
create index anfragen_faellig on verwaltung.anfragen (mandant_id, faellig_am, id);
create index anfragen_prioritaet on verwaltung.anfragen (mandant_id, prioritaet_rang, erstellt_am desc, id);
-- Whatever is filtered for, however seldom: the rows of a Mandant are looked through here and not in the table.
create index anfragen_filter on verwaltung.anfragen (mandant_id, id) include (
    status, kategorie, schadensart, prioritaet_rang, zustaendigkeit, quelle, objekt_id, einheit_id, hausmeister_bereich_id,
    zugewiesen_konto_id, sachbearbeiter_konto_id, wiedervorlage_am, wartet_auf, faellig_am, erstellt_am, letzte_aktivitaet_am,
    zurueckgenommen_am
);
create index anfragen_wiedervorlage on verwaltung.anfragen (mandant_id, wiedervorlage_am) where wiedervorlage_am is not null;
create index anfragen_wartet on verwaltung.anfragen (mandant_id, wartet_seit) where wartet_auf is not null;
-- The planner does not know who asks. It shall expect a large Mandant, whose rows are worth an index in the
-- right order; for a small one any plan is quick.
alter table verwaltung.anfragen alter column mandant_id set (n_distinct = 10);
-- These depend on each other: a Beschwerde never lies with a Hausmeister-Bereich.
create statistics verwaltung.anfragen_zusammenhang (mcv)
on status, kategorie, schadensart, zustaendigkeit, hausmeister_bereich_id, zugewiesen_konto_id, sachbearbeiter_konto_id
from verwaltung.anfragen;
alter statistics verwaltung.anfragen_zusammenhang set statistics 1000;
create index anfragen_status on verwaltung.anfragen (mandant_id, status, erstellt_am desc);
create index anfragen_mietverhaeltnis on verwaltung.anfragen (mandant_id, mietverhaeltnis_id, erstellt_am desc);
create index anfragen_bereich on verwaltung.anfragen (mandant_id, hausmeister_bereich_id, status, erstellt_am desc) include (id);
create index anfragen_objekt on verwaltung.anfragen (mandant_id, objekt_id);
create index anfragen_einheit on verwaltung.anfragen (mandant_id, einheit_id, objekt_id);
create index anfragen_melder on verwaltung.anfragen (mandant_id, melder_person_id);
create index anfragen_eigentuemer on verwaltung.anfragen (mandant_id, eigentuemer_id) where eigentuemer_id is not null;
create index anfragen_zugewiesen on verwaltung.anfragen (mandant_id, zugewiesen_konto_id) where zugewiesen_konto_id is not null;
create index anfragen_sachbearbeiter on verwaltung.anfragen (mandant_id, sachbearbeiter_konto_id)
where sachbearbeiter_konto_id is not null;
create index anfragen_warnen on verwaltung.anfragen (warnen_am) where warnen_am is not null;
create index anfragen_email on verwaltung.anfragen (mandant_id, email_id) where email_id is not null;
-- A mail whose filing was undone may be filed again.
create unique index anfragen_email_einmal on verwaltung.anfragen (mandant_id, email_id)
where email_id is not null and zurueckgenommen_am is null;
create index anfragen_folgt_auf on verwaltung.anfragen (mandant_id, folgt_auf_id) where folgt_auf_id is not null;

comment on table verwaltung.anfragen is 'Vorgänge: Schäden, Wartungen, Beschwerden und Verwaltungsanliegen mit erzwungenem Lebenslauf';
comment on column verwaltung.anfragen.mandant_id is 'Mandant';
comment on column verwaltung.anfragen.id is 'Kennung der Anfrage';
comment on column verwaltung.anfragen.jahr is 'Jahr der Anlage (Europe/Berlin)';
comment on column verwaltung.anfragen.lfd_nr is 'Laufende Nummer je Mandant und Jahr';
comment on column verwaltung.anfragen.nummer is 'Vorgangsnummer, wie Menschen sie nennen, etwa 2026-0012';
comment on column verwaltung.anfragen.status is 'offen, akzeptiert, abgeschlossen, abgelehnt oder zurueckgezogen; Wechsel nur nach status_regeln';
comment on column verwaltung.anfragen.kategorie is 'schaden, wartung, beschwerde oder administrativ';
comment on column verwaltung.anfragen.schadensart is 'heizung, wasser, elektrik, sanitaer oder sonstiges; nur bei Schäden';
comment on column verwaltung.anfragen.prioritaet is 'niedrig, normal, hoch oder dringend';
comment on column verwaltung.anfragen.prioritaet_rang is 'Zum Sortieren: 1 dringend, 2 hoch, 3 normal, 4 niedrig';
comment on column verwaltung.anfragen.zustaendigkeit is 'hausmeister_bereich, mietverwaltung oder weg_verwaltung';
comment on column verwaltung.anfragen.quelle is 'Woher die Anfrage kam';
comment on column verwaltung.anfragen.betreff is 'Kurze Überschrift';
comment on column verwaltung.anfragen.beschreibung is 'Schilderung, wie sie einging; Mängelanzeige nach § 536c BGB';
comment on column verwaltung.anfragen.ort is 'Stelle in der Wohnung oder im Haus';
comment on column verwaltung.anfragen.objekt_id is 'Objekt';
comment on column verwaltung.anfragen.einheit_id is 'Einheit';
comment on column verwaltung.anfragen.mietverhaeltnis_id is 'Mietverhältnis, aus dem die Anfrage kommt';
comment on column verwaltung.anfragen.eigentuemer_id is 'Eigentümer, von dem die Anfrage kommt';
comment on column verwaltung.anfragen.melder_person_id is 'Person, die gemeldet hat';
comment on column verwaltung.anfragen.melder_name is 'Name der meldenden Person zum Zeitpunkt der Meldung';
comment on column verwaltung.anfragen.hausmeister_bereich_id is 'Zuständiger Hausmeister-Bereich';
comment on column verwaltung.anfragen.zugewiesen_konto_id is 'Konto, das die Anfrage erledigt: wer sie angenommen hat oder wem sie zugewiesen ist';
comment on column verwaltung.anfragen.sachbearbeiter_konto_id is
    'Konto in der Verwaltung, das die Anfrage betreut: zuständig für das Objekt, zur Zeit der Anlage gegebenenfalls die Vertretung';
comment on column verwaltung.anfragen.wiedervorlage_am is 'Tag, an dem die Verwaltung die Anfrage wieder ansehen will';
comment on column verwaltung.anfragen.wartet_auf is 'Auf wen gerade gewartet wird; solange ruhen die Fristen. mieter, eigentuemer, dienstleister oder dritte';
comment on column verwaltung.anfragen.wartet_seit is 'Beginn des Wartens laut Datenbankserver';
comment on column verwaltung.anfragen.reaktion_bis is 'Ziel: bis dahin soll jemand reagiert haben (Geschäftszeiten, ohne Wartezeit)';
comment on column verwaltung.anfragen.loesung_bis is 'Ziel: bis dahin soll die Anfrage beendet sein (Geschäftszeiten, ohne Wartezeit)';
comment on column verwaltung.anfragen.reagiert_am is 'Wann zum ersten Mal jemand reagiert hat: angenommen, abgelehnt oder geantwortet';
comment on column verwaltung.anfragen.faellig_am is
    'Das nächste der beiden Ziele, zum Sortieren; leer, wenn die Anfrage beendet ist oder auf jemanden wartet';
comment on column verwaltung.anfragen.gewarnt_am is 'Wann zuletzt gemeldet wurde, dass faellig_am näher rückt oder verstrich';
comment on column verwaltung.anfragen.warnen_am is 'Wann das nächste Mal zu warnen ist: kurz vor und noch einmal bei faellig_am';
comment on column verwaltung.anfragen.gewartet_sekunden is 'Geschäftszeit in Sekunden, in der die Fristen bisher ruhten; ein laufendes Warten zählt erst, wenn es endet';
comment on column verwaltung.anfragen.email_id is 'E-Mail, aus der die Anfrage entstand';
comment on column verwaltung.anfragen.folgt_auf_id is 'Beendete Anfrage, an die diese anknüpft';
comment on column verwaltung.anfragen.kennung is 'Vom Gerät vergebene Kennung; eine wiederholte Übertragung legt nichts doppelt an';
comment on column verwaltung.anfragen.erstellt_am is 'Zeitpunkt der Anzeige laut Datenbankserver; von niemandem setzbar';
comment on column verwaltung.anfragen.letzte_aktivitaet_am is 'Zeitpunkt der letzten Nachricht oder Änderung';
comment on column verwaltung.anfragen.erledigt_am is 'Tag, an dem der Mangel beseitigt wurde';
comment on column verwaltung.anfragen.massnahme is 'Was getan wurde';
comment on column verwaltung.anfragen.ausgefuehrt_von is 'Hausmeister oder Firma, die es getan hat';
comment on column verwaltung.anfragen.zurueckgenommen_am is
    'Zeitpunkt, zu dem die Verwaltung das Anlegen aus einer E-Mail zurücknahm; danach sieht sie nur noch die Verwaltung';

create table verwaltung.anfrage_zaehler (
    mandant_id bigint not null references verwaltung.mandanten (id),
    jahr integer not null check (jahr between 2000 and 2999),
    letzte_nr integer not null check (letzte_nr >= 0),
    primary key (mandant_id, jahr)
);
comment on table verwaltung.anfrage_zaehler is 'Letzte vergebene Vorgangsnummer je Mandant und Jahr';
comment on column verwaltung.anfrage_zaehler.mandant_id is 'Mandant';
comment on column verwaltung.anfrage_zaehler.jahr is 'Jahr (Europe/Berlin)';
comment on column verwaltung.anfrage_zaehler.letzte_nr is 'Zuletzt vergebene laufende Nummer';

commit;
