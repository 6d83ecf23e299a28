begin;
do $$
begin
    assert to_regprocedure('intern.einladungscode()') is not null, 'intern.einladungscode() is missing';
    assert to_regprocedure('intern.einladungscode_hash(text)') is not null, 'intern.einladungscode_hash(text) is missing';
    assert to_regprocedure('intern.einladung_ausstellen(bigint, bigint)') is not null, 'intern.einladung_ausstellen(bigint, bigint) is missing';
    assert not has_function_privilege('leitung', 'intern.einladung_ausstellen(bigint, bigint)', 'execute'), 'invitations are issued by the API only';
end
$$;
rollback;
