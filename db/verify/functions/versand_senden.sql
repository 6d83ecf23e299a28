begin;
do $$
begin
    assert (
        select pg_get_userbyid(p.proowner) = 'dienst_versand' and p.prosecdef from pg_proc as p where p.oid = 'intern.versand_bezuege(verwaltung.versand)'::regprocedure
    ), 'intern.versand_bezuege(verwaltung.versand) is a definer of dienst_versand';
    assert not has_function_privilege('anonym', 'intern.versand_bezuege(verwaltung.versand)', 'execute'), 'anonym must not execute intern.versand_bezuege(verwaltung.versand)';
    assert not has_function_privilege('bruecke', 'intern.versand_bezuege(verwaltung.versand)', 'execute'), 'bruecke must not execute intern.versand_bezuege(verwaltung.versand)';
    assert not has_function_privilege('mieter', 'intern.versand_bezuege(verwaltung.versand)', 'execute'), 'mieter must not execute intern.versand_bezuege(verwaltung.versand)';
    assert not has_function_privilege('leitung', 'intern.versand_bezuege(verwaltung.versand)', 'execute'), 'leitung must not execute intern.versand_bezuege(verwaltung.versand)';
    assert (
        select pg_get_userbyid(p.proowner) = 'dienst_versand' and p.prosecdef from pg_proc as p where p.oid = 'intern.versand_beenden(verwaltung.versand, text, text)'::regprocedure
    ), 'intern.versand_beenden(verwaltung.versand, text, text) is a definer of dienst_versand';
    assert not has_function_privilege('anonym', 'intern.versand_beenden(verwaltung.versand, text, text)', 'execute'), 'anonym must not execute intern.versand_beenden(verwaltung.versand, text, text)';
    assert not has_function_privilege('bruecke', 'intern.versand_beenden(verwaltung.versand, text, text)', 'execute'), 'bruecke must not execute intern.versand_beenden(verwaltung.versand, text, text)';
    assert not has_function_privilege('mieter', 'intern.versand_beenden(verwaltung.versand, text, text)', 'execute'), 'mieter must not execute intern.versand_beenden(verwaltung.versand, text, text)';
    assert not has_function_privilege('leitung', 'intern.versand_beenden(verwaltung.versand, text, text)', 'execute'), 'leitung must not execute intern.versand_beenden(verwaltung.versand, text, text)';
    assert (
        select pg_get_userbyid(p.proowner) = 'dienst_versand' and p.prosecdef from pg_proc as p where p.oid = 'intern.versand_holen(bigint, bigint)'::regprocedure
    ), 'intern.versand_holen(bigint, bigint) is a definer of dienst_versand';
    assert not has_function_privilege('anonym', 'intern.versand_holen(bigint, bigint)', 'execute'), 'anonym must not execute intern.versand_holen(bigint, bigint)';
    assert has_function_privilege('bruecke', 'intern.versand_holen(bigint, bigint)', 'execute'), 'bruecke executes intern.versand_holen(bigint, bigint)';
    assert not has_function_privilege('mieter', 'intern.versand_holen(bigint, bigint)', 'execute'), 'mieter must not execute intern.versand_holen(bigint, bigint)';
    assert not has_function_privilege('leitung', 'intern.versand_holen(bigint, bigint)', 'execute'), 'leitung must not execute intern.versand_holen(bigint, bigint)';
end
$$;
rollback;
