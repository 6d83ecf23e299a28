begin;
do $$
declare
    v_rolle text;
begin
    foreach v_rolle in array array['anonym', 'mieter', 'hausmeister', 'verwalter', 'leitung', 'bruecke'] loop
        assert not has_function_privilege(v_rolle, 'intern.import_felder()', 'execute'), v_rolle || ' must not execute intern.import_felder()';
    end loop;
    foreach v_rolle in array array['anonym', 'mieter', 'hausmeister', 'verwalter', 'leitung', 'bruecke'] loop
        assert not has_function_privilege(v_rolle, 'intern.import_vorschlag(bigint)', 'execute'), v_rolle || ' must not execute intern.import_vorschlag(bigint)';
    end loop;
    foreach v_rolle in array array['anonym', 'mieter', 'hausmeister', 'verwalter', 'leitung', 'bruecke'] loop
        assert not has_function_privilege(v_rolle, 'intern.import_zuordnung_pruefen(text, integer, jsonb)', 'execute'), v_rolle || ' must not execute intern.import_zuordnung_pruefen(text, integer, jsonb)';
    end loop;
end
$$;
rollback;
