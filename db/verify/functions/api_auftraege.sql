begin;
do $$
begin
    assert not has_function_privilege('anonym', 'intern.auftrag_beenden(bigint, text, text)', 'execute'), 'anonym must not execute intern.auftrag_beenden';
    assert not has_function_privilege('mieter', 'intern.auftrag_beenden(bigint, text, text)', 'execute'), 'mieter must not execute intern.auftrag_beenden';
    assert not has_function_privilege('hausmeister', 'intern.auftrag_beenden(bigint, text, text)', 'execute'), 'hausmeister must not execute intern.auftrag_beenden';
    assert not has_function_privilege('anonym', 'api.auftrag_erteilen(bigint, bigint, text)', 'execute'), 'anonym must not execute api.auftrag_erteilen';
    assert not has_function_privilege('mieter', 'api.auftrag_erteilen(bigint, bigint, text)', 'execute'), 'mieter must not execute api.auftrag_erteilen';
    assert not has_function_privilege('hausmeister', 'api.auftrag_erteilen(bigint, bigint, text)', 'execute'), 'hausmeister must not execute api.auftrag_erteilen';
    assert not has_function_privilege('anonym', 'api.auftrag_erledigen(bigint)', 'execute'), 'anonym must not execute api.auftrag_erledigen';
    assert not has_function_privilege('mieter', 'api.auftrag_erledigen(bigint)', 'execute'), 'mieter must not execute api.auftrag_erledigen';
    assert not has_function_privilege('hausmeister', 'api.auftrag_erledigen(bigint)', 'execute'), 'hausmeister must not execute api.auftrag_erledigen';
    assert not has_function_privilege('anonym', 'api.auftrag_stornieren(bigint, text)', 'execute'), 'anonym must not execute api.auftrag_stornieren';
    assert not has_function_privilege('mieter', 'api.auftrag_stornieren(bigint, text)', 'execute'), 'mieter must not execute api.auftrag_stornieren';
    assert not has_function_privilege('hausmeister', 'api.auftrag_stornieren(bigint, text)', 'execute'), 'hausmeister must not execute api.auftrag_stornieren';
end
$$;
rollback;
