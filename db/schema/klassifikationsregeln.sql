begin;
set local role hausdraht_eigner;

create table verwaltung.klassifikationsregeln (
    mandant_id bigint not null references verwaltung.mandanten (id),
    id bigint not null default intern.neue_id(),
    reihenfolge integer not null,
    sprache text not null default 'de' check (sprache ~ '^[a-z]{2,3}$'),
    bezeichnung text not null check (length(bezeichnung) between 1 and 200),
    woerter text[] not null check (cardinality(woerter) between 1 and 20),
    ausschluesse text[] not null default '{}' check (cardinality(ausschluesse) <= 20),
    kategorie text check (kategorie in ('schaden', 'wartung', 'beschwerde', 'administrativ')),
    schadensart text check (schadensart in ('heizung', 'wasser', 'elektrik', 'sanitaer', 'sonstiges')),
    prioritaet text check (prioritaet in ('niedrig', 'normal', 'hoch', 'dringend')),
    zwingend_mietverwaltung boolean not null default false,
    aktiv boolean not null default true,
    primary key (mandant_id, id),
    constraint klassifikationsregeln_bezeichnung unique (mandant_id, bezeichnung),
    constraint klassifikationsregeln_schadensart_nur_bei_schaden check (schadensart is null or kategorie = 'schaden'),
    constraint klassifikationsregeln_bewirkt_etwas check (
        num_nonnulls(kategorie, prioritaet) > 0 or zwingend_mietverwaltung
    )
);
create index klassifikationsregeln_reihenfolge on verwaltung.klassifikationsregeln (mandant_id, reihenfolge);
comment on table verwaltung.klassifikationsregeln is
    'Schlüsselwortregeln je Mandant: Wortstämme bestimmen Kategorie, Schadensart und Priorität';
comment on column verwaltung.klassifikationsregeln.mandant_id is 'Mandant';
comment on column verwaltung.klassifikationsregeln.id is 'Kennung der Regel';
comment on column verwaltung.klassifikationsregeln.reihenfolge is 'Kleinere Zahlen zuerst; die erste Kategorie gewinnt, die höchste Priorität gilt';
comment on column verwaltung.klassifikationsregeln.sprache is 'Sprache der E-Mails, für die die Regel gilt (ISO 639-1); ohne eigene Regeln gehen fremdsprachige in die manuelle Bearbeitung';
comment on column verwaltung.klassifikationsregeln.bezeichnung is 'Name der Regel';
comment on column verwaltung.klassifikationsregeln.woerter is
    'Wortstämme in Kleinschreibung, Umlaute als ae, oe, ue, ss; alle müssen vorkommen, "a|b" bedeutet eines davon. Ein Stamm trifft am Wortanfang ("wasser" auch in Wasserschaden), mit * davor auch mitten im Wort ("*wasser" auch in Warmwasser), mit Punkt dahinter nur bis zum Wortende ("gas." nicht in Gasse). Leerzeichen verbinden Wörter ("nach gas.")';
comment on column verwaltung.klassifikationsregeln.ausschluesse is 'Wortstämme in derselben Schreibweise, von denen keiner vorkommen darf';
comment on column verwaltung.klassifikationsregeln.kategorie is 'Kategorie, die die Regel setzt';
comment on column verwaltung.klassifikationsregeln.schadensart is 'Schadensart, die die Regel setzt';
comment on column verwaltung.klassifikationsregeln.prioritaet is 'Mindestpriorität, die die Regel setzt';
comment on column verwaltung.klassifikationsregeln.zwingend_mietverwaltung is
    'Die Anfrage geht an die Mietverwaltung, was immer sie sonst enthält (Kündigung, Minderung, Bankverbindung, Zahlung)';
comment on column verwaltung.klassifikationsregeln.aktiv is 'Abgeschaltete Regeln wirken nicht';

commit;
