begin;
do $$
declare
    v_rolle text;
begin
    foreach v_rolle in array array['anonym', 'mieter', 'hausmeister', 'verwalter', 'voicebot', 'bruecke'] loop
        assert not has_function_privilege(v_rolle, 'audit.nachweis(timestamptz, bigint)', 'execute'), v_rolle || ' gets no proof';
    end loop;
end
$$;
rollback;
