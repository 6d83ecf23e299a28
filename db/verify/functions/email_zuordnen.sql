begin;
do $$
begin
    assert to_regprocedure('intern.email_zuordnen(bigint, text)') is not null, 'intern.email_zuordnen(bigint, text) is missing';
    assert not has_function_privilege('anonym', 'intern.email_zuordnen(bigint, text)', 'execute'), 'anonym must not execute intern.email_zuordnen(bigint, text)';
    assert not has_function_privilege('mieter', 'intern.email_zuordnen(bigint, text)', 'execute'), 'mieter must not execute intern.email_zuordnen(bigint, text)';
    assert not has_function_privilege('verwalter', 'intern.personen_zuordnen(bigint, bigint[])', 'execute'), 'verwalter must not execute intern.personen_zuordnen';
end
$$;
rollback;
