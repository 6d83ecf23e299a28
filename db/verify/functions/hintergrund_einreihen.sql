begin;
do $$
declare
    f constant regprocedure := 'intern.hintergrund_einreihen(text, text, jsonb, text, timestamptz)';
begin
    assert (select pg_get_userbyid(p.proowner) = 'dienst_ereignisse' and p.prosecdef from pg_proc as p where p.oid = f), 'definer of dienst_ereignisse';
    assert has_function_privilege('dienst_email', f, 'execute'), 'mail defers';
    assert has_function_privilege('dienst_anmeldung', f, 'execute'), 'sign-in defers';
    assert has_function_privilege('dienst_anfragen', f, 'execute'), 'Anfragen defer';
    assert has_function_privilege('dienst_dateien', f, 'execute'), 'files defer';
    assert not has_function_privilege('bruecke', f, 'execute'), 'the bridge defers nothing by itself';
    assert not has_function_privilege('verwalter', f, 'execute'), 'no web role defers';
    assert not has_function_privilege('anonym', f, 'execute'), 'no web role defers';
end
$$;
rollback;
