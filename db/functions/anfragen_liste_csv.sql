-- A list of Anfragen as a file that German spreadsheets open: semicolons, a byte order mark, and nothing in it
-- that a spreadsheet would calculate.
begin;
set local role hausdraht_eigner;

create function intern.zeitstempel(zeitpunkt timestamptz) returns text
language sql stable parallel safe
return to_char(zeitpunkt at time zone 'Europe/Berlin', 'DD.MM.YYYY HH24:MI:SS') || ' +'
    || to_char((zeitpunkt at time zone 'Europe/Berlin') - (zeitpunkt at time zone 'UTC'), 'HH24:MI');
comment on function intern.zeitstempel(timestamptz) is
    'Zeitpunkt in deutscher Ortszeit mit Abstand zu UTC, etwa 25.10.2026 02:30:00 +02:00; in der Nacht der Umstellung eindeutig';

create function intern.csv_feld(wert text) returns text
language sql immutable parallel safe
return case
    when wert is null or wert = '' then ''
    -- A leading apostrophe keeps spreadsheets from reading a formula, also behind blanks and in full-width letters.
    else '"' || replace(case when wert ~ '^[\s\u0001-\u0020\u00a0]*[=+\-@|%＝＋－＠]' or wert ~ '^[\t\r\n]' then '''' || wert else wert end, '"', '""') || '"'
end;
comment on function intern.csv_feld(text) is
    'Ein Feld einer CSV-Datei in Anführungszeichen; was eine Tabellenkalkulation für eine Formel hielte, beginnt mit einem Hochkomma';

create function intern.anfrage_wort(wert text) returns text
language sql immutable parallel safe
return case wert
    when 'offen' then 'neu' when 'akzeptiert' then 'in Bearbeitung' when 'zurueckgezogen' then 'zurückgezogen'
    when 'schaden' then 'Schaden' when 'wartung' then 'Wartung' when 'beschwerde' then 'Beschwerde' when 'administrativ' then 'Verwaltung'
    when 'heizung' then 'Heizung' when 'wasser' then 'Wasser' when 'elektrik' then 'Elektrik' when 'sanitaer' then 'Sanitär'
    when 'sonstiges' then 'Sonstiges'
    when 'hausmeister_bereich' then 'Hausmeister' when 'mietverwaltung' then 'Mietverwaltung' when 'weg_verwaltung' then 'WEG-Verwaltung'
    when 'email' then 'E-Mail' when 'telefon' then 'Telefon' when 'portal' then 'Portal' when 'manuell' then 'von Hand erfasst'
    when 'voicebot' then 'Telefonassistent'
    when 'mieter' then 'Mieter' when 'eigentuemer' then 'Eigentümer' when 'dienstleister' then 'Dienstleister' when 'dritte' then 'Dritte'
    else wert
end;
comment on function intern.anfrage_wort(text) is 'Wert eines Auswahlfeldes einer Anfrage, wie die Oberfläche ihn nennt';

create function intern.anfragen_csv(ids bigint[]) returns text
language sql stable
begin atomic
    select E'\uFEFF' || concat_ws(
        ';', 'Nummer', 'Status', 'Kategorie', 'Schadensart', 'Priorität', 'Betreff', 'Ort', 'Gemeldet von', 'Eingang über',
        'Objekt', 'Straße', 'PLZ', 'Gemeinde', 'Einheit', 'Zuständig', 'Bereich', 'Betreut von', 'Erledigt durch', 'Schlagworte',
        'Eingegangen', 'Letzte Aktivität', 'Fällig', 'Wiedervorlage', 'Wartet auf', 'Reagiert', 'Erledigt am', 'Maßnahme', 'Ausgeführt von'
    ) || E'\r\n' || coalesce(string_agg(zeile.text, '' order by zeile.platz), '')
    from (
        select i.platz, (
            select string_agg(intern.csv_feld(w.wert), ';' order by w.nr)
            from unnest(array[
                a.nummer, intern.anfrage_wort(a.status), intern.anfrage_wort(a.kategorie), intern.anfrage_wort(a.schadensart),
                a.prioritaet, a.betreff, a.ort, a.melder_name, intern.anfrage_wort(a.quelle),
                o.bezeichnung, o.strasse || ' ' || o.hausnummer, o.plz, o.ort, e.bezeichnung,
                intern.anfrage_wort(a.zustaendigkeit), b.bezeichnung, s.name, z.name, t.worte,
                to_char(a.erstellt_am at time zone 'Europe/Berlin', 'DD.MM.YYYY HH24:MI'),
                to_char(a.letzte_aktivitaet_am at time zone 'Europe/Berlin', 'DD.MM.YYYY HH24:MI'),
                to_char(a.faellig_am at time zone 'Europe/Berlin', 'DD.MM.YYYY HH24:MI'),
                to_char(a.wiedervorlage_am, 'DD.MM.YYYY'), intern.anfrage_wort(a.wartet_auf),
                to_char(a.reagiert_am at time zone 'Europe/Berlin', 'DD.MM.YYYY HH24:MI'),
                to_char(a.erledigt_am, 'DD.MM.YYYY'), a.massnahme, a.ausgefuehrt_von
            ]) with ordinality as w (wert, nr)
        ) || E'\r\n' as text
        from unnest(ids) with ordinality as i (id, platz)
        join verwaltung.anfragen as a on a.mandant_id = (select intern.mandant_id()) and a.id = i.id
        left join verwaltung.objekte as o on o.mandant_id = a.mandant_id and o.id = a.objekt_id
        left join verwaltung.einheiten as e on e.mandant_id = a.mandant_id and e.id = a.einheit_id
        left join verwaltung.hausmeister_bereiche as b on b.mandant_id = a.mandant_id and b.id = a.hausmeister_bereich_id
        left join anmeldung.benutzerkonten as s on s.mandant_id = a.mandant_id and s.id = a.sachbearbeiter_konto_id
        left join anmeldung.benutzerkonten as z on z.mandant_id = a.mandant_id and z.id = a.zugewiesen_konto_id
        left join lateral (
            select string_agg(w.wort, ', ' order by lower(w.wort)) as worte
            from verwaltung.anfrage_schlagworte as m
            join verwaltung.schlagworte as w on w.mandant_id = m.mandant_id and w.id = m.schlagwort_id
            where m.mandant_id = a.mandant_id and m.anfrage_id = a.id
        ) as t on true
    ) as zeile;
end;
comment on function intern.anfragen_csv(bigint[]) is
    'Anfragen als CSV-Datei in der Reihenfolge der Kennungen: UTF-8 mit Byte Order Mark, Semikolon, deutsche Formate (Europe/Berlin), Formeln entschärft. Läuft mit den Rechten des Aufrufers';

grant execute on function
    intern.zeitstempel(timestamptz), intern.csv_feld(text), intern.anfrage_wort(text), intern.anfragen_csv(bigint[])
to verwalter, leitung;

commit;
