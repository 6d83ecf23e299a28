begin;
do $$
begin
    assert not has_function_privilege('anonym', 'intern.vorlage_platzhalter()', 'execute'), 'anonym must not execute intern.vorlage_platzhalter()';
    assert not has_function_privilege('bruecke', 'intern.vorlage_platzhalter()', 'execute'), 'bruecke must not execute intern.vorlage_platzhalter()';
    assert not has_function_privilege('mieter', 'intern.vorlage_platzhalter()', 'execute'), 'mieter must not execute intern.vorlage_platzhalter()';
    assert has_function_privilege('leitung', 'intern.vorlage_platzhalter()', 'execute'), 'leitung executes intern.vorlage_platzhalter()';
    assert not has_function_privilege('anonym', 'intern.vorlage_pruefen(text)', 'execute'), 'anonym must not execute intern.vorlage_pruefen(text)';
    assert not has_function_privilege('bruecke', 'intern.vorlage_pruefen(text)', 'execute'), 'bruecke must not execute intern.vorlage_pruefen(text)';
    assert not has_function_privilege('mieter', 'intern.vorlage_pruefen(text)', 'execute'), 'mieter must not execute intern.vorlage_pruefen(text)';
    assert has_function_privilege('leitung', 'intern.vorlage_pruefen(text)', 'execute'), 'leitung executes intern.vorlage_pruefen(text)';
    assert not has_function_privilege('anonym', 'intern.vorlage_fuellen(text, jsonb)', 'execute'), 'anonym must not execute intern.vorlage_fuellen(text, jsonb)';
    assert not has_function_privilege('bruecke', 'intern.vorlage_fuellen(text, jsonb)', 'execute'), 'bruecke must not execute intern.vorlage_fuellen(text, jsonb)';
    assert not has_function_privilege('mieter', 'intern.vorlage_fuellen(text, jsonb)', 'execute'), 'mieter must not execute intern.vorlage_fuellen(text, jsonb)';
    assert not has_function_privilege('leitung', 'intern.vorlage_fuellen(text, jsonb)', 'execute'), 'leitung must not execute intern.vorlage_fuellen(text, jsonb)';
    assert (
        select pg_get_userbyid(p.proowner) = 'dienst_versand' and p.prosecdef from pg_proc as p where p.oid = 'intern.vorlagen_vorbelegen(bigint)'::regprocedure
    ), 'intern.vorlagen_vorbelegen(bigint) is a definer of dienst_versand';
    assert not has_function_privilege('anonym', 'intern.vorlagen_vorbelegen(bigint)', 'execute'), 'anonym must not execute intern.vorlagen_vorbelegen(bigint)';
    assert not has_function_privilege('bruecke', 'intern.vorlagen_vorbelegen(bigint)', 'execute'), 'bruecke must not execute intern.vorlagen_vorbelegen(bigint)';
    assert not has_function_privilege('mieter', 'intern.vorlagen_vorbelegen(bigint)', 'execute'), 'mieter must not execute intern.vorlagen_vorbelegen(bigint)';
    assert not has_function_privilege('leitung', 'intern.vorlagen_vorbelegen(bigint)', 'execute'), 'leitung must not execute intern.vorlagen_vorbelegen(bigint)';
end
$$;
rollback;
