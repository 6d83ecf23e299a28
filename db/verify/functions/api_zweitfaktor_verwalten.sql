begin;
do $$
begin
    assert has_function_privilege('hausmeister', 'api.zweitfaktor_ausschalten(text)', 'execute'), 'caretakers are staff';
    assert not has_function_privilege('verwalter', 'api.zweitfaktor_aufheben(bigint, text, text)', 'execute'), 'only heads help others';
    assert not has_function_privilege('verwalter', 'api.zweitfaktor_pflicht_setzen(date, text)', 'execute'), 'only heads decide';
    assert not has_function_privilege('mieter', 'api.zweitfaktor_codes_erneuern(text)', 'execute'), 'tenants are not asked';
    assert not has_function_privilege('leitung', 'intern.zweitfaktor_aufheben_dba(bigint, text, text)', 'execute'), 'for operators';
end
$$;
rollback;
