begin;
do $$
declare
    v_rolle text;
begin
    assert has_function_privilege('verwalter', 'intern.anfrage_systemzeile(bigint, text)', 'execute'), 'verwalter must note changes';
    foreach v_rolle in array array['anonym', 'mieter', 'hausmeister', 'voicebot', 'bruecke'] loop
        assert not has_function_privilege(v_rolle, 'intern.anfrage_systemzeile(bigint, text)', 'execute'), v_rolle || ' must not write system lines';
    end loop;
end
$$;
rollback;
