begin;
do $$
begin
    assert to_regprocedure('intern.email_von_hand_zuordnen(bigint, bigint, bigint, bigint)') is not null, 'intern.email_von_hand_zuordnen(bigint, bigint, bigint, bigint) is missing';
    assert to_regprocedure('api.email_zuordnen(bigint, bigint, bigint, bigint)') is not null, 'api.email_zuordnen(bigint, bigint, bigint, bigint) is missing';
    assert to_regprocedure('api.email_verwerfen(bigint, text)') is not null, 'api.email_verwerfen(bigint, text) is missing';
    assert to_regprocedure('api.email_roh(bigint)') is not null, 'api.email_roh(bigint) is missing';
    assert not has_function_privilege('anonym', 'intern.email_von_hand_zuordnen(bigint, bigint, bigint, bigint)', 'execute'), 'anonym must not execute intern.email_von_hand_zuordnen(bigint, bigint, bigint, bigint)';
    assert not has_function_privilege('anonym', 'api.email_zuordnen(bigint, bigint, bigint, bigint)', 'execute'), 'anonym must not execute api.email_zuordnen(bigint, bigint, bigint, bigint)';
    assert not has_function_privilege('anonym', 'api.email_verwerfen(bigint, text)', 'execute'), 'anonym must not execute api.email_verwerfen(bigint, text)';
    assert not has_function_privilege('anonym', 'api.email_roh(bigint)', 'execute'), 'anonym must not execute api.email_roh(bigint)';
    assert not has_function_privilege('mieter', 'api.email_roh(bigint)', 'execute'), 'mieter must not read mail';
    assert not has_function_privilege('hausmeister', 'api.email_zuordnen(bigint, bigint, bigint, bigint)', 'execute'), 'hausmeister must not file mail';
end
$$;
rollback;
