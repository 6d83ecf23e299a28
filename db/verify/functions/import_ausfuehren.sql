begin;
do $$
declare
    v_rolle text;
begin
    foreach v_rolle in array array['anonym', 'mieter', 'hausmeister', 'verwalter', 'leitung', 'bruecke'] loop
        assert not has_function_privilege(v_rolle, 'intern.import_ergebnis(bigint, jsonb)', 'execute'), v_rolle || ' must not execute intern.import_ergebnis(bigint, jsonb)';
    end loop;
    foreach v_rolle in array array['anonym', 'mieter', 'hausmeister', 'verwalter', 'leitung', 'bruecke'] loop
        assert not has_function_privilege(v_rolle, 'intern.import_ausfuehren(bigint, jsonb)', 'execute'), v_rolle || ' must not execute intern.import_ausfuehren(bigint, jsonb)';
    end loop;
    foreach v_rolle in array array['anonym', 'mieter', 'hausmeister', 'verwalter', 'leitung', 'bruecke'] loop
        assert not has_function_privilege(v_rolle, 'intern.import_probe(bigint, jsonb)', 'execute'), v_rolle || ' must not execute intern.import_probe(bigint, jsonb)';
    end loop;
end
$$;
rollback;
