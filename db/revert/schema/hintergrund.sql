begin;
alter table hintergrund.procrastinate_jobs
    enable trigger procrastinate_jobs_notify_queue_job_inserted_v1,
    enable trigger procrastinate_trigger_status_events_insert_v1,
    enable trigger procrastinate_trigger_status_events_update_v1,
    enable trigger procrastinate_trigger_scheduled_events_v1;
alter default privileges for role hausdraht_eigner in schema hintergrund revoke all on tables from bruecke;
alter default privileges for role hausdraht_eigner in schema hintergrund revoke all on sequences from bruecke;
alter default privileges for role hausdraht_eigner in schema hintergrund revoke all on functions from bruecke;
revoke all on all tables in schema hintergrund from bruecke, dienst_ereignisse;
revoke select (id) on hintergrund.procrastinate_jobs from dienst_ereignisse;
revoke all on all sequences in schema hintergrund from bruecke, dienst_ereignisse;
revoke all on all functions in schema hintergrund from bruecke, dienst_ereignisse;
revoke all on schema hintergrund from bruecke, dienst_ereignisse;
commit;
