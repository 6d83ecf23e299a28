begin;
do $$
declare
    f regprocedure;
begin
    foreach f in array array[
        'intern.ereignisse_lesen(text)', 'intern.ereignisse_nachlesen(text, text, text[])', 'intern.ereignisse_aufraeumen()'
    ]::regprocedure[] loop
        assert (select pg_get_userbyid(p.proowner) = 'dienst_ereignisse' and p.prosecdef from pg_proc as p where p.oid = f), f::text;
        assert has_function_privilege('bruecke', f, 'execute'), f || ': the distribution calls it';
        assert not has_function_privilege('authenticator', f, 'execute'), f || ': not from the web';
        assert not has_function_privilege('verwalter', f, 'execute'), f || ': not by staff';
        assert not has_function_privilege('pruefer', f, 'execute'), f || ': not by auditors';
    end loop;
end
$$;
rollback;
