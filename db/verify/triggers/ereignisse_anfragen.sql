begin;
do $$
begin
    assert exists (
        select from pg_trigger as t
        where t.tgrelid = 'verwaltung.anfragen'::regclass and t.tgname = '_500_ereignisse' and t.tgenabled = 'O' and t.tgfoid = 'intern.tg_anfragen__ereignisse()'::regprocedure
    ), 'verwaltung.anfragen _500_ereignisse';
    assert exists (
        select from pg_trigger as t
        where t.tgrelid = 'verwaltung.anfragen'::regclass and t.tgname = '_501_ereignisse' and t.tgenabled = 'O' and t.tgfoid = 'intern.tg_anfragen__ereignisse()'::regprocedure
    ), 'verwaltung.anfragen _501_ereignisse';
    assert (
        select pg_get_userbyid(p.proowner) = 'dienst_ereignisse' and p.prosecdef from pg_proc as p where p.oid = 'intern.tg_anfragen__ereignisse()'::regprocedure
    ), 'tg_anfragen__ereignisse is a definer of dienst_ereignisse';
    assert not has_function_privilege('bruecke', 'intern.tg_anfragen__ereignisse()', 'execute'), 'tg_anfragen__ereignisse is nobody''s function';
end
$$;
rollback;
