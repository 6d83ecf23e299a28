begin;
do $$
begin
    assert (select pg_get_userbyid(p.proowner) = 'dienst_ereignisse' and p.prosecdef from pg_proc as p where p.oid = 'intern.tg_lesestaende__ereignisse()'::regprocedure),
    'intern.tg_lesestaende__ereignisse is a definer of dienst_ereignisse';
    assert exists (select from pg_trigger where tgrelid = 'verwaltung.textbausteine'::regclass and tgname = '_900_audit'), 'textbausteine are logged';
end
$$;
rollback;
