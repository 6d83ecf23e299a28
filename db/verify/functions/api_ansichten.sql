begin;
do $$
begin
    assert has_function_privilege('verwalter', 'api.ansicht_speichern(text, text, boolean)', 'execute'), 'verwalter may execute api.ansicht_speichern(text, text, boolean)';
    assert has_function_privilege('leitung', 'api.ansicht_loeschen(bigint)', 'execute'), 'leitung may execute api.ansicht_loeschen(bigint)';
    assert not has_function_privilege('anonym', 'api.ansicht_speichern(text, text, boolean)', 'execute'), 'anonym must not execute api.ansicht_speichern(text, text, boolean)';
    assert not has_function_privilege('mieter', 'api.ansicht_speichern(text, text, boolean)', 'execute'), 'mieter must not execute api.ansicht_speichern(text, text, boolean)';
    assert not has_function_privilege('hausmeister', 'api.ansicht_speichern(text, text, boolean)', 'execute'), 'hausmeister must not execute api.ansicht_speichern(text, text, boolean)';
    assert not has_function_privilege('voicebot', 'api.ansicht_speichern(text, text, boolean)', 'execute'), 'voicebot must not execute api.ansicht_speichern(text, text, boolean)';
    assert not has_function_privilege('anonym', 'api.ansicht_loeschen(bigint)', 'execute'), 'anonym must not execute api.ansicht_loeschen(bigint)';
    assert not has_function_privilege('mieter', 'api.ansicht_loeschen(bigint)', 'execute'), 'mieter must not execute api.ansicht_loeschen(bigint)';
    assert not has_function_privilege('hausmeister', 'api.ansicht_loeschen(bigint)', 'execute'), 'hausmeister must not execute api.ansicht_loeschen(bigint)';
    assert not has_function_privilege('voicebot', 'api.ansicht_loeschen(bigint)', 'execute'), 'voicebot must not execute api.ansicht_loeschen(bigint)';
end
$$;
rollback;
