begin;
do $$
begin
    assert to_regprocedure('intern.email_entscheiden(verwaltung.email_triage, jsonb)') is not null, 'intern.email_entscheiden(verwaltung.email_triage, jsonb) is missing';
    assert not has_function_privilege('anonym', 'intern.email_entscheiden(verwaltung.email_triage, jsonb)', 'execute'), 'anonym must not execute intern.email_entscheiden(verwaltung.email_triage, jsonb)';
    assert not has_function_privilege('mieter', 'intern.email_entscheiden(verwaltung.email_triage, jsonb)', 'execute'), 'mieter must not execute intern.email_entscheiden(verwaltung.email_triage, jsonb)';
end
$$;
rollback;
