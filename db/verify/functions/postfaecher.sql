begin;
do $$
declare
    v_funktion text;
    v_rolle text;
begin
    foreach v_funktion in array array[
        'intern.postfaecher_lesen()', 'intern.postfach_stand(bigint, bigint, bigint, bigint, text)',
        'intern.postfach_uebersprungen(bigint, bigint, jsonb)', 'intern.postfach_nachgeholt(bigint, bigint, bigint)'
    ] loop
        assert has_function_privilege('bruecke', v_funktion, 'execute'), 'the fetcher calls ' || v_funktion;
        foreach v_rolle in array array['anonym', 'mieter', 'hausmeister', 'verwalter', 'leitung', 'voicebot', 'pruefer'] loop
            assert not has_function_privilege(v_rolle, v_funktion, 'execute'), v_rolle || ' must not execute ' || v_funktion;
        end loop;
    end loop;
end
$$;
rollback;
