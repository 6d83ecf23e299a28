begin;
do $$
begin
    assert to_regprocedure('intern.email_zu_anfrage(verwaltung.email_triage, jsonb, jsonb)') is not null, 'intern.email_zu_anfrage(verwaltung.email_triage, jsonb, jsonb) is missing';
    assert to_regprocedure('intern.email_anhaenge_ablegen(verwaltung.email_triage, jsonb)') is not null, 'intern.email_anhaenge_ablegen(verwaltung.email_triage, jsonb) is missing';
    assert not has_function_privilege('anonym', 'intern.email_zu_anfrage(verwaltung.email_triage, jsonb, jsonb)', 'execute'), 'anonym must not execute intern.email_zu_anfrage(verwaltung.email_triage, jsonb, jsonb)';
    assert not has_function_privilege('mieter', 'intern.email_zu_anfrage(verwaltung.email_triage, jsonb, jsonb)', 'execute'), 'mieter must not execute intern.email_zu_anfrage(verwaltung.email_triage, jsonb, jsonb)';
    assert not has_function_privilege('anonym', 'intern.email_anhaenge_ablegen(verwaltung.email_triage, jsonb)', 'execute'), 'anonym must not execute intern.email_anhaenge_ablegen(verwaltung.email_triage, jsonb)';
    assert not has_function_privilege('mieter', 'intern.email_anhaenge_ablegen(verwaltung.email_triage, jsonb)', 'execute'), 'mieter must not execute intern.email_anhaenge_ablegen(verwaltung.email_triage, jsonb)';
    assert not has_function_privilege('verwalter', 'intern.email_zu_nachricht(verwaltung.email_triage, jsonb, jsonb)', 'execute'), 'verwalter must not execute intern.email_zu_nachricht(verwaltung.email_triage, jsonb, jsonb)';
end
$$;
rollback;
