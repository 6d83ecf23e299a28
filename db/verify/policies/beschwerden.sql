begin;
do $$
declare
    v_tabelle regclass;
    v_rolle text;
begin
    foreach v_tabelle in array array['verwaltung.beschwerden']::regclass[] loop
        assert (select relrowsecurity and relforcerowsecurity from pg_catalog.pg_class where oid = v_tabelle), 'row security is not forced';
        foreach v_rolle in array array['anonym', 'bruecke', 'voicebot', 'mieter', 'hausmeister', 'pruefer'] loop
            assert not has_any_column_privilege(v_rolle, v_tabelle, 'select, insert, update'), v_rolle || ' must not touch ' || v_tabelle;
        end loop;
        assert has_table_privilege('verwalter', v_tabelle, 'select'), 'verwalter must read ' || v_tabelle;
    end loop;
end
$$;
rollback;
