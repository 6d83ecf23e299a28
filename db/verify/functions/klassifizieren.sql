begin;
do $$
begin
    assert to_regprocedure('intern.text_falten(text)') is not null, 'intern.text_falten(text) is missing';
    assert to_regprocedure('intern.wort_nadel(text)') is not null, 'intern.wort_nadel(text) is missing';
    assert to_regprocedure('intern.klassifizieren(bigint, text, text)') is not null, 'intern.klassifizieren(bigint, text, text) is missing';
    assert not has_function_privilege('anonym', 'intern.text_falten(text)', 'execute'), 'anonym must not execute intern.text_falten(text)';
    assert not has_function_privilege('anonym', 'intern.wort_nadel(text)', 'execute'), 'anonym must not execute intern.wort_nadel(text)';
    assert not has_function_privilege('anonym', 'intern.klassifizieren(bigint, text, text)', 'execute'), 'anonym must not execute intern.klassifizieren(bigint, text, text)';
    assert has_function_privilege('dienst_anfragen', 'intern.klassifizieren(bigint, text, text)', 'execute'), 'the portal uses the same rules';
end
$$;
rollback;
