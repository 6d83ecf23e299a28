begin;
do $$
begin
    assert has_function_privilege('verwalter', 'api.mieteransicht(bigint, text)', 'execute'), 'clerks look';
    assert not has_function_privilege('hausmeister', 'api.mieteransicht(bigint, text)', 'execute'), 'caretakers do not';
    assert not has_function_privilege('mieter', 'api.mieteransicht(bigint, text)', 'execute'), 'nor do tenants';
    assert not has_function_privilege('mieter', 'intern.als_mieter_lesen(bigint, bigint)', 'execute'), 'nobody becomes another tenant';
end
$$;
rollback;
