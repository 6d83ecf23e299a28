begin;
do $$
begin
    assert to_regprocedure('api.einladung_einloesen(text, text)') is not null, 'api.einladung_einloesen(text, text) is missing';
    assert has_function_privilege('anonym', 'api.einladung_einloesen(text, text)', 'execute'), 'everybody may try';
end
$$;
rollback;
