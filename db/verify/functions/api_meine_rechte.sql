begin;
do $$
begin
    assert not has_function_privilege('anonym', 'api.meine_rechte()', 'execute'), 'anonym must not execute api.meine_rechte()';
    assert not has_function_privilege('bruecke', 'api.meine_rechte()', 'execute'), 'bruecke must not execute api.meine_rechte()';
    assert has_function_privilege('mieter', 'api.meine_rechte()', 'execute'), 'mieter executes api.meine_rechte()';
    assert has_function_privilege('leitung', 'api.meine_rechte()', 'execute'), 'leitung executes api.meine_rechte()';
end
$$;
rollback;
