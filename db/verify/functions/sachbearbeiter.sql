begin;
do $$
declare
    v_rolle text;
begin
    assert has_function_privilege('dienst_anfragen', 'intern.sachbearbeiter(bigint, bigint, date)', 'execute'), 'filing must ask for the clerk';
    foreach v_rolle in array array['anonym', 'mieter', 'hausmeister', 'voicebot', 'bruecke'] loop
        assert not has_function_privilege(v_rolle, 'intern.sachbearbeiter(bigint, bigint, date)', 'execute'), v_rolle || ' must not execute intern.sachbearbeiter';
        assert not has_function_privilege(v_rolle, 'intern.vertreter(bigint, bigint, date)', 'execute'), v_rolle || ' must not execute intern.vertreter';
    end loop;
end
$$;
rollback;
