begin;
do $$
declare
    v_rolle text;
begin
    foreach v_rolle in array array['anonym', 'mieter', 'hausmeister', 'verwalter', 'leitung', 'voicebot', 'pruefer'] loop
        assert not has_function_privilege(v_rolle, 'audit.siegel_seit(bigint, integer)', 'execute'), v_rolle || ' hands nothing out';
        assert not has_function_privilege(v_rolle, 'audit.siegel_ausgegeben(text, bigint)', 'execute'), v_rolle || ' notes nothing';
    end loop;
    foreach v_rolle in array array['leitung', 'pruefer', 'bruecke', 'hausdraht_dba'] loop
        assert not has_function_privilege(v_rolle, 'audit.verlust_anerkennen(text, bigint, bigint, text)', 'execute'),
            v_rolle || ' acknowledges no loss';
    end loop;
    assert has_function_privilege('bruecke', 'audit.siegel_ausgegeben(text, bigint)', 'execute'), 'the bridge hands out';
end
$$;
rollback;
