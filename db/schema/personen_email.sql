begin;
set local role hausdraht_eigner;

create table verwaltung.personen_email (
    mandant_id bigint not null,
    id bigint not null default intern.neue_id(),
    person_id bigint not null,
    adresse text not null check (adresse = lower(adresse) and adresse ~ '^[^@\s]{1,64}@(?=.{1,253}$)[^@\s.]+(\.[^@\s.]+)*$'),
    unzustellbar_seit timestamptz,
    unzustellbar_grund text check (length(unzustellbar_grund) <= 500),
    angelegt_am timestamptz not null default now(),
    primary key (mandant_id, id),
    foreign key (mandant_id, person_id) references verwaltung.personen (mandant_id, id),
    constraint personen_email_einmal_je_person unique (mandant_id, person_id, adresse),
    constraint personen_email_unzustellbar_begruendet check ((unzustellbar_seit is null) = (unzustellbar_grund is null))
);
create index personen_email_adresse on verwaltung.personen_email (mandant_id, adresse);
comment on table verwaltung.personen_email is 'E-Mail-Adressen einer Person; eine Adresse darf mehreren Personen gehören (Familienadresse)';
comment on column verwaltung.personen_email.mandant_id is 'Mandant';
comment on column verwaltung.personen_email.id is 'Kennung der Zeile';
comment on column verwaltung.personen_email.person_id is 'Person, der die Adresse gehört';
comment on column verwaltung.personen_email.adresse is 'Adresse in Kleinschreibung, Domain als A-Label (RFC 5891)';
comment on column verwaltung.personen_email.unzustellbar_seit is
    'Seit wann E-Mails an diese Adresse als endgültig unzustellbar zurückkommen; leer = zustellbar, soweit bekannt';
comment on column verwaltung.personen_email.unzustellbar_grund is 'Was der andere Mailserver dazu mitteilte';
comment on column verwaltung.personen_email.angelegt_am is 'Zeitpunkt der Anlage';

commit;
