begin;
do $$
begin
    assert (select count(*) from pg_catalog.pg_trigger
        where tgrelid = 'audit.eintraege'::regclass and tgenabled = 'O' and not tgisinternal) = 2, 'the log is protected';
end
$$;
rollback;
