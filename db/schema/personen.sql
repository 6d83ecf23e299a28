begin;
set local role hausdraht_eigner;

create table verwaltung.personen (
    mandant_id bigint not null references verwaltung.mandanten (id),
    id bigint not null default intern.neue_id(),
    anrede text not null default '' check (anrede in ('', 'Frau', 'Herr', 'Firma')),
    vorname text not null default '' check (length(vorname) <= 100),
    nachname text not null check (length(nachname) between 1 and 200),
    telefon text not null default '' check (length(telefon) <= 50),
    anschrift text not null default '' check (length(anschrift) <= 500),
    angelegt_am timestamptz not null default now(),
    primary key (mandant_id, id)
);
create index personen_name on verwaltung.personen (mandant_id, nachname, vorname);
-- The last seven digits, however the number is written: who wrote a mail that has it in its signature?
create index personen_telefon on verwaltung.personen (mandant_id, right(regexp_replace(telefon, '\D', '', 'g'), 7))
where telefon <> '';
comment on table verwaltung.personen is 'Natürliche und juristische Personen: Mieter, Eigentümer, Ansprechpartner';
comment on column verwaltung.personen.mandant_id is 'Mandant';
comment on column verwaltung.personen.id is 'Kennung der Person';
comment on column verwaltung.personen.anrede is 'Anrede in Briefen; leer, wenn unbekannt';
comment on column verwaltung.personen.vorname is 'Vorname; leer bei Firmen';
comment on column verwaltung.personen.nachname is 'Nachname oder Firma';
comment on column verwaltung.personen.telefon is 'Telefonnummer, wie von der Person angegeben';
comment on column verwaltung.personen.anschrift is 'Postanschrift, falls nicht die Mietsache';
comment on column verwaltung.personen.angelegt_am is 'Zeitpunkt der Anlage';

commit;
