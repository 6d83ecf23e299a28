begin;
do $$
begin
    assert intern.ohne_mich('5:9:7', '8')::text = '5:9:7,8', 'the own transaction is not over';
    assert has_function_privilege('bruecke', 'audit.versiegeln()', 'execute'), 'the worker seals';
    assert not has_function_privilege('leitung', 'audit.versiegeln()', 'execute'), 'the office does not';
    assert not has_function_privilege('bruecke', 'intern.siegel_anlegen(integer, pg_snapshot, timestamptz[], bigint[], bytea[])', 'execute'),
        'nobody appends a seal of an own making';
end
$$;
rollback;
