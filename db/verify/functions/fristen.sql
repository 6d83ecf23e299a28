begin;
do $$
declare
    v_funktion text;
    v_rolle text;
begin
    foreach v_funktion in array array[
        'intern.fristen_warnen()', 'intern.frist_ziele_vorbelegen(bigint)',
        'intern.frist_warnung(intern.geschaeftswoche, timestamptz, timestamptz, bigint, integer)'
    ] loop
        foreach v_rolle in array array['anonym', 'mieter', 'hausmeister', 'verwalter', 'leitung', 'voicebot'] loop
            assert not has_function_privilege(v_rolle, v_funktion, 'execute'), v_rolle || ' must not execute ' || v_funktion;
        end loop;
    end loop;
    assert has_function_privilege('bruecke', 'intern.fristen_warnen()', 'execute'), 'the bridge warns';
    assert (
        select pg_get_userbyid(p.proowner) = 'dienst_anfragen' and p.prosecdef from pg_proc as p where p.oid = 'intern.fristen_warnen()'::regprocedure
    ), 'intern.fristen_warnen() is a definer of dienst_anfragen';
end
$$;
rollback;
