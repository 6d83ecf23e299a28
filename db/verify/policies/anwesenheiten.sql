begin;
do $$
declare
    c_tabelle constant regclass := 'verwaltung.anwesenheiten';
    v_rolle text;
begin
    assert (select relrowsecurity and relforcerowsecurity from pg_catalog.pg_class where oid = c_tabelle), 'row security is not forced';
    foreach v_rolle in array array['anonym', 'bruecke', 'voicebot', 'mieter', 'hausmeister', 'pruefer'] loop
        assert not has_any_column_privilege(v_rolle, c_tabelle, 'select, insert, update'), v_rolle || ' must not touch anwesenheiten';
    end loop;
    assert not has_any_column_privilege('verwalter', c_tabelle, 'insert, update'), 'verwalter must not write anwesenheiten';
end
$$;
rollback;
