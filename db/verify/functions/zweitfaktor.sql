begin;
do $$
begin
    assert to_regprocedure('intern.anmeldung_abschliessen(bigint, bigint)') is not null, 'intern.anmeldung_abschliessen(bigint, bigint) is missing';
    assert has_function_privilege('dienst_anmeldung', 'intern.zweitfaktor_pruefen(bigint, bigint, text)', 'execute'), 'the sign-in compares codes';
    assert not has_function_privilege('anonym', 'intern.zweitfaktor_pruefen(bigint, bigint, text)', 'execute'), 'nobody else compares codes';
    assert not has_function_privilege('leitung', 'intern.zweitfaktor_loeschen(bigint, bigint)', 'execute'), 'heads take a factor away with a reason';
    assert not has_function_privilege('bruecke', 'intern.zweitfaktor_codes_ausstellen(bigint, bigint)', 'execute'), 'codes are for the person';
end
$$;
rollback;
