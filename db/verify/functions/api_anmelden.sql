begin;
do $$
begin
    assert to_regprocedure('api.anmelden(text, text, bigint)') is not null, 'api.anmelden(text, text, bigint) is missing';
    assert has_function_privilege('anonym', 'api.anmelden(text, text, bigint)', 'execute'), 'everybody may try';
end
$$;
rollback;
