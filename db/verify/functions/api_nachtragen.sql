begin;
do $$
declare
    v_rolle text;
begin
    assert has_function_privilege('hausmeister', 'api.handlung_nachtragen(uuid, text, jsonb, timestamptz, timestamptz)', 'execute'),
        'hausmeister executes api.handlung_nachtragen';
    foreach v_rolle in array array['anonym', 'mieter', 'verwalter', 'leitung', 'voicebot'] loop
        assert not has_function_privilege(v_rolle, 'api.handlung_nachtragen(uuid, text, jsonb, timestamptz, timestamptz)', 'execute'),
            v_rolle || ' must not execute api.handlung_nachtragen';
    end loop;
end
$$;
rollback;
