begin;
do $$
begin
    assert has_schema_privilege('bruecke', 'hintergrund', 'usage'), 'the worker reaches its queue';
    assert has_table_privilege('bruecke', 'hintergrund.procrastinate_jobs', 'select,insert,update,delete'), 'the worker runs jobs';
    assert has_table_privilege('dienst_ereignisse', 'hintergrund.procrastinate_jobs', 'insert'), 'the wrapper defers';
    assert not has_table_privilege('dienst_ereignisse', 'hintergrund.procrastinate_jobs', 'update'), 'the wrapper changes no job';
    assert not has_table_privilege('dienst_ereignisse', 'hintergrund.procrastinate_jobs', 'delete'), 'the wrapper deletes no job';
    assert not has_table_privilege('dienst_ereignisse', 'hintergrund.procrastinate_events', 'insert'), 'the wrapper writes no history';
    assert (
        select array_agg(t.tgname::text order by t.tgname) = array[
            'procrastinate_jobs_notify_queue_job_inserted_v1', 'procrastinate_trigger_scheduled_events_v1',
            'procrastinate_trigger_status_events_insert_v1',
            'procrastinate_trigger_status_events_update_v1'
        ]
        from pg_trigger as t
        where t.tgrelid = 'hintergrund.procrastinate_jobs'::regclass and t.tgenabled = 'D'
    ), 'just the triggers nobody reads are off';
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
