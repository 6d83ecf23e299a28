begin;
do $$
begin
    assert has_function_privilege('leitung', 'api.fristen_speichern(jsonb, integer)', 'execute'), 'leitung sets targets';
    assert not has_function_privilege('verwalter', 'api.fristen_speichern(jsonb, integer)', 'execute'), 'verwalter must not set targets';
    assert has_function_privilege('hausmeister', 'api.anfrage_warten(bigint, text)', 'execute'), 'hausmeister waits';
    assert not has_function_privilege('mieter', 'api.anfrage_warten(bigint, text)', 'execute'), 'a tenant must not stop deadlines';
    assert not has_function_privilege('mieter', 'api.anfrage_weiter(bigint)', 'execute'), 'a tenant must not resume deadlines';
    assert not has_function_privilege('anonym', 'api.anfrage_weiter(bigint)', 'execute'), 'anonym must not resume deadlines';
end
$$;
rollback;
