begin;
do $$
begin
    assert (select p.prosecdef and pg_get_userbyid(p.proowner) = 'dienst_versand' from pg_proc as p where p.oid = 'intern.tg_sitzungen__push()'::regprocedure), 'intern.tg_sitzungen__push() is a definer of dienst_versand';
    assert not has_function_privilege('anonym', 'intern.tg_sitzungen__push()', 'execute'), 'anonym must not execute intern.tg_sitzungen__push()';
    assert not has_function_privilege('mieter', 'intern.tg_sitzungen__push()', 'execute'), 'mieter must not execute intern.tg_sitzungen__push()';
    assert not has_function_privilege('hausmeister', 'intern.tg_sitzungen__push()', 'execute'), 'hausmeister must not execute intern.tg_sitzungen__push()';
    assert not has_function_privilege('leitung', 'intern.tg_sitzungen__push()', 'execute'), 'leitung must not execute intern.tg_sitzungen__push()';
    assert not has_function_privilege('bruecke', 'intern.tg_sitzungen__push()', 'execute'), 'bruecke must not execute intern.tg_sitzungen__push()';
    assert not has_function_privilege('voicebot', 'intern.tg_sitzungen__push()', 'execute'), 'voicebot must not execute intern.tg_sitzungen__push()';
    assert (select p.prosecdef and pg_get_userbyid(p.proowner) = 'dienst_ereignisse' from pg_proc as p where p.oid = 'intern.tg_push_abos__ereignisse()'::regprocedure), 'intern.tg_push_abos__ereignisse() is a definer of dienst_ereignisse';
    assert not has_function_privilege('anonym', 'intern.tg_push_abos__ereignisse()', 'execute'), 'anonym must not execute intern.tg_push_abos__ereignisse()';
    assert not has_function_privilege('mieter', 'intern.tg_push_abos__ereignisse()', 'execute'), 'mieter must not execute intern.tg_push_abos__ereignisse()';
    assert not has_function_privilege('hausmeister', 'intern.tg_push_abos__ereignisse()', 'execute'), 'hausmeister must not execute intern.tg_push_abos__ereignisse()';
    assert not has_function_privilege('leitung', 'intern.tg_push_abos__ereignisse()', 'execute'), 'leitung must not execute intern.tg_push_abos__ereignisse()';
    assert not has_function_privilege('bruecke', 'intern.tg_push_abos__ereignisse()', 'execute'), 'bruecke must not execute intern.tg_push_abos__ereignisse()';
    assert not has_function_privilege('voicebot', 'intern.tg_push_abos__ereignisse()', 'execute'), 'voicebot must not execute intern.tg_push_abos__ereignisse()';
    assert exists (select from pg_trigger as t where t.tgrelid = 'anmeldung.sitzungen'::regclass and t.tgname = '_600_push' and t.tgenabled = 'O'), 'anmeldung.sitzungen _600_push';
    assert exists (select from pg_trigger as t where t.tgrelid = 'anmeldung.sitzungen'::regclass and t.tgname = '_601_push' and t.tgenabled = 'O'), 'anmeldung.sitzungen _601_push';
    assert exists (select from pg_trigger as t where t.tgrelid = 'verwaltung.push_abos'::regclass and t.tgname = '_500_ereignisse' and t.tgenabled = 'O'), 'verwaltung.push_abos _500_ereignisse';
    assert exists (select from pg_trigger as t where t.tgrelid = 'verwaltung.push_abos'::regclass and t.tgname = '_900_audit' and t.tgenabled = 'O'), 'verwaltung.push_abos _900_audit';
    assert exists (select from pg_trigger as t where t.tgrelid = 'verwaltung.push_mitteilungen'::regclass and t.tgname = '_900_audit' and t.tgenabled = 'O'), 'verwaltung.push_mitteilungen _900_audit';
end
$$;
rollback;
