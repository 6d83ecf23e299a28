begin;
do $$
declare
    v_rolle text;
begin
    foreach v_rolle in array array['anonym', 'mieter', 'hausmeister', 'verwalter', 'leitung', 'bruecke'] loop
        assert not has_function_privilege(v_rolle, 'intern.import_bezeichnung(text, jsonb)', 'execute'), v_rolle || ' must not execute intern.import_bezeichnung(text, jsonb)';
    end loop;
    foreach v_rolle in array array['anonym', 'mieter', 'hausmeister', 'verwalter', 'leitung', 'bruecke'] loop
        assert not has_function_privilege(v_rolle, 'intern.import_loeschen(bigint, text, bigint)', 'execute'), v_rolle || ' must not execute intern.import_loeschen(bigint, text, bigint)';
    end loop;
    foreach v_rolle in array array['anonym', 'mieter', 'hausmeister', 'verwalter', 'leitung', 'bruecke'] loop
        assert not has_function_privilege(v_rolle, 'intern.import_gruende(bigint)', 'execute'), v_rolle || ' must not execute intern.import_gruende(bigint)';
    end loop;
    foreach v_rolle in array array['anonym', 'mieter', 'hausmeister', 'verwalter', 'leitung', 'bruecke'] loop
        assert not has_function_privilege(v_rolle, 'intern.import_rueckgaengig(bigint)', 'execute'), v_rolle || ' must not execute intern.import_rueckgaengig(bigint)';
    end loop;
end
$$;
rollback;
