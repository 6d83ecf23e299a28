begin;
do $$
begin
    assert (select relrowsecurity and relforcerowsecurity from pg_catalog.pg_class where oid = 'anmeldung.sitzungen'::regclass),
        'row security is enforced on anmeldung.sitzungen';
    assert (select relrowsecurity and relforcerowsecurity from pg_catalog.pg_class where oid = 'anmeldung.erneuerungstoken'::regclass),
        'row security is enforced on anmeldung.erneuerungstoken';
    assert not has_any_column_privilege('leitung', 'anmeldung.sitzungen', 'select'), 'web roles do not read sessions';
    assert not has_any_column_privilege('hausdraht_dba', 'anmeldung.erneuerungstoken', 'select'), 'administrators do not read tokens';
end
$$;
rollback;
