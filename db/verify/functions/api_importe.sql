begin;
do $$
declare
    v_rolle text;
begin
    assert has_function_privilege('verwalter', 'api.import_beginnen(text, text, text, text[])', 'execute'), 'verwalter must execute api.import_beginnen(text, text, text, text[])';
    foreach v_rolle in array array['anonym', 'mieter', 'hausmeister', 'voicebot', 'bruecke'] loop
        assert not has_function_privilege(v_rolle, 'api.import_beginnen(text, text, text, text[])', 'execute'), v_rolle || ' must not execute api.import_beginnen(text, text, text, text[])';
    end loop;
    assert has_function_privilege('verwalter', 'api.import_zeilen_senden(bigint, jsonb)', 'execute'), 'verwalter must execute api.import_zeilen_senden(bigint, jsonb)';
    foreach v_rolle in array array['anonym', 'mieter', 'hausmeister', 'voicebot', 'bruecke'] loop
        assert not has_function_privilege(v_rolle, 'api.import_zeilen_senden(bigint, jsonb)', 'execute'), v_rolle || ' must not execute api.import_zeilen_senden(bigint, jsonb)';
    end loop;
    assert has_function_privilege('verwalter', 'api.import_pruefen(bigint, jsonb)', 'execute'), 'verwalter must execute api.import_pruefen(bigint, jsonb)';
    foreach v_rolle in array array['anonym', 'mieter', 'hausmeister', 'voicebot', 'bruecke'] loop
        assert not has_function_privilege(v_rolle, 'api.import_pruefen(bigint, jsonb)', 'execute'), v_rolle || ' must not execute api.import_pruefen(bigint, jsonb)';
    end loop;
    assert has_function_privilege('verwalter', 'api.import_uebernehmen(bigint, jsonb, boolean)', 'execute'), 'verwalter must execute api.import_uebernehmen(bigint, jsonb, boolean)';
    foreach v_rolle in array array['anonym', 'mieter', 'hausmeister', 'voicebot', 'bruecke'] loop
        assert not has_function_privilege(v_rolle, 'api.import_uebernehmen(bigint, jsonb, boolean)', 'execute'), v_rolle || ' must not execute api.import_uebernehmen(bigint, jsonb, boolean)';
    end loop;
    assert has_function_privilege('verwalter', 'api.import_zuruecknehmen(bigint)', 'execute'), 'verwalter must execute api.import_zuruecknehmen(bigint)';
    foreach v_rolle in array array['anonym', 'mieter', 'hausmeister', 'voicebot', 'bruecke'] loop
        assert not has_function_privilege(v_rolle, 'api.import_zuruecknehmen(bigint)', 'execute'), v_rolle || ' must not execute api.import_zuruecknehmen(bigint)';
    end loop;
end
$$;
rollback;
