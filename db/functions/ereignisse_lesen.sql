begin;
set local role hausdraht_eigner;

-- A snapshot as cursor: returned is what is visible now and was not then. Nothing is skipped when
-- transactions commit out of order, and one that stays open long delays nobody.
create function intern.ereignisse_lesen(seit text) returns table (neu text, kanaele text[], entitaet text, entitaet_id bigint, art text)
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
set plan_cache_mode = force_custom_plan
as $$
declare
    alt pg_snapshot := intern.ereignisse_snapshot(seit);
    grenze constant integer := 20000;
begin
    if alt is null then
        return query select intern.ereignisse_zeiger(), null::text[], null::text, null::bigint,
            case when seit is not null then 'neu_laden' end;
        return;
    end if;
    return query
    with treffer as materialized (
        select e.id, e.kanaele, e.entitaet, e.entitaet_id, e.art
        from verwaltung.ereignisse as e
        where e.xid >= pg_snapshot_xmin(alt) and not pg_visible_in_snapshot(e.xid, alt)
        limit grenze + 1
    ),
    menge as (
        select count(*) > grenze as zu_viele from treffer
    )
    select intern.ereignisse_zeiger(), t.kanaele, t.entitaet, t.entitaet_id, case when m.zu_viele then 'neu_laden' else t.art end
    from menge as m
    left join treffer as t on not m.zu_viele
    order by t.id;
end
$$;
comment on function intern.ereignisse_lesen(text) is
    'Ereignisse, die jetzt sichtbar sind und es für den Lesezeiger seit noch nicht waren, dazu der neue Zeiger in jeder Zeile. '
    'Gibt es nichts Neues oder ist seit NULL, eine Zeile mit leeren Angaben; bei unbrauchbarem Zeiger oder mehr als 20.000 Ereignissen eine Zeile mit art neu_laden. '
    'Liefert alle Mandanten: nur für die Verteilung. Definer dienst_ereignisse, damit die Bridge den Ausgang nicht durchsuchen kann';

-- For one reader that comes back. Between the reader's cursor and the distributor's (bis) lies exactly what
-- the reader missed: later events arrive by distribution, so nothing is doubled.
create function intern.ereignisse_nachlesen(seit text, bis text, empfaenger text[])
returns table (entitaet text, entitaet_id bigint, art text)
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
set plan_cache_mode = force_custom_plan
as $$
declare
    alt pg_snapshot := intern.ereignisse_snapshot(seit);
    ende pg_snapshot := intern.ereignisse_snapshot(bis);
    grenze constant integer := 200;
begin
    if alt is null or ende is null then
        return query select null::text, null::bigint, 'neu_laden';
        return;
    end if;
    return query
    with treffer as materialized (
        select e.entitaet, e.entitaet_id, e.art, max(e.id) as zuletzt
        from verwaltung.ereignisse as e
        where e.xid >= pg_snapshot_xmin(alt) and not pg_visible_in_snapshot(e.xid, alt)
            and pg_visible_in_snapshot(e.xid, ende)
            and e.kanaele && empfaenger
        group by e.entitaet, e.entitaet_id, e.art
        limit grenze + 1
    ),
    menge as (
        select count(*) as anzahl from treffer
    )
    select t.entitaet, t.entitaet_id, case when m.anzahl > grenze then 'neu_laden' else t.art end
    from menge as m
    left join treffer as t on m.anzahl <= grenze
    where m.anzahl > 0
    order by t.zuletzt;
end
$$;
comment on function intern.ereignisse_nachlesen(text, text, text[]) is
    'Was ein zurückkehrender Leser mit Zeiger seit auf seinen Kanälen empfaenger bis zum Zeiger bis versäumt hat; '
    'bei unbrauchbarem Zeiger oder mehr als 200 Ereignissen eine Zeile mit art neu_laden. Definer dienst_ereignisse wie ereignisse_lesen';

create function intern.ereignisse_aufraeumen() returns bigint
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    geloescht bigint;
begin
    -- What is visible although its transaction lies in the future was restored from another cluster.
    delete from verwaltung.ereignisse as e
    where e.erstellt_am < now() - interval '1 hour' or e.xid >= pg_snapshot_xmax(pg_current_snapshot());
    get diagnostics geloescht = row_count;
    return geloescht;
end
$$;
comment on function intern.ereignisse_aufraeumen() is
    'Löscht Ereignisse, die älter als eine Stunde sind oder aus einem anderen Cluster stammen, und gibt ihre Anzahl zurück; läuft jede Minute. Definer dienst_ereignisse, damit die Bridge sonst nichts löschen kann';

reset role;
alter function intern.ereignisse_lesen(text) owner to dienst_ereignisse;
alter function intern.ereignisse_nachlesen(text, text, text[]) owner to dienst_ereignisse;
alter function intern.ereignisse_aufraeumen() owner to dienst_ereignisse;
grant execute on function
    intern.ereignisse_lesen(text), intern.ereignisse_nachlesen(text, text, text[]), intern.ereignisse_aufraeumen()
to bruecke;

commit;
