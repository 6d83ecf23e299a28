begin;
do $$
declare
    v_rolle text;
begin
    foreach v_rolle in array array['anonym', 'mieter', 'hausmeister', 'verwalter', 'leitung', 'bruecke'] loop
        assert not has_function_privilege(v_rolle, 'intern.import_adressen(text)', 'execute'), v_rolle || ' must not execute intern.import_adressen(text)';
    end loop;
    foreach v_rolle in array array['anonym', 'mieter', 'hausmeister', 'verwalter', 'leitung', 'bruecke'] loop
        assert not has_function_privilege(v_rolle, 'intern.import_genannte(bigint)', 'execute'), v_rolle || ' must not execute intern.import_genannte(bigint)';
    end loop;
    foreach v_rolle in array array['anonym', 'mieter', 'hausmeister', 'verwalter', 'leitung', 'bruecke'] loop
        assert not has_function_privilege(v_rolle, 'intern.import_person_finden(text, text, text[], text, text, bigint, bigint)', 'execute'), v_rolle || ' must not execute intern.import_person_finden(text, text, text[], text, text, bigint, bigint)';
    end loop;
    foreach v_rolle in array array['anonym', 'mieter', 'hausmeister', 'verwalter', 'leitung', 'bruecke'] loop
        assert not has_function_privilege(v_rolle, 'intern.import_personen(bigint)', 'execute'), v_rolle || ' must not execute intern.import_personen(bigint)';
    end loop;
end
$$;
rollback;
