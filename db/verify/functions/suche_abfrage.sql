begin;
do $$
begin
    assert has_function_privilege('dienst_suche', 'intern.suche_formen(bigint, text)', 'execute'), 'dienst_suche may execute intern.suche_formen(bigint, text)';
    assert not has_function_privilege('anonym', 'intern.suche_formen(bigint, text)', 'execute'), 'anonym must not execute intern.suche_formen(bigint, text)';
    assert not has_function_privilege('mieter', 'intern.suche_formen(bigint, text)', 'execute'), 'mieter must not execute intern.suche_formen(bigint, text)';
    assert not has_function_privilege('verwalter', 'intern.suche_formen(bigint, text)', 'execute'), 'verwalter must not execute intern.suche_formen(bigint, text)';
end
$$;
rollback;
