begin;
do $$
declare
    v_tabelle text;
    v_rolle text;
begin
    foreach v_tabelle in array array['verwaltung.aufgaben', 'verwaltung.aufgabe_dateien'] loop
        assert (select c.relrowsecurity and c.relforcerowsecurity from pg_class as c where c.oid = v_tabelle::regclass),
            v_tabelle || ' must force row level security';
        foreach v_rolle in array array['anonym', 'mieter', 'voicebot', 'bruecke', 'pruefer'] loop
            assert not has_any_column_privilege(v_rolle, v_tabelle, 'select'), v_rolle || ' must not read ' || v_tabelle;
        end loop;
        assert not has_table_privilege('leitung', v_tabelle, 'delete'), 'leitung must not delete from ' || v_tabelle;
    end loop;
    assert not has_column_privilege('hausmeister', 'verwaltung.aufgaben', 'hausmeister_bereich_id', 'update'), 'a caretaker hands nothing over';
    assert not has_column_privilege('leitung', 'verwaltung.aufgaben', 'bearbeiter_konto_id', 'update'), 'who works on it is seen, not set';
end
$$;
rollback;
