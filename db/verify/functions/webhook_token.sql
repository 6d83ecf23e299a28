begin;
do $$
begin
    assert to_regprocedure('intern.webhook_token_merken(text, bytea)') is not null, 'intern.webhook_token_merken(text, bytea) is missing';
    assert not has_function_privilege('anonym', 'intern.webhook_token_merken(text, bytea)', 'execute'), 'anonym must not execute intern.webhook_token_merken(text, bytea)';
end
$$;
rollback;
