begin;
do $$
begin
    assert (
        select pg_get_userbyid(p.proowner) = 'dienst_versand' and p.prosecdef from pg_proc as p where p.oid = 'intern.versand_erneut(bigint)'::regprocedure
    ), 'intern.versand_erneut(bigint) is a definer of dienst_versand';
    assert not has_function_privilege('anonym', 'intern.versand_erneut(bigint)', 'execute'), 'anonym must not execute intern.versand_erneut(bigint)';
    assert not has_function_privilege('bruecke', 'intern.versand_erneut(bigint)', 'execute'), 'bruecke must not execute intern.versand_erneut(bigint)';
    assert not has_function_privilege('mieter', 'intern.versand_erneut(bigint)', 'execute'), 'mieter must not execute intern.versand_erneut(bigint)';
    assert has_function_privilege('leitung', 'intern.versand_erneut(bigint)', 'execute'), 'leitung executes intern.versand_erneut(bigint)';
    assert (
        select pg_get_userbyid(p.proowner) = 'dienst_versand' and p.prosecdef from pg_proc as p where p.oid = 'intern.versand_aufgeben(bigint, text)'::regprocedure
    ), 'intern.versand_aufgeben(bigint, text) is a definer of dienst_versand';
    assert not has_function_privilege('anonym', 'intern.versand_aufgeben(bigint, text)', 'execute'), 'anonym must not execute intern.versand_aufgeben(bigint, text)';
    assert not has_function_privilege('bruecke', 'intern.versand_aufgeben(bigint, text)', 'execute'), 'bruecke must not execute intern.versand_aufgeben(bigint, text)';
    assert not has_function_privilege('mieter', 'intern.versand_aufgeben(bigint, text)', 'execute'), 'mieter must not execute intern.versand_aufgeben(bigint, text)';
    assert has_function_privilege('leitung', 'intern.versand_aufgeben(bigint, text)', 'execute'), 'leitung executes intern.versand_aufgeben(bigint, text)';
end
$$;
rollback;
