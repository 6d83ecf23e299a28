begin;
do $$
begin
    assert (select relrowsecurity and relforcerowsecurity from pg_catalog.pg_class where oid = 'verwaltung.mandanten'::regclass),
        'row security is enforced on verwaltung.mandanten';
    assert has_column_privilege('mieter', 'verwaltung.mandanten', 'telefon', 'select'), 'tenants see whom to call';
    assert not has_table_privilege('anonym', 'verwaltung.mandanten', 'select'), 'nobody lists the Mandanten';
    assert not has_any_column_privilege('leitung', 'verwaltung.mandanten', 'update'), 'the Mandant is kept by administrators';
end
$$;
rollback;
