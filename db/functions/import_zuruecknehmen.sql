-- The way back: what was made is deleted, what was changed is set back, unless somebody has built on it.
begin;
set local role hausdraht_eigner;

create function intern.import_bezeichnung(tabelle text, zeile jsonb) returns text
language sql stable
return case tabelle
    when 'objekte' then format('Objekt „%s“', zeile ->> 'bezeichnung')
    when 'einheiten' then format('Einheit „%s“', zeile ->> 'bezeichnung')
    when 'hausmeister_bereiche' then format('Bereich „%s“', zeile ->> 'bezeichnung')
    when 'personen' then btrim(concat_ws(' ', zeile ->> 'vorname', zeile ->> 'nachname'))
    when 'personen_email' then zeile ->> 'adresse'
    when 'mietverhaeltnisse' then format('Mietverhältnis ab %s', intern.import_tag((zeile ->> 'beginn')::date))
    when 'mieter' then (
        select btrim(concat_ws(' ', p.vorname, p.nachname)) from verwaltung.personen as p
        where p.mandant_id = intern.mandant_id() and p.id = (zeile ->> 'person_id')::bigint
    )
    when 'eigentuemer' then (
        select 'Eigentum von ' || btrim(concat_ws(' ', p.vorname, p.nachname)) from verwaltung.personen as p
        where p.mandant_id = intern.mandant_id() and p.id = (zeile ->> 'person_id')::bigint
    )
    else 'Dienstleister'
end;
comment on function intern.import_bezeichnung(text, jsonb) is 'Wie Menschen einen Datensatz nennen';

create function intern.import_loeschen(import_id bigint, tabelle text, nur_id bigint default null) returns void
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
begin
    execute format(
        'delete from verwaltung.%I as t using verwaltung.import_aenderungen as a '
        'where a.mandant_id = $1 and a.import_id = $2 and a.tabelle = $3 and a.vorher is null '
        'and ($4 is null or a.id = $4) and t.mandant_id = $1 and ', tabelle
    ) || case tabelle
        when 'mieter' then 't.mietverhaeltnis_id = a.zeilen_id and t.person_id = a.person_id' else 't.id = a.zeilen_id'
    end using intern.mandant_id(), import_id, tabelle, nur_id;
end
$$;
comment on function intern.import_loeschen(bigint, text, bigint) is
    'Löscht, was ein Import in einer Tabelle angelegt hat, oder davon nur eine Zeile (Kennung der Änderung)';

create function intern.import_gruende(import_id bigint) returns text[]
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    c_stammdaten constant text[] := array[
        'mieter', 'eigentuemer', 'dienstleister', 'mietverhaeltnisse', 'personen_email', 'personen', 'einheiten', 'objekte',
        'hausmeister_bereiche'
    ];
    a record;
    v_wo text;
    v_gruende text[] := array[]::text[];
begin
    for a in
        select x.id, x.tabelle, x.nachher || jsonb_build_object('person_id', coalesce(x.person_id::text, x.nachher ->> 'person_id')) as zeile
        from verwaltung.import_aenderungen as x
        where x.mandant_id = intern.mandant_id() and x.import_id = import_gruende.import_id and x.vorher is null
        order by array_position(c_stammdaten, x.tabelle), x.id
    loop
        begin
            perform intern.import_loeschen(import_id, a.tabelle, a.id);
        exception
            when foreign_key_violation then
                get stacked diagnostics v_wo = table_name;
                -- What only follows from a reason above is none of its own.
                if not (v_wo = any(c_stammdaten) and cardinality(v_gruende) > 0) then
                    v_gruende := v_gruende || format('%s: %s', intern.import_bezeichnung(a.tabelle, a.zeile), case v_wo
                        when 'anfragen' then 'Dazu gibt es eine Anfrage.'
                        when 'benutzerkonten' then 'Es gibt ein Benutzerkonto.'
                        when 'auftraege' then 'Es gibt einen Auftrag.'
                        when 'email_triage' then 'Es gibt eine E-Mail.'
                        when 'versand' then 'Es wurde geschrieben.'
                        when 'einheiten' then 'Eine Einheit kam später dazu.'
                        when 'mietverhaeltnisse' then 'Ein Mietverhältnis kam später dazu.'
                        when 'mieter' then 'Ein Mietverhältnis kam später dazu.'
                        else format('Es wird noch gebraucht (%s).', v_wo)
                    end);
                end if;
        end;
        exit when cardinality(v_gruende) >= 10;
    end loop;
    return v_gruende;
