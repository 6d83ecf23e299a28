begin;
do $$
begin
    assert to_regprocedure('intern.email_betreff_kern(text)') is not null, 'intern.email_betreff_kern(text) is missing';
    assert to_regprocedure('intern.email_ist_antwort(jsonb)') is not null, 'intern.email_ist_antwort(jsonb) is missing';
    assert to_regprocedure('intern.email_laufende_anfrage(bigint, bigint, bigint, bigint, bigint, jsonb, boolean)') is not null, 'intern.email_laufende_anfrage(bigint, bigint, bigint, bigint, bigint, jsonb, boolean) is missing';
    assert not has_function_privilege('anonym', 'intern.email_betreff_kern(text)', 'execute'), 'anonym must not execute intern.email_betreff_kern(text)';
    assert not has_function_privilege('mieter', 'intern.email_betreff_kern(text)', 'execute'), 'mieter must not execute intern.email_betreff_kern(text)';
    assert not has_function_privilege('anonym', 'intern.email_ist_antwort(jsonb)', 'execute'), 'anonym must not execute intern.email_ist_antwort(jsonb)';
    assert not has_function_privilege('mieter', 'intern.email_ist_antwort(jsonb)', 'execute'), 'mieter must not execute intern.email_ist_antwort(jsonb)';
    assert not has_function_privilege('anonym', 'intern.email_laufende_anfrage(bigint, bigint, bigint, bigint, bigint, jsonb, boolean)', 'execute'), 'anonym must not execute intern.email_laufende_anfrage(bigint, bigint, bigint, bigint, bigint, jsonb, boolean)';
    assert not has_function_privilege('mieter', 'intern.email_laufende_anfrage(bigint, bigint, bigint, bigint, bigint, jsonb, boolean)', 'execute'), 'mieter must not execute intern.email_laufende_anfrage(bigint, bigint, bigint, bigint, bigint, jsonb, boolean)';
end
$$;
rollback;
