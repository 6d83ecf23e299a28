begin;
do $$
begin
    assert has_function_privilege('verwalter', 'api.dienstleister_anlegen(text, text, text)', 'execute'), 'verwalter must execute api.dienstleister_anlegen';
    assert not has_function_privilege('anonym', 'api.dienstleister_anlegen(text, text, text)', 'execute'), 'anonym must not execute api.dienstleister_anlegen';
    assert not has_function_privilege('mieter', 'api.dienstleister_anlegen(text, text, text)', 'execute'), 'mieter must not execute api.dienstleister_anlegen';
    assert not has_function_privilege('hausmeister', 'api.dienstleister_anlegen(text, text, text)', 'execute'), 'hausmeister must not execute api.dienstleister_anlegen';
    assert not has_function_privilege('anonym', 'intern.dienstleister_anlegen(text, text, text)', 'execute'), 'anonym must not execute intern.dienstleister_anlegen';
    assert not has_function_privilege('mieter', 'intern.dienstleister_anlegen(text, text, text)', 'execute'), 'mieter must not execute intern.dienstleister_anlegen';
    assert not has_function_privilege('hausmeister', 'intern.dienstleister_anlegen(text, text, text)', 'execute'), 'hausmeister must not execute intern.dienstleister_anlegen';
end
$$;
rollback;
