begin;
do $$
begin
    assert not has_function_privilege('anonym', 'intern.anfrage_melden(text, text, text, text, text, bigint, uuid, bigint)', 'execute'), 'anonym must not call intern.anfrage_melden(text, text, text, text, text, bigint, uuid, bigint)';
    assert not has_function_privilege('anonym', 'intern.anfrage_erfassen(jsonb, text, text, text, text, text, text, text, uuid)', 'execute'), 'anonym must not call intern.anfrage_erfassen(jsonb, text, text, text, text, text, text, text, uuid)';
    assert not has_function_privilege('verwalter', 'intern.anfrage_melden(text, text, text, text, text, bigint, uuid, bigint)', 'execute'), 'verwalter must not call intern.anfrage_melden(text, text, text, text, text, bigint, uuid, bigint)';
    assert not has_function_privilege('mieter', 'intern.anfrage_erfassen(jsonb, text, text, text, text, text, text, text, uuid)', 'execute'), 'mieter must not call intern.anfrage_erfassen(jsonb, text, text, text, text, text, text, text, uuid)';
end
$$;
rollback;
