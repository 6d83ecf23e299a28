begin;
do $$
begin
    assert (select relrowsecurity and relforcerowsecurity from pg_catalog.pg_class where oid = 'anmeldung.einladungen'::regclass),
        'row security is enforced on anmeldung.einladungen';
    assert (select relrowsecurity and relforcerowsecurity from pg_catalog.pg_class where oid = 'anmeldung.ruecksetzungen'::regclass),
        'row security is enforced on anmeldung.ruecksetzungen';
    assert not has_column_privilege('hausdraht_dba', 'anmeldung.einladungen', 'code_hash', 'select'), 'nobody reads codes';
    assert not has_any_column_privilege('leitung', 'anmeldung.einladungen', 'select'), 'web roles do not read invitations';
    assert not has_any_column_privilege('bruecke', 'anmeldung.ruecksetzungen', 'select'), 'the bridge does not browse resets';
end
$$;
rollback;
