-- Which Anfragen a list shows (view and filters), read once and asked of every row: the list, what acts on all of it, files
-- and the search ask the same question.
begin;
set local role hausdraht_eigner;

create function intern.auswahl_werte(filter jsonb, name text) returns text[]
language sql immutable parallel safe
return (
    select array_agg(w.wert)
    from jsonb_array_elements_text(case jsonb_typeof(filter -> name) when 'array' then filter -> name else '[]' end) as w (wert)
);
comment on function intern.auswahl_werte(jsonb, text) is 'Liste gewählter Werte eines Filters; NULL, wenn nichts gewählt ist';

-- NULL in a field asks nothing.
create type intern.anfragen_wahl as (
    status text[], mit_zurueckgenommenen boolean, faellig boolean, wiedervorlage_bis date, ids bigint[],
    kategorie text[], schadensart text[], rang integer[], zustaendigkeit text[], quelle text[],
    objekt bigint, bereich bigint, zugewiesen bigint, sachbearbeiter bigint, betreut_von bigint,
    wartet boolean, von timestamptz, bis timestamptz
);
comment on type intern.anfragen_wahl is
    'Ansicht und Filter einer Liste von Anfragen, gelesen: NULL fragt nichts; betreut_von kommt von der Ansicht, ids von einem Schlagwort, von und bis (ausschließlich) sind Zeitpunkte';

create function intern.anfragen_wahl(auswahl jsonb) returns intern.anfragen_wahl
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
    c_ansicht constant text := intern.auswahl_pruefen('Ansicht', auswahl ->> 'ansicht', array[
        'unbearbeitet', 'bearbeitung', 'laufend', 'meine', 'faellig', 'wiedervorlage', 'alle', 'beendet'
    ]);
    f constant jsonb := coalesce(auswahl -> 'filter', '{}');
    w intern.anfragen_wahl;
begin
    w.status := case
        when c_ansicht = 'unbearbeitet' then '{offen}'::text[]
        when c_ansicht = 'bearbeitung' then '{akzeptiert}'::text[]
        when c_ansicht in ('laufend', 'meine', 'faellig', 'wiedervorlage') then '{offen,akzeptiert}'::text[]
        when c_ansicht = 'beendet' then '{abgeschlossen,abgelehnt,zurueckgezogen}'::text[]
    end;
    w.mit_zurueckgenommenen := c_ansicht = 'alle';
    w.betreut_von := case when c_ansicht = 'meine' then intern.benutzerkonto_id() end;
    w.wiedervorlage_bis := case when c_ansicht = 'wiedervorlage' then intern.heute() end;
    w.kategorie := intern.auswahl_werte(f, 'kategorie');
    w.schadensart := intern.auswahl_werte(f, 'schadensart');
    w.zustaendigkeit := intern.auswahl_werte(f, 'zustaendigkeit');
    w.quelle := intern.auswahl_werte(f, 'quelle');
    begin
        w.rang := intern.auswahl_werte(f, 'prioritaet')::integer[];
        w.objekt := (f ->> 'objekt')::bigint;
        w.bereich := (f ->> 'bereich')::bigint;
        w.zugewiesen := (f ->> 'zugewiesen')::bigint;
        w.sachbearbeiter := (f ->> 'sachbearbeiter')::bigint;
        w.wartet := nullif((f ->> 'wartet')::boolean, false);
        w.faellig := nullif(c_ansicht = 'faellig' or coalesce((f ->> 'ueberfaellig')::boolean, false), false);
        w.von := (f ->> 'von')::date::timestamp at time zone 'Europe/Berlin';
        w.bis := ((f ->> 'bis')::date + 1)::timestamp at time zone 'Europe/Berlin';
        if (f ->> 'schlagwort')::bigint is not null then
            w.ids := array(
                select z.anfrage_id from verwaltung.anfrage_schlagworte as z
                where z.mandant_id = (select intern.mandant_id()) and z.schlagwort_id = (f ->> 'schlagwort')::bigint
            );
        end if;
    exception when data_exception then
        perform intern.http_fehler(400, 'HD031', 'Ein Filter hat keinen gültigen Wert.');
    end;
    return w;
end
$$;
comment on function intern.anfragen_wahl(jsonb) is
    'Liest Ansicht und Filter einer Auswahl der Liste, mit den Rechten des Aufrufers. SQLSTATE PGRST mit HD031';

-- One expression without a subquery: the planner puts it in place of the call, and uses indexes as if it stood there.
create function intern.anfrage_passt(a verwaltung.anfragen, w intern.anfragen_wahl) returns boolean
language sql stable parallel safe
return ((w).status is null or (a).status = any((w).status))
    and ((w).mit_zurueckgenommenen or (a).zurueckgenommen_am is null)
    and ((w).ids is null or (a).id = any((w).ids))
    and ((w).betreut_von is null or (a).sachbearbeiter_konto_id = (w).betreut_von)
    and ((w).wiedervorlage_bis is null or (a).wiedervorlage_am <= (w).wiedervorlage_bis)
    and ((w).faellig is null or (a).faellig_am < now())
    and ((w).kategorie is null or (a).kategorie = any((w).kategorie))
    and ((w).schadensart is null or (a).schadensart = any((w).schadensart))
    and ((w).rang is null or (a).prioritaet_rang = any((w).rang))
    and ((w).zustaendigkeit is null or (a).zustaendigkeit = any((w).zustaendigkeit))
    and ((w).quelle is null or (a).quelle = any((w).quelle))
    and ((w).objekt is null or (a).objekt_id = (w).objekt)
    and ((w).bereich is null or (a).hausmeister_bereich_id = (w).bereich)
    and ((w).zugewiesen is null or (a).zugewiesen_konto_id = (w).zugewiesen)
    and ((w).sachbearbeiter is null or (a).sachbearbeiter_konto_id = (w).sachbearbeiter)
    and ((w).wartet is null or (a).wartet_auf is not null)
    and ((w).von is null or (a).erstellt_am >= (w).von)
    and ((w).bis is null or (a).erstellt_am < (w).bis);
comment on function intern.anfrage_passt(verwaltung.anfragen, intern.anfragen_wahl) is 'Ob eine Liste mit dieser Ansicht und diesen Filtern die Anfrage zeigt';

grant execute on function
    intern.auswahl_werte(jsonb, text), intern.anfragen_wahl(jsonb), intern.anfrage_passt(verwaltung.anfragen, intern.anfragen_wahl)
to verwalter, leitung;
grant execute on function intern.anfrage_passt(verwaltung.anfragen, intern.anfragen_wahl) to dienst_suche;

commit;
