begin;
do $$
begin
    assert to_regprocedure('api.datei_hochladen(bytea)') is not null, 'api.datei_hochladen(bytea) is missing';
    assert to_regprocedure('api.datei(bigint, text)') is not null, 'api.datei(bigint, text) is missing';
    assert not has_function_privilege('anonym', 'api.datei_hochladen(bytea)', 'execute'), 'anonym must not execute api.datei_hochladen(bytea)';
    assert not has_function_privilege('anonym', 'api.datei(bigint, text)', 'execute'), 'anonym must not execute api.datei(bigint, text)';
end
$$;
rollback;
