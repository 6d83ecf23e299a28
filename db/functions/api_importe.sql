-- The browser reads the file and sends rows of text; what they mean and what becomes of them is decided here.
begin;
set local role hausdraht_eigner;

create function intern.import_entwurf(import_id bigint) returns verwaltung.importe
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    i verwaltung.importe;
begin
    select * into i from verwaltung.importe as x
    where x.mandant_id = intern.mandant_id() and x.id = import_entwurf.import_id and x.benutzerkonto_id = intern.benutzerkonto_id()
    for update;
    if not found then
        perform intern.http_fehler(404, 'HD030', 'Diesen Entwurf gibt es nicht mehr.', 'Bitte lesen Sie die Datei noch einmal ein.');
    elsif i.uebernommen_am is not null then
        perform intern.http_fehler(409, 'HD084', 'Dieser Import ist schon übernommen.');
    end if;
    return i;
end
$$;
comment on function intern.import_entwurf(bigint) is
    'Der eigene Entwurf, gesperrt bis zum Ende der Transaktion. SQLSTATE PGRST mit HD030 (404), HD084 (409)';

create function api.import_beginnen(art text, dateiname text, pruefsumme text, spalten text[]) returns jsonb
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    c_mandant constant bigint := intern.mandant_id();
    c_art constant text := intern.auswahl_pruefen(
        'Art der Liste', import_beginnen.art, array['mieterliste', 'objekte', 'einheiten', 'personen', 'eigentuemer', 'dienstleister']
    );
    v_id bigint;
begin
    if coalesce(cardinality(import_beginnen.spalten), 0) not between 1 and 100 or import_beginnen.pruefsumme !~ '^[0-9a-f]{64}$' then
        perform intern.http_fehler(400, 'HD083', 'Die Datei hat keine Überschriften oder mehr als 100 Spalten.');
    end if;
    -- Drafts nobody went on with, and the own one before.
    delete from verwaltung.import_zeilen as z using verwaltung.importe as i
    where i.mandant_id = c_mandant and i.uebernommen_am is null
        and (i.benutzerkonto_id = intern.benutzerkonto_id() or i.angelegt_am < now() - interval '1 day')
        and z.mandant_id = i.mandant_id and z.import_id = i.id;
    delete from verwaltung.importe as i
    where i.mandant_id = c_mandant and i.uebernommen_am is null
        and (i.benutzerkonto_id = intern.benutzerkonto_id() or i.angelegt_am < now() - interval '1 day');
    insert into verwaltung.importe as i (mandant_id, art, dateiname, pruefsumme, spalten, benutzerkonto_id)
    values (
        c_mandant, c_art, intern.text_pruefen('Dateiname', import_beginnen.dateiname, 200), import_beginnen.pruefsumme,
        array(select left(coalesce(s.wort, ''), 200) from unnest(import_beginnen.spalten) with ordinality as s (wort, nr) order by s.nr),
        intern.benutzerkonto_id()
    ) returning i.id into v_id;
    return jsonb_build_object(
        'id', v_id,
        'felder', (
            select jsonb_agg(jsonb_build_object('feld', f.feld, 'wort', f.wort, 'pflicht', c_art = any(f.pflicht)) order by f.reihenfolge)
            from intern.import_felder() as f where c_art = any(f.arten)
        ),
        'zuordnung', intern.import_vorschlag(v_id),
        'frueher', (
            select jsonb_build_object('id', x.id, 'uebernommen_am', x.uebernommen_am)
            from verwaltung.importe as x
            where x.mandant_id = c_mandant and x.pruefsumme = import_beginnen.pruefsumme and x.art = c_art
                and x.uebernommen_am is not null and x.zurueckgenommen_am is null
            order by x.uebernommen_am desc
            limit 1
        )
    );
end
$$;
comment on function api.import_beginnen(text, text, text, text[]) is
    'Neuer Entwurf: {id, felder: [{feld, wort, pflicht}], zuordnung: {feld: Spalte ab 0}, frueher: {id, uebernommen_am} oder null}. Frühere eigene Entwürfe verfallen. '
    'Fehler: HD031, HD083 (400). Definer dienst_stammdaten, weil niemand sonst Stammdaten schreibt';

