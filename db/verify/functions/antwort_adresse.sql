begin;
do $$
declare
    v_funktion text;
    v_rolle text;
begin
    foreach v_funktion in array array[
        'intern.antwort_token(bytea, text, bigint, bigint)', 'intern.signierte_adresse(text, bigint, bigint)',
        'intern.antwort_adresse(bigint, bigint)', 'intern.ruecklauf_adresse(bigint, bigint)',
        'intern.antwort_adresse_pruefen(bigint, text)', 'intern.antwort_schluessel_wechseln(bigint)'
    ] loop
        foreach v_rolle in array array['anonym', 'mieter', 'hausmeister', 'verwalter', 'leitung', 'bruecke'] loop
            assert not has_function_privilege(v_rolle, v_funktion, 'execute'), v_rolle || ' must not execute ' || v_funktion;
        end loop;
    end loop;
    assert has_function_privilege('dienst_email', 'intern.antwort_adresse_pruefen(bigint, text)', 'execute'), 'dienst_email checks addresses';
    assert has_function_privilege('dienst_versand', 'intern.antwort_adresse(bigint, bigint)', 'execute'), 'dienst_versand makes addresses';
end
$$;
rollback;
