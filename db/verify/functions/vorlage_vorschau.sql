begin;
do $$
begin
    assert (
        select pg_get_userbyid(p.proowner) = 'dienst_versand' and p.prosecdef from pg_proc as p where p.oid = 'intern.vorlage_vorschau(text, text, text, bigint)'::regprocedure
    ), 'intern.vorlage_vorschau(text, text, text, bigint) is a definer of dienst_versand';
    assert not has_function_privilege('anonym', 'intern.vorlage_vorschau(text, text, text, bigint)', 'execute'), 'anonym must not execute intern.vorlage_vorschau(text, text, text, bigint)';
    assert not has_function_privilege('bruecke', 'intern.vorlage_vorschau(text, text, text, bigint)', 'execute'), 'bruecke must not execute intern.vorlage_vorschau(text, text, text, bigint)';
    assert not has_function_privilege('mieter', 'intern.vorlage_vorschau(text, text, text, bigint)', 'execute'), 'mieter must not execute intern.vorlage_vorschau(text, text, text, bigint)';
    assert has_function_privilege('leitung', 'intern.vorlage_vorschau(text, text, text, bigint)', 'execute'), 'leitung executes intern.vorlage_vorschau(text, text, text, bigint)';
    assert (
        select pg_get_userbyid(p.proowner) = 'dienst_versand' and p.prosecdef from pg_proc as p where p.oid = 'intern.vorlage_testmail(text, text, text)'::regprocedure
    ), 'intern.vorlage_testmail(text, text, text) is a definer of dienst_versand';
    assert not has_function_privilege('anonym', 'intern.vorlage_testmail(text, text, text)', 'execute'), 'anonym must not execute intern.vorlage_testmail(text, text, text)';
    assert not has_function_privilege('bruecke', 'intern.vorlage_testmail(text, text, text)', 'execute'), 'bruecke must not execute intern.vorlage_testmail(text, text, text)';
    assert not has_function_privilege('mieter', 'intern.vorlage_testmail(text, text, text)', 'execute'), 'mieter must not execute intern.vorlage_testmail(text, text, text)';
    assert has_function_privilege('leitung', 'intern.vorlage_testmail(text, text, text)', 'execute'), 'leitung executes intern.vorlage_testmail(text, text, text)';
    assert (
        select pg_get_userbyid(p.proowner) = 'dienst_versand' and p.prosecdef from pg_proc as p where p.oid = 'intern.brieffuss_vorschau(jsonb)'::regprocedure
    ), 'intern.brieffuss_vorschau(jsonb) is a definer of dienst_versand';
    assert not has_function_privilege('anonym', 'intern.brieffuss_vorschau(jsonb)', 'execute'), 'anonym must not execute intern.brieffuss_vorschau(jsonb)';
    assert not has_function_privilege('bruecke', 'intern.brieffuss_vorschau(jsonb)', 'execute'), 'bruecke must not execute intern.brieffuss_vorschau(jsonb)';
    assert not has_function_privilege('mieter', 'intern.brieffuss_vorschau(jsonb)', 'execute'), 'mieter must not execute intern.brieffuss_vorschau(jsonb)';
    assert has_function_privilege('leitung', 'intern.brieffuss_vorschau(jsonb)', 'execute'), 'leitung executes intern.brieffuss_vorschau(jsonb)';
end
$$;
rollback;
