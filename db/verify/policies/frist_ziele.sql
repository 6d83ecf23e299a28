begin;
do $$
declare
    v_tabelle text;
    v_rolle text;
begin
    foreach v_tabelle in array array['verwaltung.frist_ziele', 'verwaltung.frist_einstellungen'] loop
        assert (select c.relrowsecurity and c.relforcerowsecurity from pg_class as c where c.oid = v_tabelle::regclass),
            v_tabelle || ' must force row level security';
        foreach v_rolle in array array['anonym', 'mieter', 'hausmeister', 'voicebot', 'bruecke', 'pruefer'] loop
            assert not has_any_column_privilege(v_rolle, v_tabelle, 'select'), v_rolle || ' must not read ' || v_tabelle;
        end loop;
        assert not has_any_column_privilege('verwalter', v_tabelle, 'update'), 'verwalter must not change ' || v_tabelle;
        assert not has_table_privilege('leitung', v_tabelle, 'delete'), 'leitung must not delete from ' || v_tabelle;
    end loop;
    assert not has_column_privilege('leitung', 'verwaltung.frist_ziele', 'kategorie', 'update'), 'the rows stay the sixteen';
end
$$;
rollback;
