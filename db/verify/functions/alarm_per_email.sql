begin;
do $$
begin
    assert (select p.prosecdef and pg_get_userbyid(p.proowner) = 'dienst_versand' from pg_proc as p where p.oid = 'intern.alarm_lage(verwaltung.anfragen)'::regprocedure), 'intern.alarm_lage(verwaltung.anfragen) is a definer of dienst_versand';
    assert not has_function_privilege('anonym', 'intern.alarm_lage(verwaltung.anfragen)', 'execute'), 'anonym must not execute intern.alarm_lage(verwaltung.anfragen)';
    assert not has_function_privilege('mieter', 'intern.alarm_lage(verwaltung.anfragen)', 'execute'), 'mieter must not execute intern.alarm_lage(verwaltung.anfragen)';
    assert not has_function_privilege('hausmeister', 'intern.alarm_lage(verwaltung.anfragen)', 'execute'), 'hausmeister must not execute intern.alarm_lage(verwaltung.anfragen)';
    assert not has_function_privilege('leitung', 'intern.alarm_lage(verwaltung.anfragen)', 'execute'), 'leitung must not execute intern.alarm_lage(verwaltung.anfragen)';
    assert not has_function_privilege('bruecke', 'intern.alarm_lage(verwaltung.anfragen)', 'execute'), 'bruecke must not execute intern.alarm_lage(verwaltung.anfragen)';
    assert not has_function_privilege('voicebot', 'intern.alarm_lage(verwaltung.anfragen)', 'execute'), 'voicebot must not execute intern.alarm_lage(verwaltung.anfragen)';
    assert (select p.prosecdef and pg_get_userbyid(p.proowner) = 'dienst_versand' from pg_proc as p where p.oid = 'intern.alarm_per_email(verwaltung.anfragen, verwaltung.alarm_schritte)'::regprocedure), 'intern.alarm_per_email(verwaltung.anfragen, verwaltung.alarm_schritte) is a definer of dienst_versand';
    assert not has_function_privilege('anonym', 'intern.alarm_per_email(verwaltung.anfragen, verwaltung.alarm_schritte)', 'execute'), 'anonym must not execute intern.alarm_per_email(verwaltung.anfragen, verwaltung.alarm_schritte)';
    assert not has_function_privilege('mieter', 'intern.alarm_per_email(verwaltung.anfragen, verwaltung.alarm_schritte)', 'execute'), 'mieter must not execute intern.alarm_per_email(verwaltung.anfragen, verwaltung.alarm_schritte)';
    assert not has_function_privilege('hausmeister', 'intern.alarm_per_email(verwaltung.anfragen, verwaltung.alarm_schritte)', 'execute'), 'hausmeister must not execute intern.alarm_per_email(verwaltung.anfragen, verwaltung.alarm_schritte)';
    assert not has_function_privilege('leitung', 'intern.alarm_per_email(verwaltung.anfragen, verwaltung.alarm_schritte)', 'execute'), 'leitung must not execute intern.alarm_per_email(verwaltung.anfragen, verwaltung.alarm_schritte)';
    assert not has_function_privilege('bruecke', 'intern.alarm_per_email(verwaltung.anfragen, verwaltung.alarm_schritte)', 'execute'), 'bruecke must not execute intern.alarm_per_email(verwaltung.anfragen, verwaltung.alarm_schritte)';
    assert not has_function_privilege('voicebot', 'intern.alarm_per_email(verwaltung.anfragen, verwaltung.alarm_schritte)', 'execute'), 'voicebot must not execute intern.alarm_per_email(verwaltung.anfragen, verwaltung.alarm_schritte)';
end
$$;
rollback;
