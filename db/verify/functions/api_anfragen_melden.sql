begin;
do $$
begin
    assert not has_function_privilege('anonym', 'api.schaden_melden(text, text, text, text, bigint, bigint[], uuid)', 'execute'), 'anonym must not call api.schaden_melden(text, text, text, text, bigint, bigint[], uuid)';
    assert not has_function_privilege('anonym', 'api.anfrage_erfassen(text, text, bigint, bigint, bigint, bigint, bigint, text, text, text, text, text, text, bigint[], uuid)', 'execute'), 'anonym must not call api.anfrage_erfassen(text, text, bigint, bigint, bigint, bigint, bigint, text, text, text, text, text, text, bigint[], uuid)';
    assert not has_function_privilege('mieter', 'api.anfrage_erfassen(text, text, bigint, bigint, bigint, bigint, bigint, text, text, text, text, text, text, bigint[], uuid)', 'execute'), 'mieter must not call api.anfrage_erfassen(text, text, bigint, bigint, bigint, bigint, bigint, text, text, text, text, text, text, bigint[], uuid)';
    assert not has_function_privilege('hausmeister', 'api.schaden_melden(text, text, text, text, bigint, bigint[], uuid)', 'execute'), 'hausmeister must not call api.schaden_melden(text, text, text, text, bigint, bigint[], uuid)';
    assert not (select prosecdef from pg_catalog.pg_proc where oid = 'api.schaden_melden(text, text, text, text, bigint, bigint[], uuid)'::regprocedure), 'api.schaden_melden(text, text, text, text, bigint, bigint[], uuid) runs with the caller''s rights';
    assert not (select prosecdef from pg_catalog.pg_proc where oid = 'api.anfrage_erfassen(text, text, bigint, bigint, bigint, bigint, bigint, text, text, text, text, text, text, bigint[], uuid)'::regprocedure), 'api.anfrage_erfassen(text, text, bigint, bigint, bigint, bigint, bigint, text, text, text, text, text, text, bigint[], uuid) runs with the caller''s rights';
end
$$;
rollback;
