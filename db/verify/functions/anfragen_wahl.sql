begin;
do $$
declare
    v_funktion regprocedure;
    v_rolle text;
begin
    foreach v_funktion in array array[
        'intern.auswahl_werte(jsonb, text)',
        'intern.anfragen_wahl(jsonb)',
        'intern.anfrage_passt(verwaltung.anfragen, intern.anfragen_wahl)'
    ]::regprocedure[] loop
        foreach v_rolle in array array['verwalter', 'leitung'] loop
            assert has_function_privilege(v_rolle, v_funktion, 'execute'), format('%s may execute %s', v_rolle, v_funktion);
        end loop;
        foreach v_rolle in array array['anonym', 'authenticator', 'mieter', 'hausmeister', 'voicebot', 'pruefer', 'bruecke'] loop
            assert not has_function_privilege(v_rolle, v_funktion, 'execute'), format('%s must not execute %s', v_rolle, v_funktion);
        end loop;
    end loop;
end
$$;
rollback;
