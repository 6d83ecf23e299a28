begin;
do $$
begin
    assert (select relrowsecurity and relforcerowsecurity from pg_catalog.pg_class where oid = 'anmeldung.benutzerkonten'::regclass),
        'row security is enforced on anmeldung.benutzerkonten';
    assert not has_column_privilege('leitung', 'anmeldung.benutzerkonten', 'passwort_hash', 'select'), 'nobody reads hashes';
    assert not has_column_privilege('hausdraht_dba', 'anmeldung.benutzerkonten', 'passwort_hash', 'update'), 'nobody plants hashes';
    assert not has_column_privilege('verwalter', 'anmeldung.benutzerkonten', 'sperrgrund', 'select'), 'only heads know why';
    assert not has_column_privilege('verwalter', 'anmeldung.benutzerkonten', 'zweitfaktor_seit', 'select'), 'only heads know who lacks a factor';
    assert not has_column_privilege('hausdraht_dba', 'anmeldung.benutzerkonten', 'zweitfaktor_seit', 'update'), 'a factor is taken away with a reason';
    assert not has_any_column_privilege('mieter', 'anmeldung.benutzerkonten', 'select'), 'mieter must not read accounts';
    assert not has_any_column_privilege('hausmeister', 'anmeldung.benutzerkonten', 'select'), 'hausmeister must not read accounts';
    assert not has_any_column_privilege('leitung', 'anmeldung.benutzerkonten', 'update'), 'accounts change only through functions';
end
$$;
rollback;
