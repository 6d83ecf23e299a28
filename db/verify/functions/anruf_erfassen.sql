begin;
do $$
declare
    v_rolle text;
begin
    assert has_function_privilege('voicebot', 'intern.anruf_erfassen(text, text, text, text, uuid)', 'execute'), 'voicebot must report calls';
    assert has_function_privilege('verwalter', 'intern.anfrage_melder_setzen(bigint, bigint, bigint, bigint)', 'execute'), 'verwalter must name the caller';
    foreach v_rolle in array array['anonym', 'mieter', 'hausmeister', 'verwalter', 'bruecke'] loop
        assert not has_function_privilege(v_rolle, 'intern.anruf_erfassen(text, text, text, text, uuid)', 'execute'), v_rolle || ' must not report calls';
    end loop;
    foreach v_rolle in array array['anonym', 'mieter', 'hausmeister', 'voicebot', 'bruecke'] loop
        assert not has_function_privilege(v_rolle, 'intern.anfrage_melder_setzen(bigint, bigint, bigint, bigint)', 'execute'), v_rolle || ' must not name callers';
    end loop;
end
$$;
rollback;
