begin;
do $$
begin
    assert to_regprocedure('intern.passwort_mangel(text, text, text)') is not null, 'intern.passwort_mangel(text, text, text) is missing';
    assert to_regprocedure('intern.passwort_hash(text)') is not null, 'intern.passwort_hash(text) is missing';
    assert to_regprocedure('intern.passwort_stimmt(text, text)') is not null, 'intern.passwort_stimmt(text, text) is missing';
    assert to_regprocedure('intern.passwort_setzen(bigint, bigint, text)') is not null, 'intern.passwort_setzen(bigint, bigint, text) is missing';
    assert not has_function_privilege('anonym', 'intern.passwort_setzen(bigint, bigint, text)', 'execute'), 'passwords are set by the API only';
end
$$;
rollback;
