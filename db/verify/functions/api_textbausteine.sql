begin;
do $$
begin
    assert has_function_privilege('verwalter', 'api.textbaustein_speichern(text, text, text, bigint)', 'execute'), 'verwalter may execute api.textbaustein_speichern(text, text, text, bigint)';
    assert has_function_privilege('leitung', 'api.textbaustein_speichern(text, text, text, bigint)', 'execute'), 'leitung may execute api.textbaustein_speichern(text, text, text, bigint)';
    assert not has_function_privilege('anonym', 'api.textbaustein_speichern(text, text, text, bigint)', 'execute'), 'anonym must not execute api.textbaustein_speichern(text, text, text, bigint)';
    assert not has_function_privilege('mieter', 'api.textbaustein_speichern(text, text, text, bigint)', 'execute'), 'mieter must not execute api.textbaustein_speichern(text, text, text, bigint)';
    assert not has_function_privilege('hausmeister', 'api.textbaustein_speichern(text, text, text, bigint)', 'execute'), 'hausmeister must not execute api.textbaustein_speichern(text, text, text, bigint)';
    assert not has_function_privilege('voicebot', 'api.textbaustein_speichern(text, text, text, bigint)', 'execute'), 'voicebot must not execute api.textbaustein_speichern(text, text, text, bigint)';
    assert not has_function_privilege('bruecke', 'api.textbaustein_speichern(text, text, text, bigint)', 'execute'), 'bruecke must not execute api.textbaustein_speichern(text, text, text, bigint)';
    assert has_function_privilege('verwalter', 'api.textbaustein_loeschen(bigint)', 'execute'), 'verwalter may execute api.textbaustein_loeschen(bigint)';
    assert has_function_privilege('leitung', 'api.textbaustein_loeschen(bigint)', 'execute'), 'leitung may execute api.textbaustein_loeschen(bigint)';
    assert not has_function_privilege('anonym', 'api.textbaustein_loeschen(bigint)', 'execute'), 'anonym must not execute api.textbaustein_loeschen(bigint)';
    assert not has_function_privilege('mieter', 'api.textbaustein_loeschen(bigint)', 'execute'), 'mieter must not execute api.textbaustein_loeschen(bigint)';
    assert not has_function_privilege('hausmeister', 'api.textbaustein_loeschen(bigint)', 'execute'), 'hausmeister must not execute api.textbaustein_loeschen(bigint)';
    assert not has_function_privilege('voicebot', 'api.textbaustein_loeschen(bigint)', 'execute'), 'voicebot must not execute api.textbaustein_loeschen(bigint)';
    assert not has_function_privilege('bruecke', 'api.textbaustein_loeschen(bigint)', 'execute'), 'bruecke must not execute api.textbaustein_loeschen(bigint)';
    assert has_function_privilege('hausmeister', 'api.textbaustein_einsetzen(bigint, bigint)', 'execute'), 'hausmeister may execute api.textbaustein_einsetzen(bigint, bigint)';
    assert has_function_privilege('verwalter', 'api.textbaustein_einsetzen(bigint, bigint)', 'execute'), 'verwalter may execute api.textbaustein_einsetzen(bigint, bigint)';
    assert has_function_privilege('leitung', 'api.textbaustein_einsetzen(bigint, bigint)', 'execute'), 'leitung may execute api.textbaustein_einsetzen(bigint, bigint)';
    assert not has_function_privilege('anonym', 'api.textbaustein_einsetzen(bigint, bigint)', 'execute'), 'anonym must not execute api.textbaustein_einsetzen(bigint, bigint)';
    assert not has_function_privilege('mieter', 'api.textbaustein_einsetzen(bigint, bigint)', 'execute'), 'mieter must not execute api.textbaustein_einsetzen(bigint, bigint)';
    assert not has_function_privilege('voicebot', 'api.textbaustein_einsetzen(bigint, bigint)', 'execute'), 'voicebot must not execute api.textbaustein_einsetzen(bigint, bigint)';
    assert not has_function_privilege('bruecke', 'api.textbaustein_einsetzen(bigint, bigint)', 'execute'), 'bruecke must not execute api.textbaustein_einsetzen(bigint, bigint)';
end
$$;
rollback;
