begin;
do $$
begin
    assert (select 'security_invoker=true' = any(reloptions) from pg_catalog.pg_class where oid = 'api.anfragen'::regclass), 'api.anfragen bypasses row security';
    assert not has_table_privilege('anonym', 'api.anfragen', 'select'), 'anonym must not read api.anfragen';
    assert (select 'security_invoker=true' = any(reloptions) from pg_catalog.pg_class where oid = 'api.anfrage_nachrichten'::regclass), 'api.anfrage_nachrichten bypasses row security';
    assert not has_table_privilege('anonym', 'api.anfrage_nachrichten', 'select'), 'anonym must not read api.anfrage_nachrichten';
    assert (select 'security_invoker=true' = any(reloptions) from pg_catalog.pg_class where oid = 'api.anhaenge'::regclass), 'api.anhaenge bypasses row security';
    assert not has_table_privilege('anonym', 'api.anhaenge', 'select'), 'anonym must not read api.anhaenge';
    assert (select 'security_invoker=true' = any(reloptions) from pg_catalog.pg_class where oid = 'api.status_regeln'::regclass), 'api.status_regeln bypasses row security';
    assert not has_table_privilege('anonym', 'api.status_regeln', 'select'), 'anonym must not read api.status_regeln';
    assert (select 'security_invoker=true' = any(reloptions) from pg_catalog.pg_class where oid = 'api.statuswechsel'::regclass), 'api.statuswechsel bypasses row security';
    assert not has_table_privilege('anonym', 'api.statuswechsel', 'select'), 'anonym must not read api.statuswechsel';
end
$$;
rollback;
