begin;
do $$
declare
    v_rolle text;
begin
    foreach v_rolle in array array['verwalter', 'leitung'] loop
        assert has_function_privilege(v_rolle, 'api.person_rufnummer_speichern(bigint, text, text)', 'execute'), v_rolle || ' may execute api.person_rufnummer_speichern(bigint, text, text)';
    end loop;
    foreach v_rolle in array array['anonym', 'mieter', 'hausmeister', 'voicebot', 'bruecke'] loop
        assert not has_function_privilege(v_rolle, 'api.person_rufnummer_speichern(bigint, text, text)', 'execute'), v_rolle || ' must not execute api.person_rufnummer_speichern(bigint, text, text)';
    end loop;
end
$$;
rollback;
