begin;
do $$
begin
    assert has_function_privilege('verwalter', 'api.anfragen_suchen(text, jsonb, integer)', 'execute'), 'verwalter may execute api.anfragen_suchen(text, jsonb, integer)';
    assert has_function_privilege('leitung', 'api.anfragen_suchen(text, jsonb, integer)', 'execute'), 'leitung may execute api.anfragen_suchen(text, jsonb, integer)';
    assert not has_function_privilege('anonym', 'api.anfragen_suchen(text, jsonb, integer)', 'execute'), 'anonym must not execute api.anfragen_suchen(text, jsonb, integer)';
    assert not has_function_privilege('mieter', 'api.anfragen_suchen(text, jsonb, integer)', 'execute'), 'mieter must not execute api.anfragen_suchen(text, jsonb, integer)';
    assert not has_function_privilege('hausmeister', 'api.anfragen_suchen(text, jsonb, integer)', 'execute'), 'hausmeister must not execute api.anfragen_suchen(text, jsonb, integer)';
    assert not has_function_privilege('voicebot', 'api.anfragen_suchen(text, jsonb, integer)', 'execute'), 'voicebot must not execute api.anfragen_suchen(text, jsonb, integer)';
    assert has_function_privilege('verwalter', 'api.anfragen_mit_schlagwort(bigint)', 'execute'), 'verwalter may execute api.anfragen_mit_schlagwort(bigint)';
    assert not has_function_privilege('mieter', 'api.anfragen_mit_schlagwort(bigint)', 'execute'), 'mieter must not execute api.anfragen_mit_schlagwort(bigint)';
    assert not has_function_privilege('hausmeister', 'api.anfragen_mit_schlagwort(bigint)', 'execute'), 'hausmeister must not execute api.anfragen_mit_schlagwort(bigint)';
end
$$;
rollback;
