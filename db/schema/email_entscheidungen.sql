-- What people decided about a mail, and what they took back. A counter-entry names the decision it undoes;
-- no row is ever changed.
begin;
set local role hausdraht_eigner;

create table verwaltung.email_entscheidungen (
    mandant_id bigint not null,
    id bigint not null default intern.neue_id(),
    email_id bigint not null,
    art text not null check (art in (
        'zugeordnet', 'neue_anfrage', 'verworfen', 'spam', 'gelernt', 'hervorgeholt', 'zurueckgenommen', 'nachgespielt'
    )),
    benutzerkonto_id bigint not null,
    anfrage_id bigint,
    nachricht_id bigint,
    person_id bigint,
    adresse text check (length(adresse) <= 320),
    begruendung text check (length(begruendung) <= 2000),
    nimmt_zurueck_id bigint,
    ruecknehmbar_bis timestamptz,
    erstellt_am timestamptz not null default now(),
    primary key (mandant_id, id),
    foreign key (mandant_id, email_id) references verwaltung.email_triage (mandant_id, id),
    foreign key (mandant_id, benutzerkonto_id) references anmeldung.benutzerkonten (mandant_id, id),
    foreign key (mandant_id, nimmt_zurueck_id) references verwaltung.email_entscheidungen (mandant_id, id),
    constraint email_entscheidungen_einmal_zurueck unique (mandant_id, nimmt_zurueck_id),
    constraint email_entscheidungen_ruecknahme_nennt_entscheidung check (
        (art = 'zurueckgenommen') = (nimmt_zurueck_id is not null)
    ),
    constraint email_entscheidungen_gelernt_nennt_adresse check (
        (art = 'gelernt') = (adresse is not null) and (art <> 'gelernt' or person_id is not null)
    )
);
create index email_entscheidungen_email on verwaltung.email_entscheidungen (mandant_id, email_id, erstellt_am);
create index email_entscheidungen_konto on verwaltung.email_entscheidungen (mandant_id, benutzerkonto_id);

comment on table verwaltung.email_entscheidungen is
    'Entscheidungen von Menschen über E-Mails und ihre Rücknahmen; eine Rücknahme ist ein eigener Eintrag, nichts wird geändert oder gelöscht';
comment on column verwaltung.email_entscheidungen.mandant_id is 'Mandant';
comment on column verwaltung.email_entscheidungen.id is 'Kennung der Entscheidung';
comment on column verwaltung.email_entscheidungen.email_id is 'E-Mail';
comment on column verwaltung.email_entscheidungen.art is
    'zugeordnet (als Nachricht), neue_anfrage, verworfen, spam (als Spam verworfen), gelernt (Adresse gemerkt), hervorgeholt (aus Protokoll oder Verworfenem), zurueckgenommen oder nachgespielt';
comment on column verwaltung.email_entscheidungen.benutzerkonto_id is 'Wer entschieden hat';
comment on column verwaltung.email_entscheidungen.anfrage_id is 'Anfrage, um die es ging; ohne Fremdschlüssel, weil die E-Mail die Anfrage überlebt';
comment on column verwaltung.email_entscheidungen.nachricht_id is 'Nachricht, zu der die E-Mail wurde; leer bei einer neuen Anfrage';
comment on column verwaltung.email_entscheidungen.person_id is 'Person, der die E-Mail zugeschrieben wurde; ohne Fremdschlüssel wie anfrage_id';
comment on column verwaltung.email_entscheidungen.adresse is 'Gemerkte Absenderadresse (art gelernt)';
comment on column verwaltung.email_entscheidungen.begruendung is 'Warum';
comment on column verwaltung.email_entscheidungen.nimmt_zurueck_id is 'Entscheidung, die dieser Eintrag zurücknimmt; jede höchstens einmal';
comment on column verwaltung.email_entscheidungen.ruecknehmbar_bis is 'Bis wann sich die Entscheidung zurücknehmen lässt; leer = gar nicht';
comment on column verwaltung.email_entscheidungen.erstellt_am is 'Zeitpunkt laut Datenbankserver';

commit;
