begin;
do $$
declare
    f constant regprocedure := 'intern.socket_kanaele(text)';
begin
    assert (select pg_get_userbyid(p.proowner) = 'dienst_ereignisse' and p.prosecdef from pg_proc as p where p.oid = f), 'definer of dienst_ereignisse';
    assert has_function_privilege('bruecke', f, 'execute'), 'the sockets call it';
    assert not has_function_privilege('authenticator', f, 'execute'), 'not from the web';
    assert not has_function_privilege('anonym', f, 'execute'), 'not from the web';
end
$$;
rollback;
