begin;
do $$
begin
    assert not has_function_privilege('anonym', 'api.nachricht_senden(bigint, text, bigint[], uuid, boolean)', 'execute'), 'anonym must not call api.nachricht_senden(bigint, text, bigint[], uuid, boolean)';
    assert not has_function_privilege('anonym', 'api.interne_notiz(bigint, text, bigint[])', 'execute'), 'anonym must not call api.interne_notiz(bigint, text, bigint[])';
    assert not has_function_privilege('mieter', 'api.interne_notiz(bigint, text, bigint[])', 'execute'), 'mieter must not call api.interne_notiz(bigint, text, bigint[])';
    assert not (select prosecdef from pg_catalog.pg_proc where oid = 'api.nachricht_senden(bigint, text, bigint[], uuid, boolean)'::regprocedure), 'api.nachricht_senden(bigint, text, bigint[], uuid, boolean) runs with the caller''s rights';
    assert not (select prosecdef from pg_catalog.pg_proc where oid = 'api.interne_notiz(bigint, text, bigint[])'::regprocedure), 'api.interne_notiz(bigint, text, bigint[]) runs with the caller''s rights';
end
$$;
rollback;
