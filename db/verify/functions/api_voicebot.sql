begin;
do $$
declare
    v_rolle text;
begin
    assert has_function_privilege('voicebot', 'api.anruf_erfassen(text, text, text, text, uuid)', 'execute'), 'voicebot must report calls';
    foreach v_rolle in array array['anonym', 'mieter', 'hausmeister', 'verwalter', 'leitung', 'bruecke'] loop
        assert not has_function_privilege(v_rolle, 'api.anruf_erfassen(text, text, text, text, uuid)', 'execute'), v_rolle || ' must not report calls';
    end loop;
    foreach v_rolle in array array['anonym', 'mieter', 'hausmeister', 'verwalter', 'voicebot', 'bruecke'] loop
        assert not has_function_privilege(v_rolle, 'api.voicebot_token_ausstellen(text)', 'execute'), v_rolle || ' must not issue keys';
        assert not has_function_privilege(v_rolle, 'api.voicebot_token_widerrufen(bigint)', 'execute'), v_rolle || ' must not revoke keys';
        assert not has_any_column_privilege(v_rolle, 'api.voicebot_token', 'select'), v_rolle || ' must not list keys';
    end loop;
    assert not has_any_column_privilege('voicebot', 'api.anrufe', 'select'), 'voicebot must not read calls';
end
$$;
rollback;
