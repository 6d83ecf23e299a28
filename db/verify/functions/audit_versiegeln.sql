begin;
do $$
begin
    assert has_function_privilege('bruecke', 'audit.versiegeln()', 'execute'), 'the worker seals';
    assert not has_function_privilege('leitung', 'audit.versiegeln()', 'execute'), 'the office does not';
    assert not has_function_privilege('bruecke', 'intern.siegel_anlegen(integer, pg_snapshot, timestamptz[], bigint[], bytea[])', 'execute'),
        'nobody appends a seal of an own making';
end
$$;
rollback;
