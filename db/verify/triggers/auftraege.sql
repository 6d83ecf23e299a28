begin;
do $$
begin
    assert (
        select count(*) = 3 from pg_catalog.pg_trigger
        where tgrelid = 'verwaltung.auftraege'::regclass and tgenabled = 'O' and tgname in ('_100_status_erzwingen', '_800_status_festhalten', '_900_audit')
    ), 'a trigger of auftraege is missing or switched off';
    assert exists (
        select from pg_catalog.pg_trigger where tgrelid = 'verwaltung.dienstleister'::regclass and tgenabled = 'O' and tgname = '_900_audit'
    ), 'dienstleister is not logged';
end
$$;
rollback;
