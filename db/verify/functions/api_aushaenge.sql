begin;
do $$
begin
    assert has_function_privilege('verwalter', 'api.aushang_vorschau(bigint)', 'execute'), 'verwalter must execute api.aushang_vorschau(bigint)';
    assert not has_function_privilege('anonym', 'api.aushang_vorschau(bigint)', 'execute'), 'anonym must not execute api.aushang_vorschau(bigint)';
    assert not has_function_privilege('mieter', 'api.aushang_vorschau(bigint)', 'execute'), 'mieter must not execute api.aushang_vorschau(bigint)';
    assert not has_function_privilege('hausmeister', 'api.aushang_vorschau(bigint)', 'execute'), 'hausmeister must not execute api.aushang_vorschau(bigint)';
    assert not has_function_privilege('bruecke', 'api.aushang_vorschau(bigint)', 'execute'), 'bruecke must not execute api.aushang_vorschau(bigint)';
    assert not has_function_privilege('voicebot', 'api.aushang_vorschau(bigint)', 'execute'), 'voicebot must not execute api.aushang_vorschau(bigint)';
    assert has_function_privilege('verwalter', 'api.aushang_anlegen(text, text, date, bigint, date, boolean)', 'execute'), 'verwalter must execute api.aushang_anlegen(text, text, date, bigint, date, boolean)';
    assert not has_function_privilege('anonym', 'api.aushang_anlegen(text, text, date, bigint, date, boolean)', 'execute'), 'anonym must not execute api.aushang_anlegen(text, text, date, bigint, date, boolean)';
    assert not has_function_privilege('mieter', 'api.aushang_anlegen(text, text, date, bigint, date, boolean)', 'execute'), 'mieter must not execute api.aushang_anlegen(text, text, date, bigint, date, boolean)';
    assert not has_function_privilege('hausmeister', 'api.aushang_anlegen(text, text, date, bigint, date, boolean)', 'execute'), 'hausmeister must not execute api.aushang_anlegen(text, text, date, bigint, date, boolean)';
    assert not has_function_privilege('bruecke', 'api.aushang_anlegen(text, text, date, bigint, date, boolean)', 'execute'), 'bruecke must not execute api.aushang_anlegen(text, text, date, bigint, date, boolean)';
    assert not has_function_privilege('voicebot', 'api.aushang_anlegen(text, text, date, bigint, date, boolean)', 'execute'), 'voicebot must not execute api.aushang_anlegen(text, text, date, bigint, date, boolean)';
    assert has_function_privilege('verwalter', 'api.aushang_abnehmen(bigint)', 'execute'), 'verwalter must execute api.aushang_abnehmen(bigint)';
    assert not has_function_privilege('anonym', 'api.aushang_abnehmen(bigint)', 'execute'), 'anonym must not execute api.aushang_abnehmen(bigint)';
    assert not has_function_privilege('mieter', 'api.aushang_abnehmen(bigint)', 'execute'), 'mieter must not execute api.aushang_abnehmen(bigint)';
    assert not has_function_privilege('hausmeister', 'api.aushang_abnehmen(bigint)', 'execute'), 'hausmeister must not execute api.aushang_abnehmen(bigint)';
    assert not has_function_privilege('bruecke', 'api.aushang_abnehmen(bigint)', 'execute'), 'bruecke must not execute api.aushang_abnehmen(bigint)';
    assert not has_function_privilege('voicebot', 'api.aushang_abnehmen(bigint)', 'execute'), 'voicebot must not execute api.aushang_abnehmen(bigint)';
    assert has_function_privilege('mieter', 'api.aushang_gelesen(bigint)', 'execute'), 'mieter must execute api.aushang_gelesen(bigint)';
    assert not has_function_privilege('anonym', 'api.aushang_gelesen(bigint)', 'execute'), 'anonym must not execute api.aushang_gelesen(bigint)';
    assert not has_function_privilege('hausmeister', 'api.aushang_gelesen(bigint)', 'execute'), 'hausmeister must not execute api.aushang_gelesen(bigint)';
    assert not has_function_privilege('leitung', 'api.aushang_gelesen(bigint)', 'execute'), 'leitung must not execute api.aushang_gelesen(bigint)';
    assert not has_function_privilege('bruecke', 'api.aushang_gelesen(bigint)', 'execute'), 'bruecke must not execute api.aushang_gelesen(bigint)';
    assert not has_function_privilege('voicebot', 'api.aushang_gelesen(bigint)', 'execute'), 'voicebot must not execute api.aushang_gelesen(bigint)';
end
$$;
rollback;
