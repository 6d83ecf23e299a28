begin;
do $$
begin
    assert has_function_privilege('hausmeister', 'api.zweitfaktor_beginnen(text, text)', 'execute'), 'caretakers are staff';
    assert not has_function_privilege('mieter', 'api.zweitfaktor_beginnen(text, text)', 'execute'), 'tenants are not asked';
    assert not has_function_privilege('anonym', 'api.zweitfaktor_bestaetigen(text)', 'execute'), 'nobody is nobody';
    assert not has_function_privilege('leitung', 'intern.zweitfaktor_verlangen(text)', 'execute'), 'only within the functions of the factor';
end
$$;
rollback;
