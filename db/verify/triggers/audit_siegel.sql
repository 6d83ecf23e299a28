begin;
do $$
begin
    assert (select count(*) from pg_catalog.pg_trigger
        where tgrelid = 'audit.siegel'::regclass and tgenabled = 'O' and not tgisinternal) = 2, 'the seals are protected';
end
$$;
rollback;
