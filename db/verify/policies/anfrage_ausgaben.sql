begin;
do $$
declare
    v_tabelle regclass;
    v_rolle text;
begin
    foreach v_tabelle in array array['verwaltung.anfrage_ausgaben']::regclass[] loop
        assert (select relrowsecurity and relforcerowsecurity from pg_catalog.pg_class where oid = v_tabelle), format('row security of %s is not forced', v_tabelle);
        assert not has_table_privilege('verwalter', v_tabelle, 'delete'), format('nobody deletes from %s', v_tabelle);
        foreach v_rolle in array array['anonym', 'authenticator', 'mieter', 'hausmeister', 'voicebot', 'pruefer', 'bruecke'] loop
            assert not has_any_column_privilege(v_rolle, v_tabelle, 'select, insert, update'), format('%s must not touch %s', v_rolle, v_tabelle);
        end loop;
    end loop;
    assert (select count(*) from pg_catalog.pg_policy where polrelid = any(array['verwaltung.anfrage_ausgaben']::regclass[])) = 3, 'a policy is missing';
end
$$;
rollback;
