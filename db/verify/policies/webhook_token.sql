begin;
do $$
begin
    assert (select c.relrowsecurity and c.relforcerowsecurity from pg_class as c where c.oid = 'verwaltung.webhook_token'::regclass),
        'webhook_token must force row level security';
    assert not has_table_privilege('leitung', 'verwaltung.webhook_token', 'select'), 'no web role reads webhook_token';
end
$$;
rollback;
