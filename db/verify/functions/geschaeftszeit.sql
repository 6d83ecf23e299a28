begin;
do $$
declare
    v_funktion text;
    v_rolle text;
begin
    foreach v_funktion in array array[
        'intern.geschaeftswoche(jsonb, text)', 'intern.geschaeftszeit_addieren(intern.geschaeftswoche, timestamptz, bigint[])',
        'intern.geschaeftszeit_zwischen(intern.geschaeftswoche, timestamptz, timestamptz)'
    ] loop
        foreach v_rolle in array array['anonym', 'mieter', 'hausmeister', 'leitung', 'bruecke'] loop
            assert not has_function_privilege(v_rolle, v_funktion, 'execute'), v_rolle || ' must not execute ' || v_funktion;
        end loop;
        assert has_function_privilege('dienst_anfragen', v_funktion, 'execute'), 'dienst_anfragen executes ' || v_funktion;
    end loop;
end
$$;
rollback;
