begin;
do $$
begin
    assert (select 'security_invoker=true' = any(reloptions) from pg_catalog.pg_class where oid = 'api.email_entscheidungen'::regclass), 'api.email_entscheidungen bypasses row security';
    assert has_table_privilege('verwalter', 'api.email_entscheidungen', 'select'), 'verwalter must read api.email_entscheidungen';
    assert not has_table_privilege('anonym', 'api.email_entscheidungen', 'select'), 'anonym must not read api.email_entscheidungen';
    assert not has_table_privilege('mieter', 'api.email_entscheidungen', 'select'), 'mieter must not read api.email_entscheidungen';
    assert not has_table_privilege('hausmeister', 'api.email_entscheidungen', 'select'), 'hausmeister must not read api.email_entscheidungen';
end
$$;
rollback;
