begin;
do $$
begin
    assert (
        select pg_get_userbyid(p.proowner) = 'dienst_anfragen' and p.prosecdef from pg_proc as p where p.oid = 'intern.systemzeile(bigint, bigint, text, text)'::regprocedure
    ), 'intern.systemzeile(bigint, bigint, text, text) is a definer of dienst_anfragen';
    assert not has_function_privilege('anonym', 'intern.systemzeile(bigint, bigint, text, text)', 'execute'), 'anonym must not execute intern.systemzeile(bigint, bigint, text, text)';
    assert not has_function_privilege('bruecke', 'intern.systemzeile(bigint, bigint, text, text)', 'execute'), 'bruecke must not execute intern.systemzeile(bigint, bigint, text, text)';
    assert not has_function_privilege('mieter', 'intern.systemzeile(bigint, bigint, text, text)', 'execute'), 'mieter must not execute intern.systemzeile(bigint, bigint, text, text)';
    assert not has_function_privilege('leitung', 'intern.systemzeile(bigint, bigint, text, text)', 'execute'), 'leitung must not execute intern.systemzeile(bigint, bigint, text, text)';
    assert (
        select pg_get_userbyid(p.proowner) = 'dienst_versand' and p.prosecdef from pg_proc as p where p.oid = 'intern.versand_gesendet(bigint, bigint)'::regprocedure
    ), 'intern.versand_gesendet(bigint, bigint) is a definer of dienst_versand';
    assert not has_function_privilege('anonym', 'intern.versand_gesendet(bigint, bigint)', 'execute'), 'anonym must not execute intern.versand_gesendet(bigint, bigint)';
    assert has_function_privilege('bruecke', 'intern.versand_gesendet(bigint, bigint)', 'execute'), 'bruecke executes intern.versand_gesendet(bigint, bigint)';
    assert not has_function_privilege('mieter', 'intern.versand_gesendet(bigint, bigint)', 'execute'), 'mieter must not execute intern.versand_gesendet(bigint, bigint)';
    assert not has_function_privilege('leitung', 'intern.versand_gesendet(bigint, bigint)', 'execute'), 'leitung must not execute intern.versand_gesendet(bigint, bigint)';
    assert (
        select pg_get_userbyid(p.proowner) = 'dienst_versand' and p.prosecdef from pg_proc as p where p.oid = 'intern.versand_gescheitert(bigint, bigint, text, text)'::regprocedure
    ), 'intern.versand_gescheitert(bigint, bigint, text, text) is a definer of dienst_versand';
    assert not has_function_privilege('anonym', 'intern.versand_gescheitert(bigint, bigint, text, text)', 'execute'), 'anonym must not execute intern.versand_gescheitert(bigint, bigint, text, text)';
    assert has_function_privilege('bruecke', 'intern.versand_gescheitert(bigint, bigint, text, text)', 'execute'), 'bruecke executes intern.versand_gescheitert(bigint, bigint, text, text)';
    assert not has_function_privilege('mieter', 'intern.versand_gescheitert(bigint, bigint, text, text)', 'execute'), 'mieter must not execute intern.versand_gescheitert(bigint, bigint, text, text)';
    assert not has_function_privilege('leitung', 'intern.versand_gescheitert(bigint, bigint, text, text)', 'execute'), 'leitung must not execute intern.versand_gescheitert(bigint, bigint, text, text)';
    assert (
        select pg_get_userbyid(p.proowner) = 'dienst_versand' and p.prosecdef from pg_proc as p where p.oid = 'intern.versand_zuruecknehmen(bigint, bigint, bigint)'::regprocedure
    ), 'intern.versand_zuruecknehmen(bigint, bigint, bigint) is a definer of dienst_versand';
    assert not has_function_privilege('anonym', 'intern.versand_zuruecknehmen(bigint, bigint, bigint)', 'execute'), 'anonym must not execute intern.versand_zuruecknehmen(bigint, bigint, bigint)';
    assert not has_function_privilege('bruecke', 'intern.versand_zuruecknehmen(bigint, bigint, bigint)', 'execute'), 'bruecke must not execute intern.versand_zuruecknehmen(bigint, bigint, bigint)';
    assert not has_function_privilege('mieter', 'intern.versand_zuruecknehmen(bigint, bigint, bigint)', 'execute'), 'mieter must not execute intern.versand_zuruecknehmen(bigint, bigint, bigint)';
    assert not has_function_privilege('leitung', 'intern.versand_zuruecknehmen(bigint, bigint, bigint)', 'execute'), 'leitung must not execute intern.versand_zuruecknehmen(bigint, bigint, bigint)';
    assert (
        select pg_get_userbyid(p.proowner) = 'dienst_versand' and p.prosecdef from pg_proc as p where p.oid = 'intern.versand_nachholen()'::regprocedure
    ), 'intern.versand_nachholen() is a definer of dienst_versand';
    assert not has_function_privilege('anonym', 'intern.versand_nachholen()', 'execute'), 'anonym must not execute intern.versand_nachholen()';
    assert has_function_privilege('bruecke', 'intern.versand_nachholen()', 'execute'), 'bruecke executes intern.versand_nachholen()';
    assert not has_function_privilege('mieter', 'intern.versand_nachholen()', 'execute'), 'mieter must not execute intern.versand_nachholen()';
    assert not has_function_privilege('leitung', 'intern.versand_nachholen()', 'execute'), 'leitung must not execute intern.versand_nachholen()';
end
$$;
rollback;
