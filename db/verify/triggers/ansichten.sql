begin;
do $$
begin
    assert exists (select from pg_catalog.pg_trigger where tgrelid = 'verwaltung.ansichten'::regclass and tgname = '_900_audit' and tgenabled = 'O'), 'views are not logged';
end
$$;
rollback;
