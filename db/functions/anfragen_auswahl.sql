-- The selection a clerk sees in the list (view, search, filters, order), resolved by the database: what acts on
-- "all of this list" must not depend on how many rows the browser has loaded.
begin;
set local role hausdraht_eigner;

create function intern.auswahl_werte(filter jsonb, name text) returns text[]
language sql immutable parallel safe
return (
    select array_agg(w.wert)
    from jsonb_array_elements_text(case jsonb_typeof(filter -> name) when 'array' then filter -> name else '[]' end) as w (wert)
);
comment on function intern.auswahl_werte(jsonb, text) is 'Liste gewählter Werte eines Filters; NULL, wenn nichts gewählt ist';

create function intern.anfragen_auswahl(auswahl jsonb, hoechstens integer) returns table (anfrage_id bigint, platz bigint)
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
    c_ansicht constant text := intern.auswahl_pruefen('Ansicht', auswahl ->> 'ansicht', array[
        'unbearbeitet', 'bearbeitung', 'laufend', 'meine', 'faellig', 'wiedervorlage', 'alle', 'beendet'
    ]);
    c_ordnung constant text := intern.auswahl_pruefen('Reihenfolge', coalesce(auswahl ->> 'sortierung', 'eilig'), array[
        'eilig', 'neu', 'alt', 'aktivitaet', 'faellig', 'prioritaet'
    ]);
    c_suche constant text := coalesce(btrim(auswahl ->> 'suche'), '');
    f constant jsonb := coalesce(auswahl -> 'filter', '{}');
    c_status constant text[] := case
        when c_ansicht = 'unbearbeitet' then '{offen}'::text[]
        when c_ansicht = 'bearbeitung' then '{akzeptiert}'::text[]
        when c_ansicht in ('laufend', 'meine', 'faellig', 'wiedervorlage') then '{offen,akzeptiert}'::text[]
        when c_ansicht = 'beendet' then '{abgeschlossen,abgelehnt,zurueckgezogen}'::text[]
    end;
    c_kategorie constant text[] := intern.auswahl_werte(f, 'kategorie');
    c_schadensart constant text[] := intern.auswahl_werte(f, 'schadensart');
    c_rang constant text[] := intern.auswahl_werte(f, 'prioritaet');
    c_zustaendigkeit constant text[] := intern.auswahl_werte(f, 'zustaendigkeit');
    c_quelle constant text[] := intern.auswahl_werte(f, 'quelle');
    v_objekt bigint;
    v_bereich bigint;
    v_zugewiesen bigint;
    v_sachbearbeiter bigint;
    v_schlagwort bigint;
    v_wartet boolean;
    v_ueberfaellig boolean;
    v_von timestamptz;
    v_bis timestamptz;
    v_markiert bigint[];
    v_funde bigint[];
begin
    begin
        v_objekt := (f ->> 'objekt')::bigint;
        v_bereich := (f ->> 'bereich')::bigint;
        v_zugewiesen := (f ->> 'zugewiesen')::bigint;
        v_sachbearbeiter := (f ->> 'sachbearbeiter')::bigint;
        v_schlagwort := (f ->> 'schlagwort')::bigint;
        v_wartet := coalesce((f ->> 'wartet')::boolean, false);
        v_ueberfaellig := coalesce((f ->> 'ueberfaellig')::boolean, false);
        v_von := (f ->> 'von')::date::timestamp at time zone 'Europe/Berlin';
        v_bis := ((f ->> 'bis')::date + 1)::timestamp at time zone 'Europe/Berlin';
    exception when data_exception then
        perform intern.http_fehler(400, 'HD031', 'Ein Filter hat keinen gültigen Wert.');
    end;
    if v_schlagwort is not null then
        v_markiert := array(
            select z.anfrage_id from verwaltung.anfrage_schlagworte as z
            where z.mandant_id = (select intern.mandant_id()) and z.schlagwort_id = v_schlagwort
        );
    end if;
    if c_suche <> '' then
        v_funde := array(select s.anfrage_id from intern.anfragen_suchen(c_suche, c_status, hoechstens) as s order by s.rang);
    end if;
    return query
    select z.id, row_number() over ()
    from (
        select a.id
        from verwaltung.anfragen as a
        where a.mandant_id = (select intern.mandant_id())
            and (v_funde is null or a.id = any(v_funde))
            and (v_markiert is null or a.id = any(v_markiert))
            and (c_status is null or a.status = any(c_status))
            and (c_ansicht = 'alle' or a.zurueckgenommen_am is null)
            and (c_ansicht <> 'meine' or a.sachbearbeiter_konto_id = (select intern.benutzerkonto_id()))
            and (c_ansicht <> 'faellig' or a.faellig_am < now())
            and (c_ansicht <> 'wiedervorlage' or a.wiedervorlage_am <= (select intern.heute()))
            and (c_kategorie is null or a.kategorie = any(c_kategorie))
            and (c_schadensart is null or a.schadensart = any(c_schadensart))
            and (c_rang is null or a.prioritaet_rang::text = any(c_rang))
            and (c_zustaendigkeit is null or a.zustaendigkeit = any(c_zustaendigkeit))
            and (c_quelle is null or a.quelle = any(c_quelle))
            and (v_objekt is null or a.objekt_id = v_objekt)
            and (v_bereich is null or a.hausmeister_bereich_id = v_bereich)
            and (v_zugewiesen is null or a.zugewiesen_konto_id = v_zugewiesen)
            and (v_sachbearbeiter is null or a.sachbearbeiter_konto_id = v_sachbearbeiter)
            and (not v_wartet or a.wartet_auf is not null)
            and (not v_ueberfaellig or a.faellig_am < now())
            and (v_von is null or a.erstellt_am >= v_von)
            and (v_bis is null or a.erstellt_am < v_bis)
        order by
            array_position(v_funde, a.id),
            case when c_ordnung = 'eilig' and a.status = 'offen' and a.prioritaet_rang <= 2 then a.prioritaet_rang else 9 end,
            case when c_ordnung = 'prioritaet' then a.prioritaet_rang end,
            case c_ordnung when 'alt' then a.erstellt_am when 'faellig' then a.faellig_am end,
            case c_ordnung when 'aktivitaet' then a.letzte_aktivitaet_am else a.erstellt_am end desc,
            a.id
        limit hoechstens
    ) as z;
end
$$;
comment on function intern.anfragen_auswahl(jsonb, integer) is
    'Anfragen einer Auswahl der Liste (ansicht, suche, filter, sortierung) in ihrer Reihenfolge, höchstens so viele. Läuft mit den Rechten des Aufrufers. SQLSTATE PGRST mit HD031';

grant execute on function intern.auswahl_werte(jsonb, text), intern.anfragen_auswahl(jsonb, integer) to verwalter, leitung;

commit;
