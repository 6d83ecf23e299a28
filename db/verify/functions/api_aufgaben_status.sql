begin;
do $$
declare
    v_funktion text;
begin
    foreach v_funktion in array array[
        'api.aufgabe_verschieben(bigint, text, bigint, text)',
        'api.aufgabe_erledigen(bigint, text, text, date, bigint[], boolean)'
    ] loop
        assert has_function_privilege('hausmeister', v_funktion, 'execute'), 'hausmeister executes ' || v_funktion;
        assert has_function_privilege('verwalter', v_funktion, 'execute'), 'verwalter executes ' || v_funktion;
        assert not has_function_privilege('mieter', v_funktion, 'execute'), 'mieter must not execute ' || v_funktion;
        assert not has_function_privilege('anonym', v_funktion, 'execute'), 'anonym must not execute ' || v_funktion;
    end loop;
    assert not has_function_privilege('hausmeister', 'api.aufgabe_verwerfen(bigint, text)', 'execute'), 'a caretaker discards nothing';
    assert not has_function_privilege(
        'hausmeister', 'api.aufgabe_aendern(bigint, text, text, text, text, date, bigint)', 'execute'
    ), 'a caretaker hands nothing over';
end
$$;
rollback;
