begin;
do $$
begin
    assert to_regprocedure('intern.meine_dateien()') is not null, 'intern.meine_dateien() is missing';
    assert not has_function_privilege('anonym', 'intern.sieht_datei(bigint, bigint)', 'execute'), 'anonym must not execute intern.sieht_datei';
    assert not has_function_privilege('anonym', 'intern.sieht_original(bigint, bigint)', 'execute'), 'anonym must not execute intern.sieht_original';
    assert not has_function_privilege('anonym', 'intern.meine_dateien()', 'execute'), 'anonym must not execute intern.meine_dateien()';
end
$$;
rollback;
