begin;
do $$
declare
    c_tabelle constant regclass := 'verwaltung.email_entscheidungen';
    v_rolle text;
begin
    assert (select relrowsecurity and relforcerowsecurity from pg_catalog.pg_class where oid = c_tabelle), 'row security is not forced';
    foreach v_rolle in array array['anonym', 'bruecke', 'voicebot', 'mieter', 'hausmeister', 'pruefer'] loop
        assert not has_any_column_privilege(v_rolle, c_tabelle, 'select, insert, update'), v_rolle || ' must not touch email_entscheidungen';
    end loop;
    foreach v_rolle in array array['verwalter', 'leitung'] loop
        assert has_table_privilege(v_rolle, c_tabelle, 'select'), v_rolle || ' must read email_entscheidungen';
        assert not has_any_column_privilege(v_rolle, c_tabelle, 'insert, update'), v_rolle || ' must not write email_entscheidungen';
    end loop;
    assert not has_any_column_privilege('dienst_email', c_tabelle, 'update'), 'dienst_email must not change decisions';
end
$$;
rollback;
