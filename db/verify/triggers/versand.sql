begin;
do $$
begin
    assert exists (
        select from pg_trigger as t where t.tgrelid = 'verwaltung.mandanten'::regclass and t.tgname = '_310_versand' and t.tgenabled = 'O'
    ), 'verwaltung.mandanten _310_versand';
    assert exists (
        select from pg_trigger as t where t.tgrelid = 'verwaltung.anfragen'::regclass and t.tgname = '_600_versand' and t.tgenabled = 'O'
    ), 'verwaltung.anfragen _600_versand';
    assert exists (
        select from pg_trigger as t where t.tgrelid = 'verwaltung.anfragen'::regclass and t.tgname = '_601_versand' and t.tgenabled = 'O'
    ), 'verwaltung.anfragen _601_versand';
    assert exists (
        select from pg_trigger as t where t.tgrelid = 'verwaltung.anfrage_nachrichten'::regclass and t.tgname = '_600_versand' and t.tgenabled = 'O'
    ), 'verwaltung.anfrage_nachrichten _600_versand';
    assert exists (
        select from pg_trigger as t where t.tgrelid = 'verwaltung.vorlagen'::regclass and t.tgname = '_050_platzhalter' and t.tgenabled = 'O'
    ), 'verwaltung.vorlagen _050_platzhalter';
    assert exists (
        select from pg_trigger as t where t.tgrelid = 'verwaltung.versand'::regclass and t.tgname = '_500_ereignisse' and t.tgenabled = 'O'
    ), 'verwaltung.versand _500_ereignisse';
    assert (
        select pg_get_userbyid(p.proowner) = 'dienst_versand' and p.prosecdef from pg_proc as p where p.oid = 'intern.tg_mandanten__versand()'::regprocedure
    ), 'intern.tg_mandanten__versand() is a definer of dienst_versand';
    assert not has_function_privilege('anonym', 'intern.tg_mandanten__versand()', 'execute'), 'anonym must not execute intern.tg_mandanten__versand()';
    assert not has_function_privilege('bruecke', 'intern.tg_mandanten__versand()', 'execute'), 'bruecke must not execute intern.tg_mandanten__versand()';
    assert not has_function_privilege('mieter', 'intern.tg_mandanten__versand()', 'execute'), 'mieter must not execute intern.tg_mandanten__versand()';
    assert not has_function_privilege('leitung', 'intern.tg_mandanten__versand()', 'execute'), 'leitung must not execute intern.tg_mandanten__versand()';
    assert (
        select pg_get_userbyid(p.proowner) = 'dienst_versand' and p.prosecdef from pg_proc as p where p.oid = 'intern.tg_anfragen__versand()'::regprocedure
    ), 'intern.tg_anfragen__versand() is a definer of dienst_versand';
    assert not has_function_privilege('anonym', 'intern.tg_anfragen__versand()', 'execute'), 'anonym must not execute intern.tg_anfragen__versand()';
    assert not has_function_privilege('bruecke', 'intern.tg_anfragen__versand()', 'execute'), 'bruecke must not execute intern.tg_anfragen__versand()';
    assert not has_function_privilege('mieter', 'intern.tg_anfragen__versand()', 'execute'), 'mieter must not execute intern.tg_anfragen__versand()';
    assert not has_function_privilege('leitung', 'intern.tg_anfragen__versand()', 'execute'), 'leitung must not execute intern.tg_anfragen__versand()';
    assert (
        select pg_get_userbyid(p.proowner) = 'dienst_versand' and p.prosecdef from pg_proc as p where p.oid = 'intern.tg_anfrage_nachrichten__versand()'::regprocedure
    ), 'intern.tg_anfrage_nachrichten__versand() is a definer of dienst_versand';
    assert not has_function_privilege('anonym', 'intern.tg_anfrage_nachrichten__versand()', 'execute'), 'anonym must not execute intern.tg_anfrage_nachrichten__versand()';
    assert not has_function_privilege('bruecke', 'intern.tg_anfrage_nachrichten__versand()', 'execute'), 'bruecke must not execute intern.tg_anfrage_nachrichten__versand()';
    assert not has_function_privilege('mieter', 'intern.tg_anfrage_nachrichten__versand()', 'execute'), 'mieter must not execute intern.tg_anfrage_nachrichten__versand()';
    assert not has_function_privilege('leitung', 'intern.tg_anfrage_nachrichten__versand()', 'execute'), 'leitung must not execute intern.tg_anfrage_nachrichten__versand()';
    assert not has_function_privilege('anonym', 'intern.tg_vorlagen__platzhalter()', 'execute'), 'anonym must not execute intern.tg_vorlagen__platzhalter()';
    assert not has_function_privilege('bruecke', 'intern.tg_vorlagen__platzhalter()', 'execute'), 'bruecke must not execute intern.tg_vorlagen__platzhalter()';
    assert not has_function_privilege('mieter', 'intern.tg_vorlagen__platzhalter()', 'execute'), 'mieter must not execute intern.tg_vorlagen__platzhalter()';
    assert not has_function_privilege('leitung', 'intern.tg_vorlagen__platzhalter()', 'execute'), 'leitung must not execute intern.tg_vorlagen__platzhalter()';
    assert (
        select pg_get_userbyid(p.proowner) = 'dienst_ereignisse' and p.prosecdef from pg_proc as p where p.oid = 'intern.tg_versand__ereignisse()'::regprocedure
    ), 'intern.tg_versand__ereignisse() is a definer of dienst_ereignisse';
    assert not has_function_privilege('anonym', 'intern.tg_versand__ereignisse()', 'execute'), 'anonym must not execute intern.tg_versand__ereignisse()';
    assert not has_function_privilege('bruecke', 'intern.tg_versand__ereignisse()', 'execute'), 'bruecke must not execute intern.tg_versand__ereignisse()';
    assert not has_function_privilege('mieter', 'intern.tg_versand__ereignisse()', 'execute'), 'mieter must not execute intern.tg_versand__ereignisse()';
    assert not has_function_privilege('leitung', 'intern.tg_versand__ereignisse()', 'execute'), 'leitung must not execute intern.tg_versand__ereignisse()';
end
$$;
rollback;
