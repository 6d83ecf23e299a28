begin;
do $$
begin
    assert (
        select count(*) from pg_catalog.pg_trigger
        where tgenabled = 'O' and (tgrelid, tgname) in (
            ('verwaltung.anfragen'::regclass, '_600_suche'), ('verwaltung.anfragen'::regclass, '_601_suche'),
            ('verwaltung.anfragen'::regclass, '_602_suche'), ('verwaltung.anfrage_nachrichten'::regclass, '_600_suche')
        )
    ) = 4, 'a trigger of the search is missing';
end
$$;
rollback;
