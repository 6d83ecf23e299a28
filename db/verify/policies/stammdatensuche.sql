begin;
do $$
declare
    v_rolle text;
begin
    assert (select relrowsecurity and relforcerowsecurity from pg_catalog.pg_class where oid = 'verwaltung.stammdatensuche'::regclass), 'row security is not forced';
    foreach v_rolle in array array['anonym', 'bruecke', 'voicebot', 'mieter', 'hausmeister', 'verwalter', 'leitung', 'pruefer'] loop
        assert not has_any_column_privilege(v_rolle, 'verwaltung.stammdatensuche', 'select, insert, update'), v_rolle || ' must not touch stammdatensuche';
    end loop;
end
$$;
rollback;
