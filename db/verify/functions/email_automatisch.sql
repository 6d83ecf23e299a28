begin;
do $$
begin
    assert (
        select pg_get_userbyid(p.proowner) = 'hausdraht_eigner' and not p.prosecdef from pg_proc as p where p.oid = 'intern.email_werkzeug_automatisch()'::regprocedure
    ), 'no function runs or is kept as superuser';
    assert not has_function_privilege('anonym', 'intern.email_werkzeug_automatisch()', 'execute'), 'anonym must not execute intern.email_werkzeug_automatisch()';
    assert not has_function_privilege('bruecke', 'intern.email_werkzeug_automatisch()', 'execute'), 'bruecke must not execute intern.email_werkzeug_automatisch()';
    assert not has_function_privilege('mieter', 'intern.email_werkzeug_automatisch()', 'execute'), 'mieter must not execute intern.email_werkzeug_automatisch()';
    assert not has_function_privilege('leitung', 'intern.email_werkzeug_automatisch()', 'execute'), 'leitung must not execute intern.email_werkzeug_automatisch()';
end
$$;
rollback;
