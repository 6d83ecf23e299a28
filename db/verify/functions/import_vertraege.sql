begin;
do $$
declare
    v_rolle text;
begin
    foreach v_rolle in array array['anonym', 'mieter', 'hausmeister', 'verwalter', 'leitung', 'bruecke'] loop
        assert not has_function_privilege(v_rolle, 'intern.import_tag(date)', 'execute'), v_rolle || ' must not execute intern.import_tag(date)';
    end loop;
    foreach v_rolle in array array['anonym', 'mieter', 'hausmeister', 'verwalter', 'leitung', 'bruecke'] loop
        assert not has_function_privilege(v_rolle, 'intern.import_mietverhaeltnisse(bigint)', 'execute'), v_rolle || ' must not execute intern.import_mietverhaeltnisse(bigint)';
    end loop;
    foreach v_rolle in array array['anonym', 'mieter', 'hausmeister', 'verwalter', 'leitung', 'bruecke'] loop
        assert not has_function_privilege(v_rolle, 'intern.import_leerstand(bigint)', 'execute'), v_rolle || ' must not execute intern.import_leerstand(bigint)';
    end loop;
end
$$;
rollback;
