begin;
do $$
declare
    v_rolle text;
begin
    foreach v_rolle in array array['anonym', 'mieter', 'hausmeister', 'verwalter', 'leitung', 'bruecke'] loop
        assert not has_function_privilege(v_rolle, 'intern.import_befund(text, text, text)', 'execute'), v_rolle || ' must not execute intern.import_befund(text, text, text)';
    end loop;
    foreach v_rolle in array array['anonym', 'mieter', 'hausmeister', 'verwalter', 'leitung', 'bruecke'] loop
        assert not has_function_privilege(v_rolle, 'intern.import_name_teilen(jsonb, text)', 'execute'), v_rolle || ' must not execute intern.import_name_teilen(jsonb, text)';
    end loop;
    foreach v_rolle in array array['anonym', 'mieter', 'hausmeister', 'verwalter', 'leitung', 'bruecke'] loop
        assert not has_function_privilege(v_rolle, 'intern.import_ergaenzen(jsonb)', 'execute'), v_rolle || ' must not execute intern.import_ergaenzen(jsonb)';
    end loop;
    foreach v_rolle in array array['anonym', 'mieter', 'hausmeister', 'verwalter', 'leitung', 'bruecke'] loop
        assert not has_function_privilege(v_rolle, 'intern.import_lesen(bigint, jsonb)', 'execute'), v_rolle || ' must not execute intern.import_lesen(bigint, jsonb)';
    end loop;
    foreach v_rolle in array array['anonym', 'mieter', 'hausmeister', 'verwalter', 'leitung', 'bruecke'] loop
        assert not has_function_privilege(v_rolle, 'intern.import_fehlende(bigint, text)', 'execute'), v_rolle || ' must not execute intern.import_fehlende(bigint, text)';
    end loop;
end
$$;
rollback;
