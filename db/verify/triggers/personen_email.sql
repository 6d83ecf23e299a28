begin;
do $$
begin
    assert exists (
        select from pg_catalog.pg_trigger
        where tgrelid = 'verwaltung.personen_email'::regclass and tgname = '_050_normieren' and tgenabled = 'O'
    ), 'the trigger of personen_email is missing or switched off';
end
$$;
rollback;
