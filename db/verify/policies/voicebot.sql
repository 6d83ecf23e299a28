begin;
do $$
declare
    v_tabelle regclass;
    v_rolle text;
begin
    foreach v_tabelle in array array['verwaltung.voicebot_token', 'verwaltung.anrufe']::regclass[] loop
        assert (select relrowsecurity and relforcerowsecurity from pg_catalog.pg_class where oid = v_tabelle), 'row security is not forced';
        foreach v_rolle in array array['anonym', 'bruecke', 'voicebot', 'mieter', 'hausmeister', 'pruefer'] loop
            assert not has_any_column_privilege(v_rolle, v_tabelle, 'select, insert, update'), v_rolle || ' must not touch ' || v_tabelle;
        end loop;
    end loop;
    assert not has_any_column_privilege('verwalter', 'verwaltung.voicebot_token', 'select, insert, update'), 'verwalter must not see keys';
    assert not has_column_privilege('leitung', 'verwaltung.voicebot_token', 'token_hash', 'select'), 'nobody reads a key again';
    assert not has_column_privilege('hausdraht_dba', 'verwaltung.voicebot_token', 'token_hash', 'select'), 'administrators neither';
    assert not has_any_column_privilege('verwalter', 'verwaltung.anrufe', 'insert, update'), 'verwalter must not invent calls';
end
$$;
rollback;
