begin;
do $$
begin
    assert to_regprocedure('intern.klassifikationsregeln_vorbelegen(bigint)') is not null, 'intern.klassifikationsregeln_vorbelegen(bigint) is missing';
    assert not has_function_privilege('anonym', 'intern.klassifikationsregeln_vorbelegen(bigint)', 'execute'), 'anonym must not execute intern.klassifikationsregeln_vorbelegen(bigint)';
end
$$;
rollback;
