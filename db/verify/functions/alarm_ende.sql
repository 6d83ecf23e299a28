begin;
do $$
begin
    assert (select p.prosecdef and pg_get_userbyid(p.proowner) = 'dienst_versand' from pg_proc as p where p.oid = 'intern.alarm_weiter(verwaltung.alarm_schritte)'::regprocedure), 'intern.alarm_weiter(verwaltung.alarm_schritte) is a definer of dienst_versand';
    assert not has_function_privilege('anonym', 'intern.alarm_weiter(verwaltung.alarm_schritte)', 'execute'), 'anonym must not execute intern.alarm_weiter(verwaltung.alarm_schritte)';
    assert not has_function_privilege('mieter', 'intern.alarm_weiter(verwaltung.alarm_schritte)', 'execute'), 'mieter must not execute intern.alarm_weiter(verwaltung.alarm_schritte)';
    assert not has_function_privilege('hausmeister', 'intern.alarm_weiter(verwaltung.alarm_schritte)', 'execute'), 'hausmeister must not execute intern.alarm_weiter(verwaltung.alarm_schritte)';
    assert not has_function_privilege('leitung', 'intern.alarm_weiter(verwaltung.alarm_schritte)', 'execute'), 'leitung must not execute intern.alarm_weiter(verwaltung.alarm_schritte)';
    assert not has_function_privilege('bruecke', 'intern.alarm_weiter(verwaltung.alarm_schritte)', 'execute'), 'bruecke must not execute intern.alarm_weiter(verwaltung.alarm_schritte)';
    assert not has_function_privilege('voicebot', 'intern.alarm_weiter(verwaltung.alarm_schritte)', 'execute'), 'voicebot must not execute intern.alarm_weiter(verwaltung.alarm_schritte)';
    assert (select p.prosecdef and pg_get_userbyid(p.proowner) = 'dienst_versand' from pg_proc as p where p.oid = 'intern.alarm_beenden(verwaltung.alarme, text, text, bigint)'::regprocedure), 'intern.alarm_beenden(verwaltung.alarme, text, text, bigint) is a definer of dienst_versand';
    assert not has_function_privilege('anonym', 'intern.alarm_beenden(verwaltung.alarme, text, text, bigint)', 'execute'), 'anonym must not execute intern.alarm_beenden(verwaltung.alarme, text, text, bigint)';
    assert not has_function_privilege('mieter', 'intern.alarm_beenden(verwaltung.alarme, text, text, bigint)', 'execute'), 'mieter must not execute intern.alarm_beenden(verwaltung.alarme, text, text, bigint)';
    assert not has_function_privilege('hausmeister', 'intern.alarm_beenden(verwaltung.alarme, text, text, bigint)', 'execute'), 'hausmeister must not execute intern.alarm_beenden(verwaltung.alarme, text, text, bigint)';
    assert not has_function_privilege('leitung', 'intern.alarm_beenden(verwaltung.alarme, text, text, bigint)', 'execute'), 'leitung must not execute intern.alarm_beenden(verwaltung.alarme, text, text, bigint)';
    assert not has_function_privilege('bruecke', 'intern.alarm_beenden(verwaltung.alarme, text, text, bigint)', 'execute'), 'bruecke must not execute intern.alarm_beenden(verwaltung.alarme, text, text, bigint)';
    assert not has_function_privilege('voicebot', 'intern.alarm_beenden(verwaltung.alarme, text, text, bigint)', 'execute'), 'voicebot must not execute intern.alarm_beenden(verwaltung.alarme, text, text, bigint)';
end
$$;
rollback;
