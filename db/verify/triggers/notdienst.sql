begin;
do $$
begin
    assert (select p.prosecdef and pg_get_userbyid(p.proowner) = 'dienst_ereignisse' from pg_proc as p where p.oid = 'intern.tg_alarme__ereignisse()'::regprocedure), 'intern.tg_alarme__ereignisse() is a definer of dienst_ereignisse';
    assert not has_function_privilege('anonym', 'intern.tg_alarme__ereignisse()', 'execute'), 'anonym must not execute intern.tg_alarme__ereignisse()';
    assert not has_function_privilege('mieter', 'intern.tg_alarme__ereignisse()', 'execute'), 'mieter must not execute intern.tg_alarme__ereignisse()';
    assert not has_function_privilege('hausmeister', 'intern.tg_alarme__ereignisse()', 'execute'), 'hausmeister must not execute intern.tg_alarme__ereignisse()';
    assert not has_function_privilege('leitung', 'intern.tg_alarme__ereignisse()', 'execute'), 'leitung must not execute intern.tg_alarme__ereignisse()';
    assert not has_function_privilege('bruecke', 'intern.tg_alarme__ereignisse()', 'execute'), 'bruecke must not execute intern.tg_alarme__ereignisse()';
    assert not has_function_privilege('voicebot', 'intern.tg_alarme__ereignisse()', 'execute'), 'voicebot must not execute intern.tg_alarme__ereignisse()';
    assert exists (select from pg_trigger as t where t.tgrelid = 'verwaltung.anfragen'::regclass and t.tgname = '_590_notdienst' and t.tgenabled = 'O'), 'verwaltung.anfragen _590_notdienst';
    assert exists (select from pg_trigger as t where t.tgrelid = 'verwaltung.anfragen'::regclass and t.tgname = '_591_notdienst' and t.tgenabled = 'O'), 'verwaltung.anfragen _591_notdienst';
    assert exists (select from pg_trigger as t where t.tgrelid = 'verwaltung.alarme'::regclass and t.tgname = '_500_ereignisse' and t.tgenabled = 'O'), 'verwaltung.alarme _500_ereignisse';
    assert exists (select from pg_trigger as t where t.tgrelid = 'verwaltung.alarme'::regclass and t.tgname = '_100_status_erzwingen' and t.tgenabled = 'O'), 'verwaltung.alarme _100_status_erzwingen';
    assert exists (select from pg_trigger as t where t.tgrelid = 'verwaltung.alarme'::regclass and t.tgname = '_800_status_festhalten' and t.tgenabled = 'O'), 'verwaltung.alarme _800_status_festhalten';
    assert exists (select from pg_trigger as t where t.tgrelid = 'verwaltung.notdienst_hooks'::regclass and t.tgname = '_900_audit' and t.tgenabled = 'O'), 'verwaltung.notdienst_hooks _900_audit';
    assert exists (select from pg_trigger as t where t.tgrelid = 'verwaltung.notdienst_plaene'::regclass and t.tgname = '_900_audit' and t.tgenabled = 'O'), 'verwaltung.notdienst_plaene _900_audit';
    assert exists (select from pg_trigger as t where t.tgrelid = 'verwaltung.notdienst_stufen'::regclass and t.tgname = '_900_audit' and t.tgenabled = 'O'), 'verwaltung.notdienst_stufen _900_audit';
    assert exists (select from pg_trigger as t where t.tgrelid = 'verwaltung.alarme'::regclass and t.tgname = '_900_audit' and t.tgenabled = 'O'), 'verwaltung.alarme _900_audit';
    assert exists (select from pg_trigger as t where t.tgrelid = 'verwaltung.alarm_schritte'::regclass and t.tgname = '_900_audit' and t.tgenabled = 'O'), 'verwaltung.alarm_schritte _900_audit';
end
$$;
rollback;
