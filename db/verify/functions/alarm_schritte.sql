begin;
do $$
begin
    assert (select p.prosecdef and pg_get_userbyid(p.proowner) = 'dienst_versand' from pg_proc as p where p.oid = 'intern.alarm_schritt(bigint, bigint, integer)'::regprocedure), 'intern.alarm_schritt(bigint, bigint, integer) is a definer of dienst_versand';
    assert has_function_privilege('bruecke', 'intern.alarm_schritt(bigint, bigint, integer)', 'execute'), 'bruecke must execute intern.alarm_schritt(bigint, bigint, integer)';
    assert not has_function_privilege('anonym', 'intern.alarm_schritt(bigint, bigint, integer)', 'execute'), 'anonym must not execute intern.alarm_schritt(bigint, bigint, integer)';
    assert not has_function_privilege('mieter', 'intern.alarm_schritt(bigint, bigint, integer)', 'execute'), 'mieter must not execute intern.alarm_schritt(bigint, bigint, integer)';
    assert not has_function_privilege('hausmeister', 'intern.alarm_schritt(bigint, bigint, integer)', 'execute'), 'hausmeister must not execute intern.alarm_schritt(bigint, bigint, integer)';
    assert not has_function_privilege('leitung', 'intern.alarm_schritt(bigint, bigint, integer)', 'execute'), 'leitung must not execute intern.alarm_schritt(bigint, bigint, integer)';
    assert not has_function_privilege('voicebot', 'intern.alarm_schritt(bigint, bigint, integer)', 'execute'), 'voicebot must not execute intern.alarm_schritt(bigint, bigint, integer)';
    assert (select p.prosecdef and pg_get_userbyid(p.proowner) = 'dienst_versand' from pg_proc as p where p.oid = 'intern.alarm_hook_ergebnis(bigint, bigint, integer, text)'::regprocedure), 'intern.alarm_hook_ergebnis(bigint, bigint, integer, text) is a definer of dienst_versand';
    assert has_function_privilege('bruecke', 'intern.alarm_hook_ergebnis(bigint, bigint, integer, text)', 'execute'), 'bruecke must execute intern.alarm_hook_ergebnis(bigint, bigint, integer, text)';
    assert not has_function_privilege('anonym', 'intern.alarm_hook_ergebnis(bigint, bigint, integer, text)', 'execute'), 'anonym must not execute intern.alarm_hook_ergebnis(bigint, bigint, integer, text)';
    assert not has_function_privilege('mieter', 'intern.alarm_hook_ergebnis(bigint, bigint, integer, text)', 'execute'), 'mieter must not execute intern.alarm_hook_ergebnis(bigint, bigint, integer, text)';
    assert not has_function_privilege('hausmeister', 'intern.alarm_hook_ergebnis(bigint, bigint, integer, text)', 'execute'), 'hausmeister must not execute intern.alarm_hook_ergebnis(bigint, bigint, integer, text)';
    assert not has_function_privilege('leitung', 'intern.alarm_hook_ergebnis(bigint, bigint, integer, text)', 'execute'), 'leitung must not execute intern.alarm_hook_ergebnis(bigint, bigint, integer, text)';
    assert not has_function_privilege('voicebot', 'intern.alarm_hook_ergebnis(bigint, bigint, integer, text)', 'execute'), 'voicebot must not execute intern.alarm_hook_ergebnis(bigint, bigint, integer, text)';
    assert (select p.prosecdef and pg_get_userbyid(p.proowner) = 'dienst_versand' from pg_proc as p where p.oid = 'intern.notdienst_nachholen()'::regprocedure), 'intern.notdienst_nachholen() is a definer of dienst_versand';
    assert has_function_privilege('bruecke', 'intern.notdienst_nachholen()', 'execute'), 'bruecke must execute intern.notdienst_nachholen()';
    assert not has_function_privilege('anonym', 'intern.notdienst_nachholen()', 'execute'), 'anonym must not execute intern.notdienst_nachholen()';
    assert not has_function_privilege('mieter', 'intern.notdienst_nachholen()', 'execute'), 'mieter must not execute intern.notdienst_nachholen()';
    assert not has_function_privilege('hausmeister', 'intern.notdienst_nachholen()', 'execute'), 'hausmeister must not execute intern.notdienst_nachholen()';
    assert not has_function_privilege('leitung', 'intern.notdienst_nachholen()', 'execute'), 'leitung must not execute intern.notdienst_nachholen()';
    assert not has_function_privilege('voicebot', 'intern.notdienst_nachholen()', 'execute'), 'voicebot must not execute intern.notdienst_nachholen()';
end
$$;
rollback;