end
$$;
comment on function intern.import_gruende(bigint) is
    'Warum ein Import nicht zurückgenommen werden kann: höchstens zehn Sätze. Löscht dabei; der Aufrufer bricht danach ab';

create function intern.import_rueckgaengig(import_id bigint) returns void
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    c_mandant constant bigint := intern.mandant_id();
    c_spalten constant jsonb := '{
        "objekte": "art, bundesland, hausmeister_bereich_id, zustaendig_konto_id", "einheiten": "art, wohnflaeche",
        "personen": "anrede, telefon, anschrift", "mietverhaeltnisse": "ende, nettomiete, vorauszahlung",
        "eigentuemer": "ende", "dienstleister": "gewerk"
    }'::jsonb;
    v_tabelle text;
    v_gruende text[] := array[]::text[];
    v_weitere text[];
begin
    for v_tabelle in select k.key from jsonb_each(c_spalten) as k loop
        execute format(
            'select array(select format(''%%s: Inzwischen geändert.'', intern.import_bezeichnung($3, to_jsonb(t))) '
            'from verwaltung.import_aenderungen as a join verwaltung.%I as t on t.mandant_id = a.mandant_id and t.id = a.zeilen_id '
            'where a.mandant_id = $1 and a.import_id = $2 and a.tabelle = $3 and not to_jsonb(t) @> a.nachher '
            'and (a.vorher is not null or not exists (select from verwaltung.import_aenderungen as b where b.mandant_id = $1 '
            'and b.import_id = $2 and b.tabelle = $3 and b.zeilen_id = a.zeilen_id and b.vorher is not null)) limit 10)', v_tabelle
        ) into v_weitere using c_mandant, import_id, v_tabelle;
        v_gruende := v_gruende || v_weitere;
    end loop;
    if cardinality(v_gruende) = 0 then
        begin
            foreach v_tabelle in array array[
                'mieter', 'eigentuemer', 'dienstleister', 'mietverhaeltnisse', 'personen_email', 'personen', 'einheiten'
            ] loop
                perform intern.import_loeschen(import_id, v_tabelle);
            end loop;
            for v_tabelle in select k.key from jsonb_each(c_spalten) as k loop
                execute format(
                    'update verwaltung.%1$I as t set (%2$s) = (select %2$s from jsonb_populate_record(t, a.vorher)) '
                    'from verwaltung.import_aenderungen as a '
                    'where a.mandant_id = $1 and a.import_id = $2 and a.tabelle = $3 and a.vorher is not null '
                    'and t.mandant_id = $1 and t.id = a.zeilen_id', v_tabelle, c_spalten ->> v_tabelle
                ) using c_mandant, import_id, v_tabelle;
            end loop;
            perform intern.import_loeschen(import_id, 'objekte'), intern.import_loeschen(import_id, 'hausmeister_bereiche');
            return;
        exception
            when foreign_key_violation then
                v_gruende := intern.import_gruende(import_id);
            when exclusion_violation then
                v_gruende := array['Ein geändertes Mietverhältnis überschneidet sich inzwischen mit einem späteren.'];
        end;
    end if;
    perform intern.http_fehler(
        409, 'HD085', 'Dieser Import kann nicht mehr zurückgenommen werden: Auf einem Teil davon baut inzwischen anderes auf.',
        array_to_string(v_gruende[1:10], E'\n')
    );
end
$$;
comment on function intern.import_rueckgaengig(bigint) is
    'Nimmt alles zurück, was ein Import angelegt und geändert hat, oder nichts davon. SQLSTATE PGRST mit HD085 (409), die Gründe im Hinweis';

grant execute on function
    intern.import_bezeichnung(text, jsonb), intern.import_loeschen(bigint, text, bigint), intern.import_gruende(bigint),
    intern.import_rueckgaengig(bigint)
to dienst_stammdaten;

commit;
