begin;
do $$
begin
    assert has_schema_privilege('bruecke', 'hintergrund', 'usage'), 'the worker reaches its queue';
    assert has_table_privilege('bruecke', 'hintergrund.procrastinate_jobs', 'select,insert,update,delete'), 'the worker runs jobs';
    assert has_table_privilege('dienst_ereignisse', 'hintergrund.procrastinate_jobs', 'insert'), 'the wrapper defers';
    assert not has_table_privilege('dienst_ereignisse', 'hintergrund.procrastinate_jobs', 'update'), 'the wrapper changes no job';
    assert not has_table_privilege('dienst_ereignisse', 'hintergrund.procrastinate_jobs', 'delete'), 'the wrapper deletes no job';
    assert not has_schema_privilege('authenticator', 'hintergrund', 'usage'), 'the web has no queue';
    assert not has_schema_privilege('verwalter', 'hintergrund', 'usage'), 'staff have no queue';
    assert not has_schema_privilege('pruefer', 'hintergrund', 'usage'), 'auditors have no queue';
    assert not exists (
        select
        from pg_proc as p, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) as a
        where p.pronamespace = 'hintergrund'::regnamespace and a.grantee = 0
    ), 'nothing in hintergrund is executable by PUBLIC';
end
$$;
rollback;
