begin;
do $$
begin
    assert to_regprocedure('intern.email_festhalten(verwaltung.email_triage, jsonb, jsonb)') is not null, 'intern.email_festhalten(verwaltung.email_triage, jsonb, jsonb) is missing';
    assert to_regprocedure('intern.email_abarbeiten(bigint, bigint, jsonb, boolean)') is not null, 'intern.email_abarbeiten(bigint, bigint, jsonb, boolean) is missing';
    assert to_regprocedure('intern.email_verarbeiten(bigint, bigint, jsonb)') is not null, 'intern.email_verarbeiten(bigint, bigint, jsonb) is missing';
    assert to_regprocedure('intern.email_neu_pruefen(bigint, bigint, jsonb)') is not null, 'intern.email_neu_pruefen(bigint, bigint, jsonb) is missing';
    assert to_regprocedure('intern.email_pruefung_gescheitert(bigint, bigint, text)') is not null, 'intern.email_pruefung_gescheitert(bigint, bigint, text) is missing';
    assert not has_function_privilege('anonym', 'intern.email_festhalten(verwaltung.email_triage, jsonb, jsonb)', 'execute'), 'anonym must not execute intern.email_festhalten(verwaltung.email_triage, jsonb, jsonb)';
    assert not has_function_privilege('mieter', 'intern.email_festhalten(verwaltung.email_triage, jsonb, jsonb)', 'execute'), 'mieter must not execute intern.email_festhalten(verwaltung.email_triage, jsonb, jsonb)';
    assert not has_function_privilege('anonym', 'intern.email_abarbeiten(bigint, bigint, jsonb, boolean)', 'execute'), 'anonym must not execute intern.email_abarbeiten(bigint, bigint, jsonb, boolean)';
    assert not has_function_privilege('mieter', 'intern.email_abarbeiten(bigint, bigint, jsonb, boolean)', 'execute'), 'mieter must not execute intern.email_abarbeiten(bigint, bigint, jsonb, boolean)';
    assert not has_function_privilege('anonym', 'intern.email_verarbeiten(bigint, bigint, jsonb)', 'execute'), 'anonym must not execute intern.email_verarbeiten(bigint, bigint, jsonb)';
    assert not has_function_privilege('mieter', 'intern.email_verarbeiten(bigint, bigint, jsonb)', 'execute'), 'mieter must not execute intern.email_verarbeiten(bigint, bigint, jsonb)';
    assert not has_function_privilege('anonym', 'intern.email_neu_pruefen(bigint, bigint, jsonb)', 'execute'), 'anonym must not execute intern.email_neu_pruefen(bigint, bigint, jsonb)';
    assert not has_function_privilege('mieter', 'intern.email_neu_pruefen(bigint, bigint, jsonb)', 'execute'), 'mieter must not execute intern.email_neu_pruefen(bigint, bigint, jsonb)';
    assert not has_function_privilege('anonym', 'intern.email_pruefung_gescheitert(bigint, bigint, text)', 'execute'), 'anonym must not execute intern.email_pruefung_gescheitert(bigint, bigint, text)';
    assert not has_function_privilege('mieter', 'intern.email_pruefung_gescheitert(bigint, bigint, text)', 'execute'), 'mieter must not execute intern.email_pruefung_gescheitert(bigint, bigint, text)';
    assert has_function_privilege('bruecke', 'intern.email_entschieden(bigint, bigint)', 'execute'), 'bruecke asks whether a decision is kept';
    assert not has_function_privilege('verwalter', 'intern.email_entschieden(bigint, bigint)', 'execute'), 'only bruecke asks whether a decision is kept';
    assert has_function_privilege('bruecke', 'intern.email_verarbeiten(bigint, bigint, jsonb)', 'execute'), 'bruecke has mail decided';
    assert not has_function_privilege('bruecke', 'intern.email_abarbeiten(bigint, bigint, jsonb, boolean)', 'execute'), 'bruecke uses the named doors only';
    assert not has_function_privilege('verwalter', 'intern.email_verarbeiten(bigint, bigint, jsonb)', 'execute'), 'no web role decides with a check of its own making';
end
$$;
rollback;
