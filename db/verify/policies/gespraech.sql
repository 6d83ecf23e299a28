begin;
do $$
declare
    v_tabelle regclass;
    v_rolle text;
begin
    foreach v_tabelle in array array['verwaltung.lesestaende', 'verwaltung.entwuerfe']::regclass[] loop
        assert (select relrowsecurity and relforcerowsecurity from pg_catalog.pg_class where oid = v_tabelle), 'row security is not forced';
        assert not has_column_privilege('verwalter', v_tabelle, 'benutzerkonto_id', 'update'), 'nobody gives a row away';
        foreach v_rolle in array array['anonym', 'authenticator', 'voicebot', 'pruefer', 'bruecke'] loop
            assert not has_any_column_privilege(v_rolle, v_tabelle, 'select, insert, update'), format('%s must not touch %s', v_rolle, v_tabelle);
        end loop;
    end loop;
    assert (select count(*) from pg_catalog.pg_policy where polrelid = 'verwaltung.lesestaende'::regclass) = 5, 'a policy is missing';
    assert (select count(*) from pg_catalog.pg_policy where polrelid = 'verwaltung.entwuerfe'::regclass) = 4, 'a policy is missing';
end
$$;
rollback;
