begin;
do $$
begin
    assert has_function_privilege('dienst_email', 'intern.email_absender_bestaetigt(bigint, jsonb)', 'execute'), 'the decision asks';
    assert not has_function_privilege('anonym', 'intern.email_absender_bestaetigt(bigint, jsonb)', 'execute'), 'anonym must not execute intern.email_absender_bestaetigt(bigint, jsonb)';
    assert not has_function_privilege('verwalter', 'intern.email_absender_bestaetigt(bigint, jsonb)', 'execute'), 'verwalter must not execute intern.email_absender_bestaetigt(bigint, jsonb)';
    assert not has_function_privilege('bruecke', 'intern.email_absender_bestaetigt(bigint, jsonb)', 'execute'), 'bruecke must not execute intern.email_absender_bestaetigt(bigint, jsonb)';
end
$$;
rollback;
