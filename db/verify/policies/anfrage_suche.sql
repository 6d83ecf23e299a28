begin;
do $$
declare
    v_tabelle regclass;
    v_rolle text;
begin
    foreach v_tabelle in array array['verwaltung.anfrage_suche', 'verwaltung.anfrage_wortschatz']::regclass[] loop
        assert (select relrowsecurity and relforcerowsecurity from pg_catalog.pg_class where oid = v_tabelle), 'row security is not forced';
        foreach v_rolle in array array['anonym', 'authenticator', 'mieter', 'hausmeister', 'verwalter', 'leitung', 'voicebot', 'pruefer', 'bruecke'] loop
            assert not has_any_column_privilege(v_rolle, v_tabelle, 'select, insert, update'), format('%s must not touch %s', v_rolle, v_tabelle);
        end loop;
    end loop;
    assert not has_table_privilege('dienst_suche', 'verwaltung.anfragen', 'insert, update, delete'), 'the search changes no Anfrage';
end
$$;
rollback;