create function api.import_zeilen_senden(import_id bigint, zeilen jsonb) returns jsonb
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    i verwaltung.importe := intern.import_entwurf(import_zeilen_senden.import_id);
begin
    if jsonb_typeof(import_zeilen_senden.zeilen) is distinct from 'array' or exists (
        select from jsonb_array_elements(import_zeilen_senden.zeilen) as z
        where jsonb_typeof(z.value -> 'werte') is distinct from 'array' or z.value ->> 'zeile' is null
            or z.value ->> 'zeile' !~ '^[1-9]\d{0,6}$' or jsonb_array_length(z.value -> 'werte') > 100
    ) then
        perform intern.http_fehler(400, 'HD083', 'Die Zeilen haben nicht die richtige Form.');
    end if;
    insert into verwaltung.import_zeilen (mandant_id, import_id, zeile, werte)
    select i.mandant_id, i.id, (z.value ->> 'zeile')::integer, array(
        select w.wert from jsonb_array_elements_text(z.value -> 'werte') with ordinality as w (wert, nr) order by w.nr
    )
    from jsonb_array_elements(import_zeilen_senden.zeilen) as z
    -- A repeated call brings nothing twice.
    on conflict do nothing;
    begin
        update verwaltung.importe as x set
            zeilen = s.zeilen,
            zeichen = x.zeichen + length(import_zeilen_senden.zeilen::text)
        from (
            select count(*) as zeilen from verwaltung.import_zeilen as z where z.mandant_id = i.mandant_id and z.import_id = i.id
        ) as s
        where x.mandant_id = i.mandant_id and x.id = i.id
        returning x.zeilen into i.zeilen;
    exception
        when check_violation then
            perform intern.http_fehler(
                413, 'HD083', 'Die Datei ist zu groß: höchstens 20.000 Zeilen und 10 MB.', 'Teilen Sie sie auf, etwa nach Objekten.'
            );
    end;
    return jsonb_build_object('empfangen', i.zeilen);
end
$$;
comment on function api.import_zeilen_senden(bigint, jsonb) is
    'Weitere Zeilen eines Entwurfs: [{zeile, werte: [text]}], höchstens 20.000 im Ganzen. Liefert {empfangen}. '
    'Fehler: HD030 (404), HD083 (400, 413), HD084 (409). Definer dienst_stammdaten, weil niemand sonst Stammdaten schreibt';

create function api.import_pruefen(import_id bigint, zuordnung jsonb) returns jsonb
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
set statement_timeout = 300000
as $$
declare
    i verwaltung.importe := intern.import_entwurf(import_pruefen.import_id);
begin
    perform intern.import_zuordnung_pruefen(i.art, cardinality(i.spalten), import_pruefen.zuordnung);
    return intern.import_probe(i.id, import_pruefen.zuordnung);
end
$$;
comment on function api.import_pruefen(bigint, jsonb) is
    'Was eine Übernahme ergäbe; geschrieben wird nichts: {zeilen, fehler, hinweise, aenderungen, angelegt: {tabelle: anzahl}, geaendert, befunde: [{zeile, feld, wort, spalte, art, meldung}], befunde_gesamt}. '
    'Fehler: HD030 (404), HD083 (400), HD084 (409). Definer dienst_stammdaten, weil niemand sonst Stammdaten schreibt';

create function api.import_uebernehmen(import_id bigint, zuordnung jsonb, mit_fehlern boolean default false) returns jsonb
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
set statement_timeout = 300000
as $$
#variable_conflict use_column
declare
    i verwaltung.importe := intern.import_entwurf(import_uebernehmen.import_id);
    v_ergebnis jsonb;
