begin;
do $$
begin
    assert to_regprocedure('intern.email_beurteilen(verwaltung.email_triage, jsonb)') is not null, 'intern.email_beurteilen(verwaltung.email_triage, jsonb) is missing';
    assert not has_function_privilege('anonym', 'intern.email_beurteilen(verwaltung.email_triage, jsonb)', 'execute'), 'anonym must not execute intern.email_beurteilen(verwaltung.email_triage, jsonb)';
    assert not has_function_privilege('verwalter', 'intern.email_beurteilen(verwaltung.email_triage, jsonb)', 'execute'), 'verwalter must not execute intern.email_beurteilen(verwaltung.email_triage, jsonb)';
end
$$;
rollback;
