-- procrastinate's own schema, created by bridge.hintergrund.apply_schema before Sqitch runs.
-- Here are only the privileges: the worker (bruecke) runs the queue, dienst_ereignisse defers.
begin;

do $vorhanden$
begin
    if to_regclass('hintergrund.procrastinate_jobs') is null then
        raise exception 'schema hintergrund is missing: run python -m bridge.hintergrund <dsn> first';
    end if;
end
$vorhanden$;

set local role hausdraht_eigner;

revoke all on schema hintergrund from public;
revoke execute on all functions in schema hintergrund from public;

grant usage on schema hintergrund to bruecke, dienst_ereignisse;

grant select, insert, update, delete on all tables in schema hintergrund to bruecke;
grant usage on all sequences in schema hintergrund to bruecke;
grant execute on all functions in schema hintergrund to bruecke;

-- What one deferred job writes: its row.
grant insert on hintergrund.procrastinate_jobs to dienst_ereignisse;
grant select (id) on hintergrund.procrastinate_jobs to dienst_ereignisse;
grant usage on sequence hintergrund.procrastinate_jobs_id_seq to dienst_ereignisse;
grant execute on function hintergrund.procrastinate_defer_jobs_v1(hintergrund.procrastinate_job_to_defer_v1[]) to dienst_ereignisse;

-- What nobody reads: the worker polls, and a finished job is deleted together with its history.
alter table hintergrund.procrastinate_jobs
    disable trigger procrastinate_jobs_notify_queue_job_inserted_v1,
    disable trigger procrastinate_trigger_status_events_insert_v1,
    disable trigger procrastinate_trigger_status_events_update_v1,
    disable trigger procrastinate_trigger_scheduled_events_v1;

-- A later release of procrastinate brings new objects; the worker needs them at once.
alter default privileges for role hausdraht_eigner in schema hintergrund
grant select, insert, update, delete on tables to bruecke;
alter default privileges for role hausdraht_eigner in schema hintergrund grant usage on sequences to bruecke;
alter default privileges for role hausdraht_eigner in schema hintergrund grant execute on functions to bruecke;

commit;
