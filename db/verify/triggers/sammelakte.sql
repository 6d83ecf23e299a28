begin;
do $$
begin
    assert (
        select count(*) from pg_catalog.pg_trigger
        where tgrelid = any(array['verwaltung.anfrage_ausgaben', 'verwaltung.sammelakte', 'verwaltung.sammelakt_anfragen']::regclass[])
            and tgname = '_900_audit' and tgenabled = 'O'
    ) = 3, 'bulk acts and what left the house are logged';
end
$$;
rollback;
