begin;
do $$
begin
    assert not has_function_privilege('anonym', 'intern.tg_sammelstoerungen__festschreiben()', 'execute'), 'anonym must not execute intern.tg_sammelstoerungen__festschreiben()';
    assert not has_function_privilege('mieter', 'intern.tg_sammelstoerungen__festschreiben()', 'execute'), 'mieter must not execute intern.tg_sammelstoerungen__festschreiben()';
    assert not has_function_privilege('hausmeister', 'intern.tg_sammelstoerungen__festschreiben()', 'execute'), 'hausmeister must not execute intern.tg_sammelstoerungen__festschreiben()';
    assert not has_function_privilege('leitung', 'intern.tg_sammelstoerungen__festschreiben()', 'execute'), 'leitung must not execute intern.tg_sammelstoerungen__festschreiben()';
    assert not has_function_privilege('bruecke', 'intern.tg_sammelstoerungen__festschreiben()', 'execute'), 'bruecke must not execute intern.tg_sammelstoerungen__festschreiben()';
    assert not has_function_privilege('voicebot', 'intern.tg_sammelstoerungen__festschreiben()', 'execute'), 'voicebot must not execute intern.tg_sammelstoerungen__festschreiben()';
    assert (select p.prosecdef and pg_get_userbyid(p.proowner) = 'dienst_ereignisse' from pg_proc as p where p.oid = 'intern.tg_sammelstoerungen__ereignisse()'::regprocedure), 'intern.tg_sammelstoerungen__ereignisse() is a definer of dienst_ereignisse';
    assert not has_function_privilege('anonym', 'intern.tg_sammelstoerungen__ereignisse()', 'execute'), 'anonym must not execute intern.tg_sammelstoerungen__ereignisse()';
    assert not has_function_privilege('mieter', 'intern.tg_sammelstoerungen__ereignisse()', 'execute'), 'mieter must not execute intern.tg_sammelstoerungen__ereignisse()';
    assert not has_function_privilege('hausmeister', 'intern.tg_sammelstoerungen__ereignisse()', 'execute'), 'hausmeister must not execute intern.tg_sammelstoerungen__ereignisse()';
    assert not has_function_privilege('leitung', 'intern.tg_sammelstoerungen__ereignisse()', 'execute'), 'leitung must not execute intern.tg_sammelstoerungen__ereignisse()';
    assert not has_function_privilege('bruecke', 'intern.tg_sammelstoerungen__ereignisse()', 'execute'), 'bruecke must not execute intern.tg_sammelstoerungen__ereignisse()';
    assert not has_function_privilege('voicebot', 'intern.tg_sammelstoerungen__ereignisse()', 'execute'), 'voicebot must not execute intern.tg_sammelstoerungen__ereignisse()';
    assert (select p.prosecdef and pg_get_userbyid(p.proowner) = 'dienst_ereignisse' from pg_proc as p where p.oid = 'intern.tg_sammelstoerung_teile__ereignisse()'::regprocedure), 'intern.tg_sammelstoerung_teile__ereignisse() is a definer of dienst_ereignisse';
    assert not has_function_privilege('anonym', 'intern.tg_sammelstoerung_teile__ereignisse()', 'execute'), 'anonym must not execute intern.tg_sammelstoerung_teile__ereignisse()';
    assert not has_function_privilege('mieter', 'intern.tg_sammelstoerung_teile__ereignisse()', 'execute'), 'mieter must not execute intern.tg_sammelstoerung_teile__ereignisse()';
    assert not has_function_privilege('hausmeister', 'intern.tg_sammelstoerung_teile__ereignisse()', 'execute'), 'hausmeister must not execute intern.tg_sammelstoerung_teile__ereignisse()';
    assert not has_function_privilege('leitung', 'intern.tg_sammelstoerung_teile__ereignisse()', 'execute'), 'leitung must not execute intern.tg_sammelstoerung_teile__ereignisse()';
    assert not has_function_privilege('bruecke', 'intern.tg_sammelstoerung_teile__ereignisse()', 'execute'), 'bruecke must not execute intern.tg_sammelstoerung_teile__ereignisse()';
    assert not has_function_privilege('voicebot', 'intern.tg_sammelstoerung_teile__ereignisse()', 'execute'), 'voicebot must not execute intern.tg_sammelstoerung_teile__ereignisse()';
    assert exists (select from pg_trigger as t where t.tgrelid = 'verwaltung.sammelstoerungen'::regclass and t.tgname = '_050_festschreiben' and t.tgenabled = 'O'), 'verwaltung.sammelstoerungen _050_festschreiben';
    assert exists (select from pg_trigger as t where t.tgrelid = 'verwaltung.sammelstoerungen'::regclass and t.tgname = '_100_status_erzwingen' and t.tgenabled = 'O'), 'verwaltung.sammelstoerungen _100_status_erzwingen';
    assert exists (select from pg_trigger as t where t.tgrelid = 'verwaltung.sammelstoerungen'::regclass and t.tgname = '_800_status_festhalten' and t.tgenabled = 'O'), 'verwaltung.sammelstoerungen _800_status_festhalten';
    assert exists (select from pg_trigger as t where t.tgrelid = 'verwaltung.anfragen'::regclass and t.tgname = '_300_sammelstoerung' and t.tgenabled = 'O'), 'verwaltung.anfragen _300_sammelstoerung';
    assert exists (select from pg_trigger as t where t.tgrelid = 'verwaltung.anfragen'::regclass and t.tgname = '_301_sammelstoerung' and t.tgenabled = 'O'), 'verwaltung.anfragen _301_sammelstoerung';
    assert exists (select from pg_trigger as t where t.tgrelid = 'verwaltung.sammelstoerungen'::regclass and t.tgname = '_500_ereignisse' and t.tgenabled = 'O'), 'verwaltung.sammelstoerungen _500_ereignisse';
    assert exists (select from pg_trigger as t where t.tgrelid = 'verwaltung.sammelstoerungen'::regclass and t.tgname = '_501_ereignisse' and t.tgenabled = 'O'), 'verwaltung.sammelstoerungen _501_ereignisse';
    assert exists (select from pg_trigger as t where t.tgrelid = 'verwaltung.sammelstoerung_anfragen'::regclass and t.tgname = '_500_ereignisse' and t.tgenabled = 'O'), 'verwaltung.sammelstoerung_anfragen _500_ereignisse';
    assert exists (select from pg_trigger as t where t.tgrelid = 'verwaltung.sammelstoerung_betroffene'::regclass and t.tgname = '_500_ereignisse' and t.tgenabled = 'O'), 'verwaltung.sammelstoerung_betroffene _500_ereignisse';
    assert exists (select from pg_trigger as t where t.tgrelid = 'verwaltung.sammelstoerungen'::regclass and t.tgname = '_900_audit' and t.tgenabled = 'O'), 'verwaltung.sammelstoerungen _900_audit';
    assert exists (select from pg_trigger as t where t.tgrelid = 'verwaltung.sammelstoerung_einheiten'::regclass and t.tgname = '_900_audit' and t.tgenabled = 'O'), 'verwaltung.sammelstoerung_einheiten _900_audit';
    assert exists (select from pg_trigger as t where t.tgrelid = 'verwaltung.sammelstoerung_anfragen'::regclass and t.tgname = '_900_audit' and t.tgenabled = 'O'), 'verwaltung.sammelstoerung_anfragen _900_audit';
    assert exists (select from pg_trigger as t where t.tgrelid = 'verwaltung.sammelstoerung_betroffene'::regclass and t.tgname = '_900_audit' and t.tgenabled = 'O'), 'verwaltung.sammelstoerung_betroffene _900_audit';
end
$$;
rollback;
