begin;
do $$
begin
    assert to_regprocedure('intern.vor_anfrage()') is not null, 'intern.vor_anfrage() is missing';
    assert has_function_privilege('anonym', 'intern.vor_anfrage()', 'execute'), 'runs for everybody';
    assert not has_function_privilege('bruecke', 'intern.vor_anfrage()', 'execute'), 'only for PostgREST';
end
$$;
rollback;
