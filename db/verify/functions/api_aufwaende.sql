begin;
do $$
declare
    v_funktion text;
begin
    foreach v_funktion in array array[
        'api.aufwand_erfassen(bigint, bigint, integer, text, timestamptz)', 'api.aufwand_zuruecknehmen(bigint)'
    ] loop
        assert has_function_privilege('hausmeister', v_funktion, 'execute'), 'hausmeister executes ' || v_funktion;
        assert has_function_privilege('verwalter', v_funktion, 'execute'), 'verwalter executes ' || v_funktion;
        assert not has_function_privilege('mieter', v_funktion, 'execute'), 'mieter must not execute ' || v_funktion;
        assert not has_function_privilege('anonym', v_funktion, 'execute'), 'anonym must not execute ' || v_funktion;
    end loop;
end
$$;
rollback;
