begin;
do $$
begin
    assert to_regprocedure('intern.kommentare_uebernehmen(regclass, regclass)') is not null, 'intern.kommentare_uebernehmen(regclass, regclass) is missing';
    assert not has_function_privilege('verwalter', 'intern.kommentare_uebernehmen(regclass, regclass)', 'execute'), 'only migrations comment';
end
$$;
rollback;
