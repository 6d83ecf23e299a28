begin;
do $$
begin
    assert to_regprocedure('intern.regeln_anwenden(text, json)') is not null, 'intern.regeln_anwenden(text, json) is missing';
    assert to_regprocedure('intern.klassifizieren(bigint, text, text, text)') is not null, 'intern.klassifizieren(bigint, text, text, text) is missing';
    assert not has_function_privilege('anonym', 'intern.regeln_anwenden(text, json)', 'execute'), 'anonym must not execute intern.regeln_anwenden(text, json)';
    assert not has_function_privilege('anonym', 'intern.klassifizieren(bigint, text, text, text)', 'execute'), 'anonym must not execute intern.klassifizieren(bigint, text, text, text)';
    assert has_function_privilege('dienst_anfragen', 'intern.klassifizieren(bigint, text, text, text)', 'execute'), 'the portal uses the same rules';
end
$$;
rollback;
