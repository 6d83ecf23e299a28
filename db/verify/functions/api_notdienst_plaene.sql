begin;
do $$
begin
    assert (select p.prosecdef and pg_get_userbyid(p.proowner) = 'dienst_versand' from pg_proc as p where p.oid = 'intern.notdienst_plan_schreiben(bigint, jsonb)'::regprocedure), 'intern.notdienst_plan_schreiben(bigint, jsonb) is a definer of dienst_versand';
    assert has_function_privilege('leitung', 'intern.notdienst_plan_schreiben(bigint, jsonb)', 'execute'), 'leitung must execute intern.notdienst_plan_schreiben(bigint, jsonb)';
    assert not has_function_privilege('anonym', 'intern.notdienst_plan_schreiben(bigint, jsonb)', 'execute'), 'anonym must not execute intern.notdienst_plan_schreiben(bigint, jsonb)';
    assert not has_function_privilege('mieter', 'intern.notdienst_plan_schreiben(bigint, jsonb)', 'execute'), 'mieter must not execute intern.notdienst_plan_schreiben(bigint, jsonb)';
    assert not has_function_privilege('hausmeister', 'intern.notdienst_plan_schreiben(bigint, jsonb)', 'execute'), 'hausmeister must not execute intern.notdienst_plan_schreiben(bigint, jsonb)';
    assert not has_function_privilege('bruecke', 'intern.notdienst_plan_schreiben(bigint, jsonb)', 'execute'), 'bruecke must not execute intern.notdienst_plan_schreiben(bigint, jsonb)';
    assert not has_function_privilege('voicebot', 'intern.notdienst_plan_schreiben(bigint, jsonb)', 'execute'), 'voicebot must not execute intern.notdienst_plan_schreiben(bigint, jsonb)';
    assert has_function_privilege('leitung', 'api.notdienst_plan_speichern(jsonb, bigint)', 'execute'), 'leitung must execute api.notdienst_plan_speichern(jsonb, bigint)';
    assert not has_function_privilege('anonym', 'api.notdienst_plan_speichern(jsonb, bigint)', 'execute'), 'anonym must not execute api.notdienst_plan_speichern(jsonb, bigint)';
    assert not has_function_privilege('mieter', 'api.notdienst_plan_speichern(jsonb, bigint)', 'execute'), 'mieter must not execute api.notdienst_plan_speichern(jsonb, bigint)';
    assert not has_function_privilege('hausmeister', 'api.notdienst_plan_speichern(jsonb, bigint)', 'execute'), 'hausmeister must not execute api.notdienst_plan_speichern(jsonb, bigint)';
    assert not has_function_privilege('bruecke', 'api.notdienst_plan_speichern(jsonb, bigint)', 'execute'), 'bruecke must not execute api.notdienst_plan_speichern(jsonb, bigint)';
    assert not has_function_privilege('voicebot', 'api.notdienst_plan_speichern(jsonb, bigint)', 'execute'), 'voicebot must not execute api.notdienst_plan_speichern(jsonb, bigint)';
    assert (select p.prosecdef and pg_get_userbyid(p.proowner) = 'dienst_versand' from pg_proc as p where p.oid = 'api.notdienst_plan_loeschen(bigint)'::regprocedure), 'api.notdienst_plan_loeschen(bigint) is a definer of dienst_versand';
    assert has_function_privilege('leitung', 'api.notdienst_plan_loeschen(bigint)', 'execute'), 'leitung must execute api.notdienst_plan_loeschen(bigint)';
    assert not has_function_privilege('anonym', 'api.notdienst_plan_loeschen(bigint)', 'execute'), 'anonym must not execute api.notdienst_plan_loeschen(bigint)';
    assert not has_function_privilege('mieter', 'api.notdienst_plan_loeschen(bigint)', 'execute'), 'mieter must not execute api.notdienst_plan_loeschen(bigint)';
    assert not has_function_privilege('hausmeister', 'api.notdienst_plan_loeschen(bigint)', 'execute'), 'hausmeister must not execute api.notdienst_plan_loeschen(bigint)';
    assert not has_function_privilege('bruecke', 'api.notdienst_plan_loeschen(bigint)', 'execute'), 'bruecke must not execute api.notdienst_plan_loeschen(bigint)';
    assert not has_function_privilege('voicebot', 'api.notdienst_plan_loeschen(bigint)', 'execute'), 'voicebot must not execute api.notdienst_plan_loeschen(bigint)';
    assert has_function_privilege('leitung', 'api.notdienst_hook_anlegen(text, text)', 'execute'), 'leitung must execute api.notdienst_hook_anlegen(text, text)';
    assert not has_function_privilege('anonym', 'api.notdienst_hook_anlegen(text, text)', 'execute'), 'anonym must not execute api.notdienst_hook_anlegen(text, text)';
    assert not has_function_privilege('mieter', 'api.notdienst_hook_anlegen(text, text)', 'execute'), 'mieter must not execute api.notdienst_hook_anlegen(text, text)';
    assert not has_function_privilege('hausmeister', 'api.notdienst_hook_anlegen(text, text)', 'execute'), 'hausmeister must not execute api.notdienst_hook_anlegen(text, text)';
    assert not has_function_privilege('bruecke', 'api.notdienst_hook_anlegen(text, text)', 'execute'), 'bruecke must not execute api.notdienst_hook_anlegen(text, text)';
    assert not has_function_privilege('voicebot', 'api.notdienst_hook_anlegen(text, text)', 'execute'), 'voicebot must not execute api.notdienst_hook_anlegen(text, text)';
    assert has_function_privilege('leitung', 'api.notdienst_hook_entfernen(bigint)', 'execute'), 'leitung must execute api.notdienst_hook_entfernen(bigint)';
    assert not has_function_privilege('anonym', 'api.notdienst_hook_entfernen(bigint)', 'execute'), 'anonym must not execute api.notdienst_hook_entfernen(bigint)';
    assert not has_function_privilege('mieter', 'api.notdienst_hook_entfernen(bigint)', 'execute'), 'mieter must not execute api.notdienst_hook_entfernen(bigint)';
    assert not has_function_privilege('hausmeister', 'api.notdienst_hook_entfernen(bigint)', 'execute'), 'hausmeister must not execute api.notdienst_hook_entfernen(bigint)';
    assert not has_function_privilege('bruecke', 'api.notdienst_hook_entfernen(bigint)', 'execute'), 'bruecke must not execute api.notdienst_hook_entfernen(bigint)';
    assert not has_function_privilege('voicebot', 'api.notdienst_hook_entfernen(bigint)', 'execute'), 'voicebot must not execute api.notdienst_hook_entfernen(bigint)';
end
$$;
rollback;
