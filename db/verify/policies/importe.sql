begin;
do $$
declare
    v_tabelle text;
    v_rolle text;
begin
    foreach v_tabelle in array array['importe', 'import_zeilen', 'import_aenderungen', 'import_zuordnungen'] loop
        assert (
            select relrowsecurity and relforcerowsecurity from pg_catalog.pg_class where oid = ('verwaltung.' || v_tabelle)::regclass
        ), 'row security is not forced';
        foreach v_rolle in array array['anonym', 'mieter', 'hausmeister', 'voicebot', 'bruecke', 'pruefer'] loop
            assert not has_any_column_privilege(v_rolle, 'verwaltung.' || v_tabelle, 'select, insert, update'), v_rolle || ' must not touch ' || v_tabelle;
        end loop;
    end loop;
    assert not has_table_privilege('leitung', 'verwaltung.import_zeilen', 'select'), 'lines are read by functions only';
end
$$;
rollback;
