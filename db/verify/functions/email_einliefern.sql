begin;
do $$
begin
    assert to_regprocedure('intern.email_eingang(text)') is not null, 'intern.email_eingang(text) is missing';
    assert to_regprocedure('intern.email_einliefern(text, bytea, text, text, inet, text)') is not null, 'intern.email_einliefern(text, bytea, text, text, inet, text) is missing';
    assert to_regprocedure('intern.email_zur_pruefung(bigint, bigint)') is not null, 'intern.email_zur_pruefung(bigint, bigint) is missing';
    assert not has_function_privilege('anonym', 'intern.email_eingang(text)', 'execute'), 'anonym must not execute intern.email_eingang(text)';
    assert not has_function_privilege('mieter', 'intern.email_eingang(text)', 'execute'), 'mieter must not execute intern.email_eingang(text)';
    assert not has_function_privilege('anonym', 'intern.email_einliefern(text, bytea, text, text, inet, text)', 'execute'), 'anonym must not execute intern.email_einliefern(text, bytea, text, text, inet, text)';
    assert not has_function_privilege('mieter', 'intern.email_einliefern(text, bytea, text, text, inet, text)', 'execute'), 'mieter must not execute intern.email_einliefern(text, bytea, text, text, inet, text)';
    assert not has_function_privilege('anonym', 'intern.email_zur_pruefung(bigint, bigint)', 'execute'), 'anonym must not execute intern.email_zur_pruefung(bigint, bigint)';
    assert not has_function_privilege('mieter', 'intern.email_zur_pruefung(bigint, bigint)', 'execute'), 'mieter must not execute intern.email_zur_pruefung(bigint, bigint)';
    assert has_function_privilege('bruecke', 'intern.email_einliefern(text, bytea, text, text, inet, text)', 'execute'), 'bruecke delivers mail';
    assert not has_function_privilege('bruecke', 'intern.email_eingang(text)', 'execute'), 'bruecke must not look up Mandanten';
end
$$;
rollback;
