begin;
do $$
declare
    f regprocedure;
begin
    foreach f in array array['intern.auftraege_mitnehmen(text, integer)', 'intern.auftraege_erledigt(bigint[])']::regprocedure[] loop
        assert has_function_privilege('bruecke', f, 'execute'), 'the worker runs jobs';
        assert not has_function_privilege('verwalter', f, 'execute'), 'no web role touches the queue';
        assert not has_function_privilege('anonym', f, 'execute'), 'no web role touches the queue';
        assert not has_function_privilege('dienst_email', f, 'execute'), 'services only defer';
    end loop;
end
$$;
rollback;
