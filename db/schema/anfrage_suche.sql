-- What the cockpit's full-text search looks through: one row per Anfrage with the stems of everything said in
-- it. Each stem carries Mandant and quarter in front, so that a search reads the entries of its own Mandant
-- only, newest quarter first, whatever the others have written.
begin;
set local role hausdraht_eigner;

create table verwaltung.anfrage_suche (
    mandant_id bigint not null,
    anfrage_id bigint not null,
    quartal integer not null,
    woerter tsvector not null,
    geaendert_am timestamptz not null default now(),
    primary key (mandant_id, anfrage_id),
    foreign key (mandant_id, anfrage_id) references verwaltung.anfragen (mandant_id, id)
);
create index anfrage_suche_woerter on verwaltung.anfrage_suche using gin (woerter);
create index anfrage_suche_geaendert on verwaltung.anfrage_suche (geaendert_am);
create index anfrage_suche_quartal on verwaltung.anfrage_suche (mandant_id, quartal);
comment on table verwaltung.anfrage_suche is 'Suchverzeichnis: Wortstämme aller Texte einer Anfrage, auch der internen; folgt aus diesen Texten';
comment on column verwaltung.anfrage_suche.mandant_id is 'Mandant';
comment on column verwaltung.anfrage_suche.anfrage_id is 'Anfrage';
comment on column verwaltung.anfrage_suche.quartal is 'Quartal der Anlage als Jahr × 4 + Quartal (UTC)';
comment on column verwaltung.anfrage_suche.woerter is 'Wortstämme, jeder mit Mandant und Quartal davor: 12/8107/heizung';
comment on column verwaltung.anfrage_suche.geaendert_am is 'Wann zuletzt ein Text hinzukam; danach lernt anfrage_wortschatz neue Wörter';

create table verwaltung.anfrage_wortschatz (
    mandant_id bigint not null references verwaltung.mandanten (id),
    wort text not null check (length(wort) between 3 and 60),
    primary key (mandant_id, wort)
);
create index anfrage_wortschatz_aehnlich on verwaltung.anfrage_wortschatz using gist (mandant_id, wort erweiterungen.gist_trgm_ops);
comment on table verwaltung.anfrage_wortschatz is
    'Wortschatz eines Mandanten: damit findet die Suche auch Wortteile (Ausfall in Heizungsausfall) und Verschriebenes';
comment on column verwaltung.anfrage_wortschatz.mandant_id is 'Mandant';
comment on column verwaltung.anfrage_wortschatz.wort is 'Wortstamm, der in Texten des Mandanten vorkommt';

commit;
