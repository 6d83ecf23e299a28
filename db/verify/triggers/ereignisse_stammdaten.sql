begin;
do $$
begin
    assert (
        select count(*) = 33 from pg_catalog.pg_trigger
        where tgenabled = 'O' and tgfoid = 'intern.tg_stammdaten__ereignisse()'::regprocedure
    ), 'a trigger is missing';
    assert not has_function_privilege('bruecke', 'intern.tg_stammdaten__ereignisse()', 'execute'), 'tg_stammdaten__ereignisse is nobody''s function';
end
$$;
rollback;
