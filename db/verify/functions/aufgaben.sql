begin;
do $$
declare
    v_funktion text;
    v_rolle text;
begin
    foreach v_funktion in array array[
        'intern.aufgaben_neu_reihen(text)', 'intern.aufgabe_platz(text, bigint, bigint)'
    ] loop
        foreach v_rolle in array array['anonym', 'mieter', 'voicebot', 'bruecke'] loop
            assert not has_function_privilege(v_rolle, v_funktion, 'execute'), v_rolle || ' must not execute ' || v_funktion;
        end loop;
        assert has_function_privilege('hausmeister', v_funktion, 'execute'), 'hausmeister executes ' || v_funktion;
    end loop;
end
$$;
rollback;
