begin;
do $$
declare
    v_rolle text;
begin
    assert has_function_privilege('verwalter', 'api.bereich_speichern(text, bigint[], bigint[], bigint)', 'execute'), 'verwalter must execute api.bereich_speichern(text, bigint[], bigint[], bigint)';
    foreach v_rolle in array array['anonym', 'mieter', 'hausmeister', 'voicebot', 'bruecke'] loop
        assert not has_function_privilege(v_rolle, 'api.bereich_speichern(text, bigint[], bigint[], bigint)', 'execute'), v_rolle || ' must not execute api.bereich_speichern(text, bigint[], bigint[], bigint)';
    end loop;
    assert has_function_privilege('verwalter', 'api.bereich_loeschen(bigint)', 'execute'), 'verwalter must execute api.bereich_loeschen(bigint)';
    foreach v_rolle in array array['anonym', 'mieter', 'hausmeister', 'voicebot', 'bruecke'] loop
        assert not has_function_privilege(v_rolle, 'api.bereich_loeschen(bigint)', 'execute'), v_rolle || ' must not execute api.bereich_loeschen(bigint)';
    end loop;
end
$$;
rollback;
