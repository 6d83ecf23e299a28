begin;
do $$
begin
    assert (
        select count(*) from pg_catalog.pg_trigger
        where tgfoid = 'intern.tg_audit__schreiben()'::regprocedure and tgrelid in (
            'anmeldung.zweitfaktoren'::regclass, 'anmeldung.zweitfaktor_codes'::regclass, 'anmeldung.zweitfaktor_tickets'::regclass
        )
    ) = 3, 'a table of the second factor is not logged';
end
$$;
rollback;
