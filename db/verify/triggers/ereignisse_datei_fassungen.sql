begin;
do $$
begin
    assert exists (
        select from pg_trigger as t
        where t.tgrelid = 'verwaltung.datei_fassungen'::regclass and t.tgname = '_500_ereignisse' and t.tgenabled = 'O' and t.tgfoid = 'intern.tg_datei_fassungen__ereignisse()'::regprocedure
    ), 'verwaltung.datei_fassungen _500_ereignisse';
    assert (
        select pg_get_userbyid(p.proowner) = 'dienst_ereignisse' and p.prosecdef from pg_proc as p where p.oid = 'intern.tg_datei_fassungen__ereignisse()'::regprocedure
    ), 'tg_datei_fassungen__ereignisse is a definer of dienst_ereignisse';
    assert not has_function_privilege('bruecke', 'intern.tg_datei_fassungen__ereignisse()', 'execute'), 'tg_datei_fassungen__ereignisse is nobody''s function';
end
$$;
rollback;
