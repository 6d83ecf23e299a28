begin;
do $$
begin
    assert not has_function_privilege('anonym', 'intern.email_bezug(verwaltung.email_triage, jsonb)', 'execute'), 'anonym must not execute intern.email_bezug';
    assert not has_function_privilege('mieter', 'intern.email_bezug(verwaltung.email_triage, jsonb)', 'execute'), 'mieter must not execute intern.email_bezug';
    assert not has_function_privilege('hausmeister', 'intern.email_bezug(verwaltung.email_triage, jsonb)', 'execute'), 'hausmeister must not execute intern.email_bezug';
    assert not has_function_privilege('anonym', 'intern.email_teilnahme(bigint, bigint, text, text)', 'execute'), 'anonym must not execute intern.email_teilnahme';
    assert not has_function_privilege('mieter', 'intern.email_teilnahme(bigint, bigint, text, text)', 'execute'), 'mieter must not execute intern.email_teilnahme';
    assert not has_function_privilege('hausmeister', 'intern.email_teilnahme(bigint, bigint, text, text)', 'execute'), 'hausmeister must not execute intern.email_teilnahme';
    assert not has_function_privilege('anonym', 'intern.email_antwort_beurteilen(verwaltung.email_triage, jsonb, bigint, text)', 'execute'), 'anonym must not execute intern.email_antwort_beurteilen';
    assert not has_function_privilege('mieter', 'intern.email_antwort_beurteilen(verwaltung.email_triage, jsonb, bigint, text)', 'execute'), 'mieter must not execute intern.email_antwort_beurteilen';
    assert not has_function_privilege('hausmeister', 'intern.email_antwort_beurteilen(verwaltung.email_triage, jsonb, bigint, text)', 'execute'), 'hausmeister must not execute intern.email_antwort_beurteilen';
end
$$;
rollback;
