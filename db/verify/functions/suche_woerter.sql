begin;
do $$
begin
    assert has_function_privilege('dienst_suche', 'intern.suche_eintraege(bigint, integer, text)', 'execute'), 'dienst_suche may execute intern.suche_eintraege(bigint, integer, text)';
    assert not has_function_privilege('anonym', 'intern.suche_eintraege(bigint, integer, text)', 'execute'), 'anonym must not execute intern.suche_eintraege(bigint, integer, text)';
    assert not has_function_privilege('mieter', 'intern.suche_eintraege(bigint, integer, text)', 'execute'), 'mieter must not execute intern.suche_eintraege(bigint, integer, text)';
end
$$;
rollback;
