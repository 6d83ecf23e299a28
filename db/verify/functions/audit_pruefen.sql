begin;
do $$
declare
    v_rolle text;
begin
    foreach v_rolle in array array['anonym', 'mieter', 'hausmeister', 'verwalter', 'leitung', 'voicebot'] loop
        assert not has_function_privilege(v_rolle, 'audit.pruefen(timestamptz, timestamptz, bigint, bytea)', 'execute'),
            v_rolle || ' must not check the log';
    end loop;
    assert has_function_privilege('pruefer', 'audit.pruefen(timestamptz, timestamptz, bigint, bytea)', 'execute'), 'auditors do';
end
$$;
rollback;
