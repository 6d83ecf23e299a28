-- What a list may contain, and how its columns are recognised.
begin;
set local role hausdraht_eigner;

create function intern.import_felder() returns table (
    reihenfolge integer, feld text, wort text, typ text, hoechstens integer, arten text[], pflicht text[], synonyme text[]
)
language sql immutable parallel safe
begin atomic
    select
        v.reihenfolge, v.feld, v.wort, v.typ, v.hoechstens, string_to_array(v.arten, ' '), string_to_array(v.pflicht, ' '),
        string_to_array(v.synonyme, ' ')
    from (values
        (1, 'objekt', 'Objekt', 'text', 200, 'mieterliste objekte einheiten eigentuemer', 'einheiten eigentuemer', 'objekt objektbezeichnung objektname liegenschaft haus gebaeude immobilie'),
        (2, 'objekt_art', 'Art des Objekts', 'objekt_art', 20, 'objekte', '', 'objektart artdesobjekts objekttyp'),
        (3, 'strasse', 'Straße', 'text', 200, 'mieterliste objekte einheiten eigentuemer', 'objekte', 'strasse str adresse objektadresse strassehausnummer strassehausnr strasseundhausnummer strassenr objektstrasse'),
        (4, 'hausnummer', 'Hausnummer', 'text', 20, 'mieterliste objekte einheiten eigentuemer', '', 'hausnummer hausnr hnr nr'),
        (5, 'plz', 'Postleitzahl', 'plz', 5, 'mieterliste objekte', '', 'plz postleitzahl objektplz'),
        (6, 'ort', 'Ort', 'text', 100, 'mieterliste objekte', 'objekte', 'ort stadt plzort objektort'),
        (7, 'bundesland', 'Bundesland', 'bundesland', 2, 'mieterliste objekte', '', 'bundesland land'),
        (8, 'bereich', 'Hausmeister-Bereich', 'text', 200, 'mieterliste objekte', '', 'bereich hausmeisterbereich hausmeister hausmeisterbezirk'),
        (9, 'sachbearbeiter', 'Zuständig (Name oder E-Mail)', 'text', 300, 'mieterliste objekte', '', 'sachbearbeiter sachbearbeitung zustaendig verwalter objektbetreuer betreuer'),
        (10, 'einheit', 'Einheit', 'text', 100, 'mieterliste einheiten eigentuemer', 'mieterliste einheiten', 'einheit wohnung wohnungsnummer wohnungsnr wohnungnr whg whgnr einheitnr einheitnummer einheitbezeichnung mietobjekt lage mieteinheit we venr'),
        (11, 'einheit_art', 'Art der Einheit', 'einheit_art', 20, 'mieterliste einheiten', '', 'einheitart artdereinheit nutzungsart nutzung einheittyp wohnungsart'),
        (12, 'wohnflaeche', 'Fläche in m²', 'flaeche', 20, 'mieterliste einheiten', '', 'wohnflaeche flaeche qm m2 m groesse wohnflaecheqm wohnflaechem flaecheqm flaechem wohnflaecheinm flaecheinm'),
        (13, 'anrede', 'Anrede', 'anrede', 20, 'mieterliste personen eigentuemer dienstleister', '', 'anrede'),
        (14, 'name', 'Vor- und Nachname', 'text', 300, 'mieterliste personen eigentuemer', '', 'name mieter mietername mieter1 vollername vorundnachname eigentuemer eigentuemername hauptmieter'),
        (15, 'vorname', 'Vorname', 'text', 100, 'mieterliste personen eigentuemer', '', 'vorname vorname1 mietervorname'),
        (16, 'nachname', 'Nachname oder Firma', 'text', 200, 'mieterliste personen eigentuemer dienstleister', 'dienstleister', 'nachname familienname nachname1 firma firmenname mieternachname dienstleister handwerker kreditor'),
        (17, 'email', 'E-Mail', 'text', 1000, 'mieterliste personen eigentuemer dienstleister', '', 'email emailadresse mail mailadresse email1 emailmieter'),
        (18, 'telefon', 'Telefon', 'text', 50, 'mieterliste personen eigentuemer dienstleister', '', 'telefon telefonnummer tel handy mobil mobiltelefon rufnummer telefon1 telefonmieter'),
        (19, 'anschrift', 'Anschrift der Person', 'text', 500, 'mieterliste personen eigentuemer dienstleister', '', 'anschrift postanschrift korrespondenzadresse wohnanschrift'),
        (20, 'name_zwei', 'Zweiter Mieter: Name', 'text', 300, 'mieterliste', '', 'mieter2 name2 zweitermieter mitmieter ehepartner weiterermieter'),
        (21, 'vorname_zwei', 'Zweiter Mieter: Vorname', 'text', 100, 'mieterliste', '', 'vorname2 vornamemieter2'),
        (22, 'nachname_zwei', 'Zweiter Mieter: Nachname', 'text', 200, 'mieterliste', '', 'nachname2 nachnamemieter2'),
        (23, 'email_zwei', 'Zweiter Mieter: E-Mail', 'text', 1000, 'mieterliste', '', 'email2 emailmieter2'),
        (24, 'telefon_zwei', 'Zweiter Mieter: Telefon', 'text', 50, 'mieterliste', '', 'telefon2 telefonmieter2'),
        (25, 'beginn', 'Beginn', 'datum', 10, 'mieterliste eigentuemer', 'mieterliste eigentuemer', 'beginn mietbeginn vertragsbeginn einzug von ab mietvertragab eigentuemerseit seit mieterseit'),
        (26, 'ende', 'Ende', 'datum', 10, 'mieterliste eigentuemer', '', 'ende mietende vertragsende bis mietvertragbis'),
        (27, 'auszug', 'Auszug', 'datum', 10, 'mieterliste', '', 'auszug auszugsdatum ausgezogen ausgezogenam uebergabe rueckgabe wohnungsrueckgabe'),
        (28, 'nettomiete', 'Nettokaltmiete', 'betrag', 20, 'mieterliste', '', 'nettomiete nettokaltmiete kaltmiete grundmiete miete mietenetto nkm'),
        (29, 'vorauszahlung', 'Vorauszahlung Nebenkosten', 'betrag', 20, 'mieterliste', '', 'vorauszahlung nebenkosten nk nkvorauszahlung betriebskosten bkvorauszahlung betriebskostenvorauszahlung vorauszahlungnebenkosten nebenkostenvorauszahlung'),
        (30, 'gewerk', 'Gewerk', 'text', 100, 'dienstleister', 'dienstleister', 'gewerk branche leistung taetigkeit fachgebiet')
    ) as v (reihenfolge, feld, wort, typ, hoechstens, arten, pflicht, synonyme);
