begin;
do $$
declare
    v_funktion regprocedure;
    v_rolle text;
begin
    foreach v_funktion in array array[
        'intern.zeitstempel(timestamptz)',
        'intern.csv_feld(text)',
        'intern.anfrage_wort(text)',
        'intern.anfragen_csv(bigint[])'
    ]::regprocedure[] loop
        foreach v_rolle in array array['verwalter', 'leitung'] loop
            assert has_function_privilege(v_rolle, v_funktion, 'execute'), format('%s may execute %s', v_rolle, v_funktion);
        end loop;
        foreach v_rolle in array array['anonym', 'authenticator', 'mieter', 'hausmeister', 'voicebot', 'bruecke'] loop
            assert not has_function_privilege(v_rolle, v_funktion, 'execute'), format('%s must not execute %s', v_rolle, v_funktion);
        end loop;
    end loop;
    assert not has_function_privilege('pruefer', 'intern.anfragen_csv(bigint[])', 'execute'), 'an auditor exports the log, not Anfragen';
end
$$;
rollback;
