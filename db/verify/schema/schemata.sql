begin;
do $$
begin
    assert (select count(*) from pg_catalog.pg_namespace where nspname in (
        'api', 'verwaltung', 'intern', 'anmeldung', 'audit', 'erweiterungen'
    )) = 6, 'a schema is missing';
    assert has_schema_privilege('mieter', 'api', 'usage'), 'mieter must reach api';
    assert not has_schema_privilege('mieter', 'anmeldung', 'usage'), 'mieter must not reach anmeldung';
    assert not has_schema_privilege('anonym', 'verwaltung', 'usage'), 'anonym must not reach verwaltung';
    assert not has_schema_privilege('bruecke', 'verwaltung', 'usage'), 'bruecke must not reach verwaltung';
    assert not has_schema_privilege('mieter', 'public', 'create'), 'public is closed';
    assert not has_database_privilege('mieter', current_database(), 'temporary'), 'no temporary tables for web roles';
end
$$;
rollback;
