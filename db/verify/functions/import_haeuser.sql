begin;
do $$
declare
    v_rolle text;
begin
    foreach v_rolle in array array['anonym', 'mieter', 'hausmeister', 'verwalter', 'leitung', 'bruecke'] loop
        assert not has_function_privilege(v_rolle, 'intern.import_objekte(bigint, text)', 'execute'), v_rolle || ' must not execute intern.import_objekte(bigint, text)';
    end loop;
    foreach v_rolle in array array['anonym', 'mieter', 'hausmeister', 'verwalter', 'leitung', 'bruecke'] loop
        assert not has_function_privilege(v_rolle, 'intern.import_objekte_zuteilen(bigint)', 'execute'), v_rolle || ' must not execute intern.import_objekte_zuteilen(bigint)';
    end loop;
    foreach v_rolle in array array['anonym', 'mieter', 'hausmeister', 'verwalter', 'leitung', 'bruecke'] loop
        assert not has_function_privilege(v_rolle, 'intern.import_konto(text)', 'execute'), v_rolle || ' must not execute intern.import_konto(text)';
    end loop;
end
$$;
rollback;
