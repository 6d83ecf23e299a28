begin;
set local role hausdraht_eigner;

create table verwaltung.textbausteine (
    mandant_id bigint not null references verwaltung.mandanten (id),
    id bigint not null default intern.neue_id(),
    kuerzel text not null check (kuerzel ~ '^[a-z0-9äöüß-]{1,20}$'),
    titel text not null check (titel ~ '\S' and length(titel) <= 100),
    text text not null check (text ~ '\S' and length(text) <= 5000),
    geaendert_am timestamptz not null default now(),
    primary key (mandant_id, id),
    constraint textbausteine_kuerzel unique (mandant_id, kuerzel)
);
comment on table verwaltung.textbausteine is 'Wiederkehrende Texte für Nachrichten, mit den Platzhaltern der Vorlagen';
comment on column verwaltung.textbausteine.mandant_id is 'Mandant';
comment on column verwaltung.textbausteine.id is 'Kennung des Bausteins';
comment on column verwaltung.textbausteine.kuerzel is 'Womit er beim Schreiben gerufen wird: Kleinbuchstaben, Ziffern, Bindestrich';
comment on column verwaltung.textbausteine.titel is 'Worum es geht, für das Menü';
comment on column verwaltung.textbausteine.text is 'Text mit {{platzhaltern}}; ein Absatz, dessen Platzhalter alle leer sind, entfällt';
comment on column verwaltung.textbausteine.geaendert_am is 'Zeitpunkt der letzten Änderung';

commit;
