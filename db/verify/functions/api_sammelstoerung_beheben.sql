begin;
do $$
begin
    assert has_function_privilege('verwalter', 'api.sammelstoerung_beheben_vorschau(bigint)', 'execute'), 'verwalter must execute api.sammelstoerung_beheben_vorschau(bigint)';
    assert not has_function_privilege('anonym', 'api.sammelstoerung_beheben_vorschau(bigint)', 'execute'), 'anonym must not execute api.sammelstoerung_beheben_vorschau(bigint)';
    assert not has_function_privilege('mieter', 'api.sammelstoerung_beheben_vorschau(bigint)', 'execute'), 'mieter must not execute api.sammelstoerung_beheben_vorschau(bigint)';
    assert not has_function_privilege('hausmeister', 'api.sammelstoerung_beheben_vorschau(bigint)', 'execute'), 'hausmeister must not execute api.sammelstoerung_beheben_vorschau(bigint)';
    assert not has_function_privilege('bruecke', 'api.sammelstoerung_beheben_vorschau(bigint)', 'execute'), 'bruecke must not execute api.sammelstoerung_beheben_vorschau(bigint)';
    assert not has_function_privilege('voicebot', 'api.sammelstoerung_beheben_vorschau(bigint)', 'execute'), 'voicebot must not execute api.sammelstoerung_beheben_vorschau(bigint)';
    assert has_function_privilege('verwalter', 'api.sammelstoerung_beheben(bigint, text, text, bigint[], bigint[])', 'execute'), 'verwalter must execute api.sammelstoerung_beheben(bigint, text, text, bigint[], bigint[])';
    assert not has_function_privilege('anonym', 'api.sammelstoerung_beheben(bigint, text, text, bigint[], bigint[])', 'execute'), 'anonym must not execute api.sammelstoerung_beheben(bigint, text, text, bigint[], bigint[])';
    assert not has_function_privilege('mieter', 'api.sammelstoerung_beheben(bigint, text, text, bigint[], bigint[])', 'execute'), 'mieter must not execute api.sammelstoerung_beheben(bigint, text, text, bigint[], bigint[])';
    assert not has_function_privilege('hausmeister', 'api.sammelstoerung_beheben(bigint, text, text, bigint[], bigint[])', 'execute'), 'hausmeister must not execute api.sammelstoerung_beheben(bigint, text, text, bigint[], bigint[])';
    assert not has_function_privilege('bruecke', 'api.sammelstoerung_beheben(bigint, text, text, bigint[], bigint[])', 'execute'), 'bruecke must not execute api.sammelstoerung_beheben(bigint, text, text, bigint[], bigint[])';
    assert not has_function_privilege('voicebot', 'api.sammelstoerung_beheben(bigint, text, text, bigint[], bigint[])', 'execute'), 'voicebot must not execute api.sammelstoerung_beheben(bigint, text, text, bigint[], bigint[])';
end
$$;
rollback;
