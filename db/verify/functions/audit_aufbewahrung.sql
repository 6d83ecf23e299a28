begin;
do $$
declare
    v_rolle text;
begin
    foreach v_rolle in array array['anonym', 'mieter', 'hausmeister', 'verwalter', 'leitung', 'voicebot', 'pruefer'] loop
        assert not has_function_privilege(v_rolle, 'audit.pseudonymisieren(integer)', 'execute'), v_rolle || ' must not delete content';
    end loop;
    assert has_function_privilege('bruecke', 'audit.pseudonymisieren(integer)', 'execute'), 'the worker does';
end
$$;
rollback;
