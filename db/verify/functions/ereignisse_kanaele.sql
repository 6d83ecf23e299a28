begin;
do $$
declare
    f constant regprocedure := 'intern.ereignisse_kanaele(bigint, bigint, bigint, bigint, text, boolean)';
begin
    assert has_function_privilege('dienst_ereignisse', f, 'execute'), 'triggers compute audiences';
    assert not has_function_privilege('mieter', f, 'execute'), 'mieter must not';
    assert not has_function_privilege('bruecke', f, 'execute'), 'bruecke must not';
end
$$;
rollback;
