-- One way for trying and doing: a trial is taken back at its end.
begin;
set local role hausdraht_eigner;

create function intern.import_ergebnis(import_id bigint, zuordnung jsonb) returns jsonb
language sql stable
begin atomic
    with geschehen as (
        select a.tabelle, a.zeilen_id, bool_or(a.vorher is null) as neu, count(*) filter (where a.tabelle = 'mieter') as mieter
        from verwaltung.import_aenderungen as a
        where a.mandant_id = intern.mandant_id() and a.import_id = import_ergebnis.import_id
        group by a.tabelle, a.zeilen_id
    ),
    befunde as (
        select
            z.zeile, b.nr, b.befund ->> 'feld' as feld, b.befund ->> 'art' as art, b.befund ->> 'meldung' as meldung, f.wort,
            i.spalten[(zuordnung ->> (b.befund ->> 'feld'))::integer + 1] as spalte
        from verwaltung.import_zeilen as z
        join verwaltung.importe as i on i.mandant_id = z.mandant_id and i.id = z.import_id
        cross join lateral jsonb_array_elements(z.befunde) with ordinality as b (befund, nr)
        left join intern.import_felder() as f on f.feld = b.befund ->> 'feld'
        where z.mandant_id = intern.mandant_id() and z.import_id = import_ergebnis.import_id
    )
    select jsonb_build_object(
        'zeilen', (
            select count(*) from verwaltung.import_zeilen as z
            where z.mandant_id = intern.mandant_id() and z.import_id = import_ergebnis.import_id
        ),
        'fehler', (
            select count(*) from verwaltung.import_zeilen as z
            where z.mandant_id = intern.mandant_id() and z.import_id = import_ergebnis.import_id and z.gesperrt
        ),
        'hinweise', (select count(*) from befunde as b where b.art = 'hinweis'),
        'aenderungen', (select count(*) from befunde as b where b.art = 'aenderung'),
        'angelegt', (
            select coalesce(jsonb_object_agg(x.tabelle, x.anzahl), '{}')
            from (
                select g.tabelle, case g.tabelle when 'mieter' then sum(g.mieter) else count(*) end as anzahl
                from geschehen as g where g.neu group by g.tabelle
            ) as x
        ),
        'geaendert', (
            select coalesce(jsonb_object_agg(x.tabelle, x.anzahl), '{}')
            from (select g.tabelle, count(*) as anzahl from geschehen as g where not g.neu group by g.tabelle) as x
        ),
        'befunde', (
            select coalesce(jsonb_agg(jsonb_build_object(
                'zeile', x.zeile, 'feld', x.feld, 'wort', x.wort, 'spalte', x.spalte, 'art', x.art, 'meldung', x.meldung
            ) order by x.art <> 'fehler', x.art <> 'hinweis', x.zeile, x.nr), '[]')
            from (
                select b.* from befunde as b
                order by b.art <> 'fehler', b.art <> 'hinweis', b.zeile, b.nr
                limit 500
            ) as x
        ),
        'befunde_gesamt', (select count(*) from befunde)
    );
end;
comment on function intern.import_ergebnis(bigint, jsonb) is
    'Was ein Lauf ergab: Zeilen, ausgelassene Zeilen, angelegte und geänderte Datensätze je Tabelle, und die ersten 500 Befunde, Fehler zuerst';

-- The lines are new to the planner, who believes that there are hardly any: nested loops over them take minutes.
create function intern.import_ausfuehren(import_id bigint, zuordnung jsonb) returns jsonb
language plpgsql volatile
set search_path = pg_catalog, pg_temp
set enable_nestloop = off
as $$
#variable_conflict use_column
declare
    c_mandant constant bigint := intern.mandant_id();
    i verwaltung.importe;
begin
    -- Two imports at once would each make the same house.
    perform pg_advisory_xact_lock(hashtextextended('import', c_mandant));
    select * into strict i from verwaltung.importe as x where x.mandant_id = c_mandant and x.id = import_ausfuehren.import_id;
    perform set_config('app.begruendung', left('Import ' || i.dateiname, 500), true);
    perform intern.import_lesen(i.id, zuordnung);
    perform intern.import_fehlende(i.id, i.art);
    if i.art in ('mieterliste', 'objekte', 'einheiten', 'eigentuemer') then
        perform intern.import_objekte(i.id, i.art);
        perform intern.import_objekte_zuteilen(i.id);
    end if;
    if i.art in ('mieterliste', 'einheiten', 'eigentuemer') then
        perform intern.import_einheiten(i.id);
    end if;
    if i.art = 'mieterliste' then
        perform intern.import_vertraege_finden(i.id);
    end if;
    if i.art in ('mieterliste', 'personen', 'eigentuemer', 'dienstleister') then
        perform intern.import_personen(i.id);
        perform intern.import_erreichbarkeit(i.id);
    end if;
    if i.art = 'mieterliste' then
        perform intern.import_mietverhaeltnisse(i.id);
        perform intern.import_leerstand(i.id);
    elsif i.art = 'eigentuemer' then
        perform intern.import_eigentuemer(i.id);
    elsif i.art = 'dienstleister' then
        perform intern.import_dienstleister(i.id);
    end if;
    return intern.import_ergebnis(i.id, zuordnung);
end
$$;
comment on function intern.import_ausfuehren(bigint, jsonb) is 'Übernimmt einen Entwurf, Zeilen mit Fehlern ausgenommen, und sagt, was geschah';

create function intern.import_probe(import_id bigint, zuordnung jsonb) returns jsonb
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    v_ergebnis jsonb;
begin
    begin
        v_ergebnis := intern.import_ausfuehren(import_id, zuordnung);
        raise sqlstate 'HD089' using message = 'Nur geprüft.';
    exception
        when sqlstate 'HD089' then
            return v_ergebnis;
    end;
end
$$;
comment on function intern.import_probe(bigint, jsonb) is
    'Wie import_ausfuehren, danach ist alles wieder wie zuvor. SQLSTATE HD089 bleibt in der Funktion';

grant execute on function
    intern.import_ergebnis(bigint, jsonb), intern.import_ausfuehren(bigint, jsonb), intern.import_probe(bigint, jsonb)
to dienst_stammdaten;

commit;
