begin;
do $$
begin
    assert to_regprocedure('intern.neue_id()') is not null, 'intern.neue_id() is missing';
end
$$;
rollback;
