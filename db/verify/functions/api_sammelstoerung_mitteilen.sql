begin;
do $$
begin
    assert has_function_privilege('verwalter', 'api.sammelstoerung_mitteilung_vorschau(bigint, text)', 'execute'), 'verwalter must execute api.sammelstoerung_mitteilung_vorschau(bigint, text)';
    assert not has_function_privilege('anonym', 'api.sammelstoerung_mitteilung_vorschau(bigint, text)', 'execute'), 'anonym must not execute api.sammelstoerung_mitteilung_vorschau(bigint, text)';
    assert not has_function_privilege('mieter', 'api.sammelstoerung_mitteilung_vorschau(bigint, text)', 'execute'), 'mieter must not execute api.sammelstoerung_mitteilung_vorschau(bigint, text)';
    assert not has_function_privilege('hausmeister', 'api.sammelstoerung_mitteilung_vorschau(bigint, text)', 'execute'), 'hausmeister must not execute api.sammelstoerung_mitteilung_vorschau(bigint, text)';
    assert not has_function_privilege('bruecke', 'api.sammelstoerung_mitteilung_vorschau(bigint, text)', 'execute'), 'bruecke must not execute api.sammelstoerung_mitteilung_vorschau(bigint, text)';
    assert not has_function_privilege('voicebot', 'api.sammelstoerung_mitteilung_vorschau(bigint, text)', 'execute'), 'voicebot must not execute api.sammelstoerung_mitteilung_vorschau(bigint, text)';
    assert has_function_privilege('verwalter', 'api.sammelstoerung_mitteilen(bigint, text, text, text)', 'execute'), 'verwalter must execute api.sammelstoerung_mitteilen(bigint, text, text, text)';
    assert not has_function_privilege('anonym', 'api.sammelstoerung_mitteilen(bigint, text, text, text)', 'execute'), 'anonym must not execute api.sammelstoerung_mitteilen(bigint, text, text, text)';
    assert not has_function_privilege('mieter', 'api.sammelstoerung_mitteilen(bigint, text, text, text)', 'execute'), 'mieter must not execute api.sammelstoerung_mitteilen(bigint, text, text, text)';
    assert not has_function_privilege('hausmeister', 'api.sammelstoerung_mitteilen(bigint, text, text, text)', 'execute'), 'hausmeister must not execute api.sammelstoerung_mitteilen(bigint, text, text, text)';
    assert not has_function_privilege('bruecke', 'api.sammelstoerung_mitteilen(bigint, text, text, text)', 'execute'), 'bruecke must not execute api.sammelstoerung_mitteilen(bigint, text, text, text)';
    assert not has_function_privilege('voicebot', 'api.sammelstoerung_mitteilen(bigint, text, text, text)', 'execute'), 'voicebot must not execute api.sammelstoerung_mitteilen(bigint, text, text, text)';
end
$$;
rollback;
