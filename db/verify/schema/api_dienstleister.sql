begin;
do $$
declare
    v_sicht regclass;
    v_rolle text;
begin
    foreach v_sicht in array array['api.dienstleister', 'api.auftraege']::regclass[] loop
        assert (select 'security_invoker=true' = any(reloptions) from pg_catalog.pg_class where oid = v_sicht), v_sicht || ' bypasses row security';
        foreach v_rolle in array array['anonym', 'bruecke', 'mieter', 'hausmeister'] loop
            assert not has_table_privilege(v_rolle, v_sicht, 'select'), v_rolle || ' must not read ' || v_sicht;
        end loop;
    end loop;
end
$$;
rollback;
