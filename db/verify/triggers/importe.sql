begin;
do $$
begin
    assert (
        select count(*) = 2 from pg_catalog.pg_trigger
        where tgname = '_900_audit' and tgenabled = 'O'
            and tgrelid in ('verwaltung.importe'::regclass, 'verwaltung.import_zuordnungen'::regclass)
    ), 'a trigger is missing';
end
$$;
rollback;
