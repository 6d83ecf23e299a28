begin;
do $$
begin
    assert to_regprocedure('intern.email_grund_satz(text)') is not null, 'intern.email_grund_satz(text) is missing';
    assert not has_function_privilege('anonym', 'intern.email_grund_satz(text)', 'execute'), 'anonym must not execute intern.email_grund_satz(text)';
    assert not has_function_privilege('mieter', 'intern.email_grund_satz(text)', 'execute'), 'mieter must not execute intern.email_grund_satz(text)';
end
$$;
rollback;
