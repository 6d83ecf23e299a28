-- A job may do the work of jobs of its kind that wait behind it, which spares the queue's round trips for
-- each. They stay "todo" and locked by the caller's transaction: nobody else takes them meanwhile, and
-- whatever happens to the caller, they wait on.
begin;
set local role hausdraht_eigner;

create function intern.auftraege_mitnehmen(aufgabe text, anzahl integer) returns table (id bigint, argumente jsonb)
language plpgsql volatile
set search_path = hintergrund, pg_catalog, pg_temp
as $$
begin
    return query
    select j.id, j.args
    from procrastinate_jobs as j
    where j.status = 'todo' and j.task_name = aufgabe and j.attempts = 0 and j.scheduled_at is null and j.lock is null
    order by j.priority desc, j.id
    limit anzahl
    for update skip locked;
end
$$;
comment on function intern.auftraege_mitnehmen(text, integer) is
    'Wartende, noch nie versuchte Aufträge einer Aufgabe, höchstens anzahl, gesperrt bis zum Ende der Transaktion: Kennung und Argumente';

create function intern.auftraege_erledigt(auftraege bigint[]) returns void
language plpgsql volatile
set search_path = hintergrund, pg_catalog, pg_temp
as $$
begin
    delete from procrastinate_jobs as j
    where j.id = any(auftraege) and j.status = 'todo';
end
$$;
comment on function intern.auftraege_erledigt(bigint[]) is
    'Nimmt mitgenommene und erledigte Aufträge aus der Warteschlange; in der Transaktion, die sie mitgenommen hat';

grant execute on function intern.auftraege_mitnehmen(text, integer), intern.auftraege_erledigt(bigint[]) to bruecke;

commit;
