begin;
do $$
declare
    c_tabelle constant regclass := 'verwaltung.textbausteine';
    v_rolle text;
begin
    assert (select relrowsecurity and relforcerowsecurity from pg_catalog.pg_class where oid = c_tabelle), 'row security is not forced';
    assert (select count(*) from pg_catalog.pg_policy where polrelid = c_tabelle) = 4, 'a policy is missing';
    assert not has_any_column_privilege('hausmeister', c_tabelle, 'insert, update'), 'a caretaker keeps no texts';
    foreach v_rolle in array array['anonym', 'authenticator', 'mieter', 'voicebot', 'pruefer', 'bruecke'] loop
        assert not has_any_column_privilege(v_rolle, c_tabelle, 'select, insert, update'), format('%s must not touch textbausteine', v_rolle);
    end loop;
end
$$;
rollback;
