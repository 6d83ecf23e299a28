begin;
do $$
begin
    assert (select 'security_invoker=true' = any(reloptions) from pg_catalog.pg_class where oid = 'api.objekte'::regclass), 'api.objekte bypasses row security';
    assert not has_table_privilege('anonym', 'api.objekte', 'select'), 'anonym must not read api.objekte';
    assert (select 'security_invoker=true' = any(reloptions) from pg_catalog.pg_class where oid = 'api.einheiten'::regclass), 'api.einheiten bypasses row security';
    assert not has_table_privilege('anonym', 'api.einheiten', 'select'), 'anonym must not read api.einheiten';
    assert (select 'security_invoker=true' = any(reloptions) from pg_catalog.pg_class where oid = 'api.mietverhaeltnisse'::regclass), 'api.mietverhaeltnisse bypasses row security';
    assert not has_table_privilege('anonym', 'api.mietverhaeltnisse', 'select'), 'anonym must not read api.mietverhaeltnisse';
    assert (select 'security_invoker=true' = any(reloptions) from pg_catalog.pg_class where oid = 'api.mieter'::regclass), 'api.mieter bypasses row security';
    assert not has_table_privilege('anonym', 'api.mieter', 'select'), 'anonym must not read api.mieter';
    assert (select 'security_invoker=true' = any(reloptions) from pg_catalog.pg_class where oid = 'api.personen'::regclass), 'api.personen bypasses row security';
    assert not has_table_privilege('anonym', 'api.personen', 'select'), 'anonym must not read api.personen';
    assert (select 'security_invoker=true' = any(reloptions) from pg_catalog.pg_class where oid = 'api.personen_email'::regclass), 'api.personen_email bypasses row security';
    assert not has_table_privilege('anonym', 'api.personen_email', 'select'), 'anonym must not read api.personen_email';
    assert (select 'security_invoker=true' = any(reloptions) from pg_catalog.pg_class where oid = 'api.eigentuemer'::regclass), 'api.eigentuemer bypasses row security';
    assert not has_table_privilege('anonym', 'api.eigentuemer', 'select'), 'anonym must not read api.eigentuemer';
    assert (select 'security_invoker=true' = any(reloptions) from pg_catalog.pg_class where oid = 'api.hausmeister_bereiche'::regclass), 'api.hausmeister_bereiche bypasses row security';
    assert not has_table_privilege('anonym', 'api.hausmeister_bereiche', 'select'), 'anonym must not read api.hausmeister_bereiche';
    assert not has_table_privilege('hausmeister', 'api.mietverhaeltnisse', 'select'), 'hausmeister must not read api.mietverhaeltnisse';
    assert not has_table_privilege('hausmeister', 'api.mieter', 'select'), 'hausmeister must not read api.mieter';
    assert not has_table_privilege('hausmeister', 'api.eigentuemer', 'select'), 'hausmeister must not read api.eigentuemer';
    assert not has_table_privilege('hausmeister', 'api.personen_email', 'select'), 'hausmeister must not read api.personen_email';
end
$$;
rollback;
