begin;
do $$
begin
    assert not has_function_privilege('anonym', 'api.anwesenheit_melden(text, bigint)', 'execute'), 'anonym must not execute api.anwesenheit_melden';
    assert not has_function_privilege('mieter', 'api.anwesenheit_melden(text, bigint)', 'execute'), 'mieter must not execute api.anwesenheit_melden';
    assert not has_function_privilege('hausmeister', 'api.anwesenheit_melden(text, bigint)', 'execute'), 'hausmeister must not execute api.anwesenheit_melden';
    assert not has_function_privilege('anonym', 'api.anwesenheit_beenden(text, bigint)', 'execute'), 'anonym must not execute api.anwesenheit_beenden';
    assert not has_function_privilege('mieter', 'api.anwesenheit_beenden(text, bigint)', 'execute'), 'mieter must not execute api.anwesenheit_beenden';
    assert not has_function_privilege('hausmeister', 'api.anwesenheit_beenden(text, bigint)', 'execute'), 'hausmeister must not execute api.anwesenheit_beenden';
end
$$;
rollback;
