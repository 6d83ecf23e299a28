begin;
set local role hausdraht_eigner;

-- A snapshot that has seen nothing of its era yet.
create function intern.siegel_anfang() returns pg_snapshot
language sql immutable parallel safe
return '1:1:'::pg_snapshot;
comment on function intern.siegel_anfang() is 'Stand, der noch keine Transaktion einer Ära gesehen hat';

-- A snapshot does not count the own transaction among the running ones: what that writes after sealing would
-- pass for seen.
create function intern.ohne_mich(stand pg_snapshot, ich xid8) returns pg_snapshot
language sql immutable parallel safe
return case
    when ich >= pg_snapshot_xmax(stand) then stand
    else (
        select least(pg_snapshot_xmin(stand), ich)::text || ':' || pg_snapshot_xmax(stand)::text || ':' || string_agg(l.xid::text, ',' order by l.xid)
        from (
            select pg_snapshot_xip(stand)
            union
            select ich
        ) as l (xid)
    )::pg_snapshot
end;
comment on function intern.ohne_mich(pg_snapshot, xid8) is 'Derselbe Stand, in dem die Transaktion ich als laufend gilt';

create function intern.siegel_anlegen(
    aera integer, stand pg_snapshot, zeiten timestamptz[], kennungen bigint[], blaetter bytea[]
) returns void
language plpgsql volatile
set search_path = pg_catalog, pg_temp
set timezone = 'UTC'
as $$
#variable_conflict use_variable
declare
    s audit.siegel;
    v_letztes record;
begin
    select l.nr, l.siegel_hash into v_letztes from audit.siegel as l order by l.nr desc limit 1;
    s.nr := coalesce(v_letztes.nr, 0) + 1;
    s.aera := aera;
    s.lauf_aera := audit.aera();
    s.am := now();
    s.xid := pg_current_xact_id();
    s.stand := stand;
    s.anzahl := cardinality(blaetter);
    s.von_am := zeiten[1];
    s.bis_am := zeiten[s.anzahl];
    s.wurzel := audit.merkle_wurzel(blaetter);
    s.stellen := audit.stellen_hash(zeiten, kennungen);
    s.vorgaenger := coalesce(v_letztes.siegel_hash, decode(repeat('00', 32), 'hex'));
    s.siegel_hash := audit.siegel_hash(s);
    s.zeiten := zeiten;
    s.kennungen := kennungen;
    s.blaetter := blaetter;
    insert into audit.siegel values (s.*);
end
$$;
comment on function intern.siegel_anlegen(integer, pg_snapshot, timestamptz[], bigint[], bytea[]) is
    'Hängt ein Siegel an die Kette; die Sperre hält der Aufrufer';

create function intern.aera_versiegeln(aera integer, bisher pg_snapshot) returns bigint
language plpgsql volatile
set search_path = pg_catalog, pg_temp
set timezone = 'UTC'
as $$
#variable_conflict use_variable
declare
    c_beendet constant boolean := aera < audit.aera();
    v_gruppe record;
    v_anzahl bigint := 0;
begin
    for v_gruppe in
        with jetzt as materialized (
            -- Transaction numbers of an era that has ended say nothing about this server's.
            select case
                when not c_beendet then intern.ohne_mich(pg_current_snapshot(), pg_current_xact_id())
                else (
                    select (greatest(max(e.xid::text::bigint), 0) + 1 || ':' || greatest(max(e.xid::text::bigint), 0) + 1 || ':')::pg_snapshot
                    from audit.eintraege as e where e.aera = aera
                )
            end as stand
        ), neue as (
            select
                e.am, e.id, e.blatt_hash, j.stand,
                (row_number() over (order by e.am, e.id) - 1) / 256 as gruppe
            from jetzt as j
            join audit.eintraege as e
                on e.aera = aera and e.xid >= pg_snapshot_xmin(bisher) and not pg_visible_in_snapshot(e.xid, bisher)
                and pg_visible_in_snapshot(e.xid, j.stand)
        )
        select
            (array_agg(n.stand))[1] as stand, count(*) as anzahl, array_agg(n.am order by n.am, n.id) as zeiten,
            array_agg(n.id order by n.am, n.id) as kennungen, array_agg(n.blatt_hash order by n.am, n.id) as blaetter
        from neue as n
        group by n.gruppe
        order by n.gruppe
    loop
        perform intern.siegel_anlegen(aera, v_gruppe.stand, v_gruppe.zeiten, v_gruppe.kennungen, v_gruppe.blaetter);
        v_anzahl := v_anzahl + v_gruppe.anzahl;
    end loop;
    return v_anzahl;
end
$$;
comment on function intern.aera_versiegeln(integer, pg_snapshot) is
    'Versiegelt, was in einer Ära seit dem bisherigen Stand sichtbar wurde, und liefert die Zahl der Einträge; eine beendete Ära ganz';

create function audit.versiegeln() returns bigint
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
set timezone = 'UTC'
as $$
declare
    v_letztes record;
    v_anzahl bigint := 0;
begin
    -- What the one before us sealed is seen only by statements that begin after this.
    perform from audit.siegel_sperre as s for update;
    select s.aera, s.stand into v_letztes from audit.siegel as s order by s.nr desc limit 1;
    for v_aera in coalesce(v_letztes.aera, 1)..audit.aera() loop
        v_anzahl := v_anzahl + intern.aera_versiegeln(
            v_aera, case when v_aera = v_letztes.aera then v_letztes.stand else intern.siegel_anfang() end
        );
    end loop;
    return v_anzahl;
end
$$;
comment on function audit.versiegeln() is
    'Versiegelt alle Protokolleinträge, die seit dem letzten Siegel sichtbar wurden, je 256 in einem Siegel, und liefert ihre Zahl; 0, wenn es nichts gab. Wer gleichzeitig versiegelt, wartet. Definer dienst_siegel, weil das Protokoll aller Mandanten gelesen wird; liefert davon nur die Zahl';

grant execute on function
    intern.siegel_anfang(), intern.ohne_mich(pg_snapshot, xid8), intern.siegel_anlegen(integer, pg_snapshot, timestamptz[], bigint[], bytea[]),
    intern.aera_versiegeln(integer, pg_snapshot)
to dienst_siegel;
reset role;
alter function audit.versiegeln() owner to dienst_siegel;
grant execute on function audit.versiegeln() to bruecke, hausdraht_dba;

commit;
