begin;
do $$
declare
    v_rolle text;
begin
    foreach v_rolle in array array['anonym', 'mieter', 'hausmeister', 'verwalter', 'leitung', 'voicebot', 'pruefer', 'bruecke'] loop
        assert not has_function_privilege(v_rolle, 'audit.archiv_abschliessen(date, bigint, text, text, text)', 'execute')
            and not has_function_privilege(v_rolle, 'audit.archiv_seite(date, bigint, integer)', 'execute'), v_rolle || ' must not archive';
    end loop;
end
$$;
rollback;