end;
comment on function intern.import_felder() is
    'Felder, die eine Liste enthalten kann: Wort für Menschen, Typ, Höchstlänge in Zeichen, in welchen Listen es vorkommt und Pflicht ist, und übliche Überschriften';

create function intern.import_vorschlag(import_id bigint) returns jsonb
language sql stable
begin atomic
    with spalten as (
        select i.art, intern.import_ueberschrift(s.wort) as wort, (s.nr - 1)::integer as nr
        from verwaltung.importe as i
        cross join unnest(i.spalten) with ordinality as s (wort, nr)
        where i.mandant_id = intern.mandant_id() and i.id = import_vorschlag.import_id
    ),
    kandidaten as (
        -- What people chose last time counts more than any word; an empty field means: leave it out.
        select s.nr, z.feld, 0 as rang
        from spalten as s
        join verwaltung.import_zuordnungen as z
            on z.mandant_id = intern.mandant_id() and z.art = s.art and z.ueberschrift = s.wort
        union all
        select s.nr, f.feld, case when s.wort = f.synonyme[1] then 1 else 2 end
        from spalten as s
        join intern.import_felder() as f on s.art = any(f.arten) and s.wort = any(f.synonyme)
        union all
        select s.nr, f.feld, 3
        from spalten as s
        join intern.import_felder() as f on s.art = any(f.arten)
        where exists (select from unnest(f.synonyme) as y (wort) where length(y.wort) >= 5 and starts_with(s.wort, y.wort))
    ),
    je_spalte as (
        select distinct on (k.nr) k.nr, k.feld, k.rang from kandidaten as k
        order by k.nr, k.rang, k.feld
    ),
    je_feld as (
        select distinct on (j.feld) j.feld, j.nr from je_spalte as j
        where j.feld <> ''
        order by j.feld, j.rang, j.nr
    )
    select coalesce(jsonb_object_agg(j.feld, j.nr), '{}') from je_feld as j;
end;
comment on function intern.import_vorschlag(bigint) is
    'Vorgeschlagene Zuordnung {feld: Spalte ab 0}: was zuletzt gewählt wurde, sonst nach der Überschrift';

create function intern.import_zuordnung_pruefen(art text, spalten integer, zuordnung jsonb) returns void
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
    v_fehlt text;
begin
    if jsonb_typeof(zuordnung) is distinct from 'object' or exists (
        select from jsonb_each(zuordnung) as z
        where jsonb_typeof(z.value) <> 'number' or z.value::text !~ '^\d{1,3}$' or z.value::text::integer >= spalten
            or not exists (
                select from intern.import_felder() as f
                where f.feld = z.key and import_zuordnung_pruefen.art = any(f.arten)
            )
    ) then
        perform intern.http_fehler(400, 'HD083', 'Die Zuordnung der Spalten nennt Felder oder Spalten, die es nicht gibt.');
    end if;
    select string_agg(format('„%s“', f.wort), ', ' order by f.reihenfolge) into v_fehlt
    from intern.import_felder() as f
    where import_zuordnung_pruefen.art = any(f.pflicht) and not zuordnung ? f.feld;
    if art in ('mieterliste', 'personen', 'eigentuemer') and not zuordnung ?| array['name', 'nachname'] then
        v_fehlt := concat_ws(', ', v_fehlt, '„Vor- und Nachname“ oder „Nachname oder Firma“');
    end if;
    if art = 'mieterliste' and not zuordnung ?| array['objekt', 'strasse'] then
        v_fehlt := concat_ws(', ', '„Objekt“ oder „Straße“', v_fehlt);
    end if;
    if v_fehlt is not null then
        perform intern.http_fehler(
            400, 'HD083', format('Es fehlt noch: %s.', v_fehlt), 'Ordnen Sie jedem dieser Felder eine Spalte Ihrer Datei zu.'
        );
    end if;
end
$$;
comment on function intern.import_zuordnung_pruefen(text, integer, jsonb) is
    'Lehnt eine Zuordnung ab, die Unbekanntes nennt oder der ein Pflichtfeld fehlt. SQLSTATE PGRST mit HD083';

grant execute on function
    intern.import_felder(), intern.import_vorschlag(bigint), intern.import_zuordnung_pruefen(text, integer, jsonb)
to dienst_stammdaten;

commit;
