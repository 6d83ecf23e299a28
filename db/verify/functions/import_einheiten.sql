begin;
do $$
declare
    v_rolle text;
begin
    foreach v_rolle in array array['anonym', 'mieter', 'hausmeister', 'verwalter', 'leitung', 'bruecke'] loop
        assert not has_function_privilege(v_rolle, 'intern.import_einheiten(bigint)', 'execute'), v_rolle || ' must not execute intern.import_einheiten(bigint)';
    end loop;
end
$$;
rollback;
