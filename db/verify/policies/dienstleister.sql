begin;
do $$
declare
    v_tabelle regclass;
    v_rolle text;
begin
    foreach v_tabelle in array array['verwaltung.dienstleister', 'verwaltung.auftraege', 'verwaltung.auftrag_meldungen']::regclass[] loop
        assert (select relrowsecurity and relforcerowsecurity from pg_catalog.pg_class where oid = v_tabelle), 'row security is not forced';
        foreach v_rolle in array array['anonym', 'bruecke', 'voicebot', 'mieter', 'hausmeister', 'pruefer'] loop
            assert not has_any_column_privilege(v_rolle, v_tabelle, 'select, insert, update'), v_rolle || ' must not touch ' || v_tabelle;
        end loop;
    end loop;
    assert not has_any_column_privilege('verwalter', 'verwaltung.dienstleister', 'insert, update'), 'verwalter must not change dienstleister';
    assert not has_column_privilege('verwalter', 'verwaltung.auftraege', 'beschreibung', 'update'), 'verwalter must not change what was ordered';
end
$$;
rollback;
