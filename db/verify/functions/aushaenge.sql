begin;
do $$
begin
    assert (select p.prosecdef and pg_get_userbyid(p.proowner) = 'dienst_identitaet' from pg_proc as p where p.oid = 'intern.meine_aushaenge()'::regprocedure), 'intern.meine_aushaenge() is a definer of dienst_identitaet';
    assert has_function_privilege('mieter', 'intern.meine_aushaenge()', 'execute'), 'mieter must execute intern.meine_aushaenge()';
    assert not has_function_privilege('anonym', 'intern.meine_aushaenge()', 'execute'), 'anonym must not execute intern.meine_aushaenge()';
    assert not has_function_privilege('hausmeister', 'intern.meine_aushaenge()', 'execute'), 'hausmeister must not execute intern.meine_aushaenge()';
    assert not has_function_privilege('leitung', 'intern.meine_aushaenge()', 'execute'), 'leitung must not execute intern.meine_aushaenge()';
    assert not has_function_privilege('bruecke', 'intern.meine_aushaenge()', 'execute'), 'bruecke must not execute intern.meine_aushaenge()';
    assert not has_function_privilege('voicebot', 'intern.meine_aushaenge()', 'execute'), 'voicebot must not execute intern.meine_aushaenge()';
    assert (select p.prosecdef and pg_get_userbyid(p.proowner) = 'dienst_anfragen' from pg_proc as p where p.oid = 'intern.aushang_zahlen(bigint, bigint)'::regprocedure), 'intern.aushang_zahlen(bigint, bigint) is a definer of dienst_anfragen';
    assert has_function_privilege('verwalter', 'intern.aushang_zahlen(bigint, bigint)', 'execute'), 'verwalter must execute intern.aushang_zahlen(bigint, bigint)';
    assert not has_function_privilege('anonym', 'intern.aushang_zahlen(bigint, bigint)', 'execute'), 'anonym must not execute intern.aushang_zahlen(bigint, bigint)';
    assert not has_function_privilege('mieter', 'intern.aushang_zahlen(bigint, bigint)', 'execute'), 'mieter must not execute intern.aushang_zahlen(bigint, bigint)';
    assert not has_function_privilege('hausmeister', 'intern.aushang_zahlen(bigint, bigint)', 'execute'), 'hausmeister must not execute intern.aushang_zahlen(bigint, bigint)';
    assert not has_function_privilege('bruecke', 'intern.aushang_zahlen(bigint, bigint)', 'execute'), 'bruecke must not execute intern.aushang_zahlen(bigint, bigint)';
    assert not has_function_privilege('voicebot', 'intern.aushang_zahlen(bigint, bigint)', 'execute'), 'voicebot must not execute intern.aushang_zahlen(bigint, bigint)';
    assert (select p.prosecdef and pg_get_userbyid(p.proowner) = 'dienst_anfragen' from pg_proc as p where p.oid = 'intern.mieterzahl(bigint)'::regprocedure), 'intern.mieterzahl(bigint) is a definer of dienst_anfragen';
    assert has_function_privilege('verwalter', 'intern.mieterzahl(bigint)', 'execute'), 'verwalter must execute intern.mieterzahl(bigint)';
    assert not has_function_privilege('anonym', 'intern.mieterzahl(bigint)', 'execute'), 'anonym must not execute intern.mieterzahl(bigint)';
    assert not has_function_privilege('mieter', 'intern.mieterzahl(bigint)', 'execute'), 'mieter must not execute intern.mieterzahl(bigint)';
    assert not has_function_privilege('hausmeister', 'intern.mieterzahl(bigint)', 'execute'), 'hausmeister must not execute intern.mieterzahl(bigint)';
    assert not has_function_privilege('bruecke', 'intern.mieterzahl(bigint)', 'execute'), 'bruecke must not execute intern.mieterzahl(bigint)';
    assert not has_function_privilege('voicebot', 'intern.mieterzahl(bigint)', 'execute'), 'voicebot must not execute intern.mieterzahl(bigint)';
end
$$;
rollback;
