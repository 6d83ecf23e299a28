begin;
do $$
declare
    v_funktion text;
begin
    foreach v_funktion in array array[
        'api.protokoll(jsonb, jsonb, integer)', 'api.protokoll_nachweis(timestamptz, bigint)', 'api.protokoll_siegelstand()', 'api.protokoll_ausgeben(jsonb, text)'
    ] loop
        assert has_function_privilege('leitung', v_funktion, 'execute'), v_funktion || ' is for heads';
        assert has_function_privilege('pruefer', v_funktion, 'execute'), v_funktion || ' is for auditors';
        assert not has_function_privilege('verwalter', v_funktion, 'execute'), v_funktion || ' is not for clerks';
    end loop;
end
$$;
rollback;
