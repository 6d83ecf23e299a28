begin;
do $$
declare
    v_funktion text;
    v_rolle text;
begin
    foreach v_funktion in array array[
        'api.personen_suchen(text)',
        'intern.personen_suchen(text)'
    ] loop
        assert has_function_privilege('verwalter', v_funktion, 'execute'), 'verwalter must execute ' || v_funktion;
        foreach v_rolle in array array['anonym', 'mieter', 'hausmeister', 'voicebot', 'bruecke'] loop
            assert not has_function_privilege(v_rolle, v_funktion, 'execute'), v_rolle || ' must not execute ' || v_funktion;
        end loop;
    end loop;
end
$$;
rollback;
