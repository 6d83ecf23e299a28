begin;
set local role hausdraht_eigner;

create table verwaltung.eingangsadressen (
    mandant_id bigint not null references verwaltung.mandanten (id),
    adresse text not null check (adresse = lower(adresse) and adresse ~ '^[^@\s]{1,64}@[^@\s]{1,253}$'),
    antwort_form text not null default 'keine' check (antwort_form in ('domain', 'zusatz', 'keine')),
    angelegt_am timestamptz not null default now(),
    primary key (mandant_id, adresse),
    -- Mail routing needs one owner per address; only administrators write here, so the key is no oracle.
    constraint eingangsadressen_adresse_eindeutig unique (adresse),
    -- What is appended takes up to 44 of the 64 characters of a local part.
    constraint eingangsadressen_zusatz_passt check (antwort_form <> 'zusatz' or length(split_part(adresse, '@', 1)) <= 20)
);
comment on table verwaltung.eingangsadressen is 'Adressen, unter denen ein Mandant E-Mails empfängt';
comment on column verwaltung.eingangsadressen.mandant_id is 'Empfangender Mandant';
comment on column verwaltung.eingangsadressen.adresse is 'Empfängeradresse in Kleinschreibung';
comment on column verwaltung.eingangsadressen.antwort_form is
    'Form der Antwortadressen: domain (anfrage+…@domain, verlangt ein Postfach für die ganze Domain), zusatz (name+anfrage-…@domain, verlangt Unteradressen) oder keine (unveränderte Adresse, nimmt jedes Postfach an)';
comment on column verwaltung.eingangsadressen.angelegt_am is 'Zeitpunkt der Anlage';

commit;
