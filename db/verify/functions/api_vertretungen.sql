begin;
do $$
declare
    v_rolle text;
begin
    assert has_function_privilege('verwalter', 'api.vertretung_anlegen(bigint, bigint, date, date)', 'execute'), 'verwalter must execute api.vertretung_anlegen';
    foreach v_rolle in array array['anonym', 'mieter', 'hausmeister', 'voicebot', 'bruecke'] loop
        assert not has_function_privilege(v_rolle, 'api.vertretung_anlegen(bigint, bigint, date, date)', 'execute'), v_rolle || ' must not execute api.vertretung_anlegen';
        assert not has_function_privilege(v_rolle, 'api.vertretung_loeschen(bigint)', 'execute'), v_rolle || ' must not execute api.vertretung_loeschen';
    end loop;
end
$$;
rollback;
