begin;
do $$
declare
    c_tabelle constant regclass := 'verwaltung.ansichten';
    v_rolle text;
begin
    assert (select relrowsecurity and relforcerowsecurity from pg_catalog.pg_class where oid = c_tabelle), 'row security is not forced';
    assert (select count(*) from pg_catalog.pg_policy where polrelid = c_tabelle) = 4, 'a policy is missing';
    assert not has_column_privilege('verwalter', c_tabelle, 'benutzerkonto_id', 'update'), 'nobody gives a view away';
    foreach v_rolle in array array['anonym', 'authenticator', 'mieter', 'hausmeister', 'voicebot', 'pruefer', 'bruecke'] loop
        assert not has_any_column_privilege(v_rolle, c_tabelle, 'select, insert, update'), format('%s must not touch ansichten', v_rolle);
    end loop;
end
$$;
rollback;
