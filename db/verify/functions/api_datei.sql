begin;
do $$
begin
    assert to_regprocedure('api.datei_hochladen(bytea)') is not null, 'api.datei_hochladen(bytea) is missing';
    assert to_regprocedure('api.datei(bigint)') is not null, 'api.datei(bigint) is missing';
    assert not has_function_privilege('anonym', 'api.datei_hochladen(bytea)', 'execute'), 'anonym must not execute api.datei_hochladen(bytea)';
    assert not has_function_privilege('anonym', 'api.datei(bigint)', 'execute'), 'anonym must not execute api.datei(bigint)';
end
$$;
rollback;
