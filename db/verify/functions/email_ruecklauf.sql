begin;
do $$
begin
    assert (
        select pg_get_userbyid(p.proowner) = 'dienst_versand' and p.prosecdef from pg_proc as p where p.oid = 'intern.email_ruecklauf(verwaltung.email_triage, jsonb)'::regprocedure
    ), 'intern.email_ruecklauf(verwaltung.email_triage, jsonb) is a definer of dienst_versand';
    assert not has_function_privilege('anonym', 'intern.email_ruecklauf(verwaltung.email_triage, jsonb)', 'execute'), 'anonym must not execute intern.email_ruecklauf(verwaltung.email_triage, jsonb)';
    assert not has_function_privilege('bruecke', 'intern.email_ruecklauf(verwaltung.email_triage, jsonb)', 'execute'), 'bruecke must not execute intern.email_ruecklauf(verwaltung.email_triage, jsonb)';
    assert not has_function_privilege('mieter', 'intern.email_ruecklauf(verwaltung.email_triage, jsonb)', 'execute'), 'mieter must not execute intern.email_ruecklauf(verwaltung.email_triage, jsonb)';
    assert not has_function_privilege('leitung', 'intern.email_ruecklauf(verwaltung.email_triage, jsonb)', 'execute'), 'leitung must not execute intern.email_ruecklauf(verwaltung.email_triage, jsonb)';
    assert (
        select pg_get_userbyid(p.proowner) = 'dienst_versand' and p.prosecdef from pg_proc as p where p.oid = 'intern.adresse_lebt(bigint, text)'::regprocedure
    ), 'intern.adresse_lebt(bigint, text) is a definer of dienst_versand';
    assert not has_function_privilege('anonym', 'intern.adresse_lebt(bigint, text)', 'execute'), 'anonym must not execute intern.adresse_lebt(bigint, text)';
    assert not has_function_privilege('bruecke', 'intern.adresse_lebt(bigint, text)', 'execute'), 'bruecke must not execute intern.adresse_lebt(bigint, text)';
    assert not has_function_privilege('mieter', 'intern.adresse_lebt(bigint, text)', 'execute'), 'mieter must not execute intern.adresse_lebt(bigint, text)';
    assert not has_function_privilege('leitung', 'intern.adresse_lebt(bigint, text)', 'execute'), 'leitung must not execute intern.adresse_lebt(bigint, text)';
end
$$;
rollback;
