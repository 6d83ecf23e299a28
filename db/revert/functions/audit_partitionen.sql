begin;
revoke usage on schema audit from bruecke;
drop function audit.neue_aera(integer);
drop function audit.partitionen_anlegen(integer);
do $$
declare
    v_partition regclass;
begin
    for v_partition in
        select inhrelid::regclass from pg_catalog.pg_inherits
        where inhparent = 'audit.eintraege'::regclass and inhrelid <> 'audit.eintraege_rest'::regclass
    loop
        execute format('drop table %s', v_partition);
    end loop;
end
$$;
commit;
