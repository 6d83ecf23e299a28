begin;
do $$
declare
    v_rolle text;
begin
    assert (select 'security_invoker=true' = any(reloptions) from pg_catalog.pg_class where oid = 'api.anwesenheiten'::regclass), 'api.anwesenheiten bypasses row security';
    foreach v_rolle in array array['anonym', 'bruecke', 'mieter', 'hausmeister'] loop
        assert not has_table_privilege(v_rolle, 'api.anwesenheiten', 'select'), v_rolle || ' must not read api.anwesenheiten';
    end loop;
end
$$;
rollback;
