begin;
do $$
begin
    assert (select count(*) from pg_catalog.pg_trigger where tgfoid = 'intern.tg_audit__schreiben()'::regprocedure) >= 28,
        'a table is not logged';
    assert (select proowner = 'dienst_audit'::regrole and prosecdef from pg_catalog.pg_proc
        where oid = 'intern.tg_audit__schreiben()'::regprocedure), 'the log is written by dienst_audit';
    assert not has_function_privilege('verwalter', 'audit.anschliessen(regclass, text[], text[], text, boolean, boolean)', 'execute'), 'not for web roles';
end
$$;
rollback;
