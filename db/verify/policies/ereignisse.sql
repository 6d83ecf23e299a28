begin;
do $$
begin
    assert (select c.relrowsecurity and c.relforcerowsecurity from pg_class as c where c.oid = 'verwaltung.ereignisse'::regclass), 'row level security is forced';
    assert has_table_privilege('dienst_ereignisse', 'verwaltung.ereignisse', 'insert'), 'triggers write the outbox';
    assert not has_table_privilege('dienst_ereignisse', 'verwaltung.ereignisse', 'update'), 'nobody changes an event';
    assert not has_table_privilege('bruecke', 'verwaltung.ereignisse', 'select'), 'the bridge does not browse the outbox';
    assert not has_table_privilege('verwalter', 'verwaltung.ereignisse', 'select'), 'staff do not read the outbox';
    assert not has_table_privilege('pruefer', 'verwaltung.ereignisse', 'select'), 'auditors do not read the outbox';
    assert not has_column_privilege('dienst_ereignisse', 'verwaltung.anfragen', 'beschreibung', 'select'), 'audiences need no texts';
    assert not has_column_privilege('dienst_ereignisse', 'anmeldung.benutzerkonten', 'passwort_hash', 'select'), 'audiences need no hashes';
end
$$;
rollback;