begin
    perform intern.import_zuordnung_pruefen(i.art, cardinality(i.spalten), import_uebernehmen.zuordnung);
    v_ergebnis := intern.import_ausfuehren(i.id, import_uebernehmen.zuordnung);
    if (v_ergebnis ->> 'fehler')::integer > 0 and not import_uebernehmen.mit_fehlern then
        perform intern.http_fehler(
            409, 'HD084', format('%s Zeilen haben Fehler. Es wurde nichts übernommen.', v_ergebnis ->> 'fehler'),
            'Berichtigen Sie die Datei, oder übernehmen Sie ausdrücklich nur die übrigen Zeilen.'
        );
    end if;
    insert into verwaltung.import_zuordnungen as m (mandant_id, art, ueberschrift, feld)
    select distinct on (s.wort) i.mandant_id, i.art, s.wort, coalesce(z.feld, '')
    from (select intern.import_ueberschrift(u.wort) as wort, u.nr - 1 as nr from unnest(i.spalten) with ordinality as u (wort, nr)) as s
    left join jsonb_each_text(import_uebernehmen.zuordnung) as z (feld, spalte) on z.spalte::integer = s.nr
    where s.wort <> ''
    order by s.wort, z.feld is null, s.nr
    on conflict (mandant_id, art, ueberschrift) do update set feld = excluded.feld where m.feld <> excluded.feld;
    delete from verwaltung.import_zeilen as z where z.mandant_id = i.mandant_id and z.import_id = i.id;
    update verwaltung.importe as x set uebernommen_am = now(), ergebnis = v_ergebnis
    where x.mandant_id = i.mandant_id and x.id = i.id;
    return v_ergebnis || jsonb_build_object('id', i.id);
end
$$;
comment on function api.import_uebernehmen(bigint, jsonb, boolean) is
    'Übernimmt den Entwurf; hat er Zeilen mit Fehlern, nur mit mit_fehlern und ohne diese. Merkt sich die Zuordnung der Spalten. Antwort wie import_pruefen, dazu id. '
    'Fehler: HD030 (404), HD083 (400), HD084 (409) Fehler oder schon übernommen. Definer dienst_stammdaten, weil niemand sonst Stammdaten schreibt';

create function api.import_zuruecknehmen(import_id bigint) returns jsonb
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
set statement_timeout = 300000
as $$
#variable_conflict use_column
declare
    i verwaltung.importe;
begin
    perform pg_advisory_xact_lock(hashtextextended('import', intern.mandant_id()));
    select * into i from verwaltung.importe as x
    where x.mandant_id = intern.mandant_id() and x.id = import_zuruecknehmen.import_id and x.uebernommen_am is not null
    for update;
    if not found then
        perform intern.http_fehler(404, 'HD030', 'Diesen Import gibt es nicht.');
    elsif i.zurueckgenommen_am is not null then
        perform intern.http_fehler(409, 'HD084', 'Dieser Import ist schon zurückgenommen.');
    end if;
    perform set_config('app.begruendung', left('Rücknahme des Imports ' || i.dateiname, 500), true);
    perform intern.import_rueckgaengig(i.id);
    update verwaltung.importe as x set zurueckgenommen_am = now(), zurueckgenommen_konto_id = intern.benutzerkonto_id()
    where x.mandant_id = i.mandant_id and x.id = i.id;
    return jsonb_build_object('id', i.id);
end
$$;
comment on function api.import_zuruecknehmen(bigint) is
    'Nimmt einen ganzen Import zurück, solange nichts darauf aufbaut und nichts davon geändert wurde: {id}. '
    'Fehler: HD030 (404), HD084 (409), HD085 (409) mit den Gründen im Hinweis, einer je Zeile. Definer dienst_stammdaten, weil niemand sonst Stammdaten schreibt';

reset role;
alter function api.import_beginnen(text, text, text, text[]) owner to dienst_stammdaten;
alter function api.import_zeilen_senden(bigint, jsonb) owner to dienst_stammdaten;
alter function api.import_pruefen(bigint, jsonb) owner to dienst_stammdaten;
alter function api.import_uebernehmen(bigint, jsonb, boolean) owner to dienst_stammdaten;
alter function api.import_zuruecknehmen(bigint) owner to dienst_stammdaten;
grant execute on function intern.import_entwurf(bigint) to dienst_stammdaten;
grant execute on function
    api.import_beginnen(text, text, text, text[]), api.import_zeilen_senden(bigint, jsonb), api.import_pruefen(bigint, jsonb),
    api.import_uebernehmen(bigint, jsonb, boolean), api.import_zuruecknehmen(bigint)
to verwalter, leitung;

commit;
