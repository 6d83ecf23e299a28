begin;
do $$
begin
    assert has_function_privilege('leitung', 'api.eingangsadresse_aendern(text, text)', 'execute'), 'leitung changes intake addresses';
    assert not has_function_privilege('verwalter', 'api.eingangsadresse_aendern(text, text)', 'execute'), 'verwalter must not change intake addresses';
    assert not has_function_privilege('mieter', 'api.eingangsadresse_aendern(text, text)', 'execute'), 'mieter must not change intake addresses';
    assert not has_function_privilege('anonym', 'api.eingangsadresse_aendern(text, text)', 'execute'), 'anonym must not change intake addresses';
end
$$;
rollback;
