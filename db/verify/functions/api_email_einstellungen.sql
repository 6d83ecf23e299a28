begin;
do $$
begin
    assert has_function_privilege('leitung', 'api.email_einstellungen_aendern(jsonb)', 'execute'), 'leitung changes settings';
    assert not has_function_privilege('verwalter', 'api.email_einstellungen_aendern(jsonb)', 'execute'), 'verwalter must not change settings';
    assert not has_function_privilege('mieter', 'api.email_einstellungen_aendern(jsonb)', 'execute'), 'mieter must not change settings';
    assert not has_function_privilege('anonym', 'api.email_einstellungen_aendern(jsonb)', 'execute'), 'anonym must not change settings';
end
$$;
rollback;
