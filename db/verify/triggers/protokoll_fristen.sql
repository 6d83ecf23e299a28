begin;
do $$
begin
    assert (select count(*) from pg_catalog.pg_trigger
        where tgrelid = 'verwaltung.protokoll_fristen'::regclass and tgenabled = 'O' and not tgisinternal) = 2, 'rules in force stay, and are logged';
end
$$;
rollback;
