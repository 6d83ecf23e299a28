-- The reading cursor: e<issued, Unix seconds>.<cluster>.<snapshot>. It says what a reader has seen, nothing
-- else; whoever forges one misses or repeats events of the own channels.
begin;
set local role hausdraht_eigner;

create function intern.ereignisse_zeiger() returns text
language sql stable parallel safe
return format(
    'e%s.%s.%s', extract(epoch from statement_timestamp())::bigint,
    (select c.system_identifier from pg_control_system() as c), pg_current_snapshot()
);
comment on function intern.ereignisse_zeiger() is
    'Lesezeiger auf das, was jetzt sichtbar ist: Ausgabezeit, Kennung des Clusters und Snapshot; für Leser undurchsichtig';

create function intern.ereignisse_snapshot(zeiger text) returns pg_snapshot
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
    teile text[];
    gelesen pg_snapshot;
    jetzt pg_snapshot := pg_current_snapshot();
begin
    if length(zeiger) > 20000 then
        return null;
    end if;
    teile := regexp_match(zeiger, '^e(\d{1,12})\.(-?\d{1,20})\.(\d{1,19}:\d{1,19}:[\d,]*)$');
    -- Rows live an hour; half of it leaves room for transactions that stay open long before they commit.
    if teile is null
        or teile[1]::bigint < extract(epoch from statement_timestamp()) - 1800
        or teile[2] is distinct from (select c.system_identifier::text from pg_control_system() as c)
    then
        return null;
    end if;
    begin
        gelesen := teile[3]::pg_snapshot;
    exception
        when invalid_text_representation then
            return null;
    end;
    -- A cursor from the future would hide everything until the future arrives.
    if pg_snapshot_xmax(gelesen) > pg_snapshot_xmax(jetzt) then
        return null;
    end if;
    return gelesen;
end
$$;
comment on function intern.ereignisse_snapshot(text) is
    'Snapshot eines Lesezeigers; NULL, wenn er unlesbar, älter als 30 Minuten, aus einem anderen Cluster oder aus der Zukunft ist';

grant execute on function intern.ereignisse_zeiger(), intern.ereignisse_snapshot(text) to dienst_ereignisse;

commit;
