begin;
do $$
begin
    assert to_regprocedure('intern.domain_als_a_label(text)') is not null, 'intern.domain_als_a_label(text) is missing';
    assert to_regprocedure('intern.email_adresse_normieren(text)') is not null, 'intern.email_adresse_normieren(text) is missing';
    assert not has_function_privilege('anonym', 'intern.domain_als_a_label(text)', 'execute'), 'anonym must not execute intern.domain_als_a_label(text)';
    assert not has_function_privilege('mieter', 'intern.domain_als_a_label(text)', 'execute'), 'mieter must not execute intern.domain_als_a_label(text)';
    assert not has_function_privilege('anonym', 'intern.email_adresse_normieren(text)', 'execute'), 'anonym must not execute intern.email_adresse_normieren(text)';
    assert not has_function_privilege('mieter', 'intern.email_adresse_normieren(text)', 'execute'), 'mieter must not execute intern.email_adresse_normieren(text)';
end
$$;
rollback;
