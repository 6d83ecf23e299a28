begin;
do $$
begin
    assert (select p.prosecdef and pg_get_userbyid(p.proowner) = 'dienst_ereignisse' from pg_proc as p where p.oid = 'intern.tg_aushaenge__ereignisse()'::regprocedure), 'intern.tg_aushaenge__ereignisse() is a definer of dienst_ereignisse';
    assert not has_function_privilege('anonym', 'intern.tg_aushaenge__ereignisse()', 'execute'), 'anonym must not execute intern.tg_aushaenge__ereignisse()';
    assert not has_function_privilege('mieter', 'intern.tg_aushaenge__ereignisse()', 'execute'), 'mieter must not execute intern.tg_aushaenge__ereignisse()';
    assert not has_function_privilege('hausmeister', 'intern.tg_aushaenge__ereignisse()', 'execute'), 'hausmeister must not execute intern.tg_aushaenge__ereignisse()';
    assert not has_function_privilege('leitung', 'intern.tg_aushaenge__ereignisse()', 'execute'), 'leitung must not execute intern.tg_aushaenge__ereignisse()';
    assert not has_function_privilege('bruecke', 'intern.tg_aushaenge__ereignisse()', 'execute'), 'bruecke must not execute intern.tg_aushaenge__ereignisse()';
    assert not has_function_privilege('voicebot', 'intern.tg_aushaenge__ereignisse()', 'execute'), 'voicebot must not execute intern.tg_aushaenge__ereignisse()';
    assert (select p.prosecdef and pg_get_userbyid(p.proowner) = 'dienst_ereignisse' from pg_proc as p where p.oid = 'intern.tg_rundschreiben__ereignisse()'::regprocedure), 'intern.tg_rundschreiben__ereignisse() is a definer of dienst_ereignisse';
    assert not has_function_privilege('anonym', 'intern.tg_rundschreiben__ereignisse()', 'execute'), 'anonym must not execute intern.tg_rundschreiben__ereignisse()';
    assert not has_function_privilege('mieter', 'intern.tg_rundschreiben__ereignisse()', 'execute'), 'mieter must not execute intern.tg_rundschreiben__ereignisse()';
    assert not has_function_privilege('hausmeister', 'intern.tg_rundschreiben__ereignisse()', 'execute'), 'hausmeister must not execute intern.tg_rundschreiben__ereignisse()';
    assert not has_function_privilege('leitung', 'intern.tg_rundschreiben__ereignisse()', 'execute'), 'leitung must not execute intern.tg_rundschreiben__ereignisse()';
    assert not has_function_privilege('bruecke', 'intern.tg_rundschreiben__ereignisse()', 'execute'), 'bruecke must not execute intern.tg_rundschreiben__ereignisse()';
    assert not has_function_privilege('voicebot', 'intern.tg_rundschreiben__ereignisse()', 'execute'), 'voicebot must not execute intern.tg_rundschreiben__ereignisse()';
    assert exists (select from pg_trigger as t where t.tgrelid = 'verwaltung.aushaenge'::regclass and t.tgname = '_500_ereignisse' and t.tgenabled = 'O'), 'verwaltung.aushaenge _500_ereignisse';
    assert exists (select from pg_trigger as t where t.tgrelid = 'verwaltung.rundschreiben'::regclass and t.tgname = '_400_auftrag' and t.tgenabled = 'O'), 'verwaltung.rundschreiben _400_auftrag';
    assert exists (select from pg_trigger as t where t.tgrelid = 'verwaltung.rundschreiben'::regclass and t.tgname = '_500_ereignisse' and t.tgenabled = 'O'), 'verwaltung.rundschreiben _500_ereignisse';
    assert exists (select from pg_trigger as t where t.tgrelid = 'verwaltung.aushaenge'::regclass and t.tgname = '_900_audit' and t.tgenabled = 'O'), 'verwaltung.aushaenge _900_audit';
    assert exists (select from pg_trigger as t where t.tgrelid = 'verwaltung.rundschreiben'::regclass and t.tgname = '_900_audit' and t.tgenabled = 'O'), 'verwaltung.rundschreiben _900_audit';
end
$$;
rollback;
