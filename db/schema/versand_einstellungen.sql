begin;
set local role hausdraht_eigner;

create function intern.geschaeftszeiten_gueltig(zeiten jsonb) returns boolean
language plpgsql immutable parallel safe
set search_path = pg_catalog, pg_temp
as $$
declare
    v_tag record;
    v_spanne jsonb;
begin
    if jsonb_typeof(zeiten) <> 'object' then
        return false;
    end if;
    for v_tag in select t.key, t.value from jsonb_each(zeiten) as t loop
        if v_tag.key not in ('mo', 'di', 'mi', 'do', 'fr', 'sa', 'so') or jsonb_typeof(v_tag.value) <> 'array'
            or jsonb_array_length(v_tag.value) > 4
        then
            return false;
        end if;
        for v_spanne in select s.value from jsonb_array_elements(v_tag.value) as s loop
            if jsonb_typeof(v_spanne) <> 'array' or jsonb_array_length(v_spanne) <> 2
                or not (v_spanne ->> 0 ~ '^([01]\d|2[0-3]):[0-5]\d$' and v_spanne ->> 1 ~ '^(([01]\d|2[0-3]):[0-5]\d|24:00)$')
                or v_spanne ->> 0 >= v_spanne ->> 1
            then
                return false;
            end if;
        end loop;
    end loop;
    return true;
end
$$;
comment on function intern.geschaeftszeiten_gueltig(jsonb) is
    'Ob Geschäftszeiten lesbar sind: {"mo": [["09:00", "12:30"], ["13:30", "17:00"]], …, "so": []}';

-- Whoever writes the row needs it for the check.
grant execute on function intern.geschaeftszeiten_gueltig(jsonb) to dienst_versand, leitung, hausdraht_dba;

create table verwaltung.versand_einstellungen (
    mandant_id bigint primary key references verwaltung.mandanten (id),
    absendername text not null default '' check (length(absendername) <= 200 and absendername !~ '[[:cntrl:]]'),
    absenderadresse text check (absenderadresse = lower(absenderadresse) and absenderadresse ~ '^[a-z0-9._%+-]{1,64}@[a-z0-9.-]{1,253}$'),
    rechtsform text not null default '' check (length(rechtsform) <= 100),
    sitz text not null default '' check (length(sitz) <= 200),
    registergericht text not null default '' check (length(registergericht) <= 200),
    registernummer text not null default '' check (length(registernummer) <= 100),
    vertretung text not null default '' check (length(vertretung) <= 500),
    grussformel text not null default 'Mit freundlichen Grüßen' check (length(grussformel) between 1 and 200),
    geschaeftszeiten jsonb not null default
    '{"mo": [["09:00", "17:00"]], "di": [["09:00", "17:00"]], "mi": [["09:00", "17:00"]], "do": [["09:00", "17:00"]], "fr": [["09:00", "13:00"]], "sa": [], "so": []}'
    constraint versand_einstellungen_geschaeftszeiten check (intern.geschaeftszeiten_gueltig(geschaeftszeiten)),
    notdienst_telefon text not null default '' check (length(notdienst_telefon) <= 50),
    notdienst_hinweis text not null default
    'Die Kosten des Einsatzes trägt die Vermieterseite, wenn ein Mangel der Mietsache vorliegt, der nicht bis zur nächsten Geschäftszeit warten kann und den Sie nicht selbst verursacht haben. War der Einsatz nicht nötig oder haben Sie den Schaden zu vertreten, können die Kosten Ihnen berechnet werden.'
    check (length(notdienst_hinweis) between 1 and 1000),
    notdienst_hinweis_eigentuemer text not null default
    'Die Kosten des Einsatzes trägt die Gemeinschaft der Wohnungseigentümer, soweit das gemeinschaftliche Eigentum betroffen ist; im Sondereigentum trägt sie der Eigentümer.'
    check (length(notdienst_hinweis_eigentuemer) between 1 and 1000),
    hoechstzahl_je_stunde integer not null default 20 check (hoechstzahl_je_stunde between 1 and 1000),
    bestaetigung_sperre_stunden integer not null default 24 check (bestaetigung_sperre_stunden between 1 and 720),
    dkim_domain text check (dkim_domain ~ '^[a-z0-9.-]{1,253}$'),
    dkim_selector text check (dkim_selector ~ '^[a-z0-9]([a-z0-9.-]{0,61}[a-z0-9])?$'),
    constraint versand_einstellungen_dkim_beides check (num_nonnulls(dkim_domain, dkim_selector) <> 1)
);
comment on table verwaltung.versand_einstellungen is
    'Absender, Pflichtangaben (§ 35a GmbHG, § 37a HGB), Geschäftszeiten, Notdienst und Grenzen ausgehender E-Mails je Mandant';
comment on column verwaltung.versand_einstellungen.mandant_id is 'Mandant';
comment on column verwaltung.versand_einstellungen.absendername is 'Name im Absender; leer = Name des Mandanten';
comment on column verwaltung.versand_einstellungen.absenderadresse is 'Adresse im Absender, in einer Domain der Eingangsadressen; leer = älteste Eingangsadresse';
comment on column verwaltung.versand_einstellungen.rechtsform is 'Rechtsform, etwa GmbH oder e.K. (§ 35a GmbHG, § 37a HGB)';
comment on column verwaltung.versand_einstellungen.sitz is 'Sitz der Gesellschaft oder Ort der Handelsniederlassung';
comment on column verwaltung.versand_einstellungen.registergericht is 'Registergericht, etwa Amtsgericht Charlottenburg';
comment on column verwaltung.versand_einstellungen.registernummer is 'Nummer im Handelsregister, etwa HRB 12345 B';
comment on column verwaltung.versand_einstellungen.vertretung is
    'Alle Geschäftsführer mit Familiennamen und mindestens einem ausgeschriebenen Vornamen (§ 35a Abs. 1 GmbHG), bei e.K. der Inhaber';
comment on column verwaltung.versand_einstellungen.grussformel is 'Schluss jedes Briefes';
comment on column verwaltung.versand_einstellungen.geschaeftszeiten is
    'Geschäftszeiten je Wochentag in Europe/Berlin: {"mo": [["09:00", "17:00"]], …}; fehlende Tage sind geschlossen, gesetzliche Feiertage des Bundeslandes auch';
comment on column verwaltung.versand_einstellungen.notdienst_telefon is 'Telefonnummer des Notdienstes außerhalb der Geschäftszeiten; leer = keiner';
comment on column verwaltung.versand_einstellungen.notdienst_hinweis is 'Wer den Notdienst bezahlt, für Mieter (§§ 535, 536a BGB)';
comment on column verwaltung.versand_einstellungen.notdienst_hinweis_eigentuemer is 'Wer den Notdienst bezahlt, für Wohnungseigentümer (§ 16 WEG)';
comment on column verwaltung.versand_einstellungen.hoechstzahl_je_stunde is 'Wie viele E-Mails ein Empfänger in einer Stunde höchstens bekommt; weitere warten';
comment on column verwaltung.versand_einstellungen.bestaetigung_sperre_stunden is
    'Stunden, in denen dieselbe Adresse nur eine Eingangsbestätigung auf E-Mails bekommt (Schutz vor Schleifen)';
comment on column verwaltung.versand_einstellungen.dkim_domain is 'Domain der DKIM-Signatur (RFC 6376); der private Schlüssel liegt als Datei beim Dienst, nie in der Datenbank';
comment on column verwaltung.versand_einstellungen.dkim_selector is 'Selektor der DKIM-Signatur';

commit;
