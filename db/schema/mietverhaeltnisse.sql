begin;
set local role hausdraht_eigner;

create table verwaltung.mietverhaeltnisse (
    mandant_id bigint not null,
    id bigint not null default intern.neue_id(),
    einheit_id bigint not null,
    beginn date not null,
    ende date,
    zeitraum daterange not null generated always as (daterange(beginn, ende, '[]')) stored,
    nettomiete numeric(12, 2) not null check (nettomiete >= 0),
    vorauszahlung numeric(12, 2) not null default 0 check (vorauszahlung >= 0),
    lesbar_bis date,
    primary key (mandant_id, id),
    foreign key (mandant_id, einheit_id) references verwaltung.einheiten (mandant_id, id),
    constraint mietverhaeltnisse_mit_einheit unique (mandant_id, id, einheit_id),
    constraint mietverhaeltnisse_ende_nach_beginn check (ende >= beginn),
    constraint mietverhaeltnisse_lesbar_nach_ende check (lesbar_bis is null or (ende is not null and lesbar_bis >= ende)),
    constraint mietverhaeltnisse_ueberlappen_nicht exclude using gist (
        mandant_id with operator (pg_catalog.=), einheit_id with operator (pg_catalog.=), zeitraum with operator (pg_catalog.&&)
    )
);
create index mietverhaeltnisse_einheit on verwaltung.mietverhaeltnisse (mandant_id, einheit_id);
comment on table verwaltung.mietverhaeltnisse is 'Mietverhältnisse einer Einheit; Zeiträume einer Einheit überlappen nicht';
comment on column verwaltung.mietverhaeltnisse.mandant_id is 'Mandant';
comment on column verwaltung.mietverhaeltnisse.id is 'Kennung des Mietverhältnisses';
comment on column verwaltung.mietverhaeltnisse.einheit_id is 'Vermietete Einheit';
comment on column verwaltung.mietverhaeltnisse.beginn is 'Erster Tag';
comment on column verwaltung.mietverhaeltnisse.ende is 'Letzter Tag; leer = unbefristet';
comment on column verwaltung.mietverhaeltnisse.zeitraum is 'Beginn bis Ende, beide Tage eingeschlossen';
comment on column verwaltung.mietverhaeltnisse.nettomiete is 'Nettokaltmiete je Monat in Euro';
comment on column verwaltung.mietverhaeltnisse.vorauszahlung is 'Vorauszahlung auf Betriebskosten je Monat in Euro (§ 556 BGB)';
comment on column verwaltung.mietverhaeltnisse.lesbar_bis is 'Bis zu diesem Tag liest der Mieter nach dem Auszug mit; leer = Ende des dritten Jahres nach dem Mietende';

create table verwaltung.mieter (
    mandant_id bigint not null,
    mietverhaeltnis_id bigint not null,
    person_id bigint not null,
    primary key (mandant_id, mietverhaeltnis_id, person_id),
    foreign key (mandant_id, mietverhaeltnis_id) references verwaltung.mietverhaeltnisse (mandant_id, id),
    foreign key (mandant_id, person_id) references verwaltung.personen (mandant_id, id)
);
create index mieter_person on verwaltung.mieter (mandant_id, person_id);
comment on table verwaltung.mieter is 'Personen, die in einem Mietverhältnis Mieter sind';
comment on column verwaltung.mieter.mandant_id is 'Mandant';
comment on column verwaltung.mieter.mietverhaeltnis_id is 'Mietverhältnis';
comment on column verwaltung.mieter.person_id is 'Person';

commit;
