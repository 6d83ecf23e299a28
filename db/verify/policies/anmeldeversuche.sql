begin;
do $$
begin
    assert (select relrowsecurity and relforcerowsecurity from pg_catalog.pg_class where oid = 'anmeldung.anmeldeversuche'::regclass),
        'row security is enforced on anmeldung.anmeldeversuche';
    assert (select relrowsecurity and relforcerowsecurity from pg_catalog.pg_class where oid = 'anmeldung.datenbank_zugaenge'::regclass),
        'row security is enforced on anmeldung.datenbank_zugaenge';
    assert (select relrowsecurity and relforcerowsecurity from pg_catalog.pg_class where oid = 'anmeldung.signaturschluessel'::regclass),
        'row security is enforced on anmeldung.signaturschluessel';
    assert not has_column_privilege('hausdraht_dba', 'anmeldung.signaturschluessel', 'geheimnis', 'select'), 'keys are read by nobody';
    assert not has_table_privilege('pruefer', 'anmeldung.datenbank_zugaenge', 'select'), 'auditors do not see each other';
    assert not has_table_privilege('pruefer', 'anmeldung.datenbank_zugaenge', 'insert'), 'auditors do not map themselves';
end
$$;
rollback;
