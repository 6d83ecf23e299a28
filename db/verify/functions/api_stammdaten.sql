begin;
do $$
declare
    v_rolle text;
begin
    foreach v_rolle in array array['anonym', 'mieter', 'hausmeister', 'voicebot', 'bruecke'] loop
        assert not has_function_privilege(v_rolle, 'intern.stammdaten_stand(jsonb, jsonb)', 'execute'), v_rolle || ' must not execute intern.stammdaten_stand(jsonb, jsonb)';
    end loop;
    assert has_function_privilege('verwalter', 'api.objekt_aendern(bigint, jsonb, text, bigint, bigint)', 'execute'), 'verwalter must execute api.objekt_aendern(bigint, jsonb, text, bigint, bigint)';
    foreach v_rolle in array array['anonym', 'mieter', 'hausmeister', 'voicebot', 'bruecke'] loop
        assert not has_function_privilege(v_rolle, 'api.objekt_aendern(bigint, jsonb, text, bigint, bigint)', 'execute'), v_rolle || ' must not execute api.objekt_aendern(bigint, jsonb, text, bigint, bigint)';
    end loop;
    assert has_function_privilege('verwalter', 'api.mietverhaeltnis_aendern(bigint, jsonb, numeric, numeric, date)', 'execute'), 'verwalter must execute api.mietverhaeltnis_aendern(bigint, jsonb, numeric, numeric, date)';
    foreach v_rolle in array array['anonym', 'mieter', 'hausmeister', 'voicebot', 'bruecke'] loop
        assert not has_function_privilege(v_rolle, 'api.mietverhaeltnis_aendern(bigint, jsonb, numeric, numeric, date)', 'execute'), v_rolle || ' must not execute api.mietverhaeltnis_aendern(bigint, jsonb, numeric, numeric, date)';
    end loop;
    assert has_function_privilege('verwalter', 'api.dienstleister_aendern(bigint, jsonb, text, text, text, boolean)', 'execute'), 'verwalter must execute api.dienstleister_aendern(bigint, jsonb, text, text, text, boolean)';
    foreach v_rolle in array array['anonym', 'mieter', 'hausmeister', 'voicebot', 'bruecke'] loop
        assert not has_function_privilege(v_rolle, 'api.dienstleister_aendern(bigint, jsonb, text, text, text, boolean)', 'execute'), v_rolle || ' must not execute api.dienstleister_aendern(bigint, jsonb, text, text, text, boolean)';
    end loop;
end
$$;
rollback;
