begin;
do $$
begin
    assert to_regprocedure('intern.konto_verwalten(text)') is not null, 'intern.konto_verwalten(text) is missing';
    assert to_regprocedure('api.konto_anlegen(text, text, text, bigint)') is not null, 'api.konto_anlegen(text, text, text, bigint) is missing';
    assert to_regprocedure('api.konto_einladen(bigint)') is not null, 'api.konto_einladen(bigint) is missing';
    assert to_regprocedure('api.konto_sperren(bigint, text)') is not null, 'api.konto_sperren(bigint, text) is missing';
    assert to_regprocedure('api.konto_entsperren(bigint)') is not null, 'api.konto_entsperren(bigint) is missing';
    assert not has_function_privilege('mieter', 'api.konto_anlegen(text, text, text, bigint)', 'execute'), 'tenants create no accounts';
    assert not has_function_privilege('verwalter', 'api.konto_sperren(bigint, text)', 'execute'), 'clerks suspend nobody';
    assert not has_function_privilege('hausmeister', 'api.konto_einladen(bigint)', 'execute'), 'caretakers invite nobody';
end
$$;
rollback;
