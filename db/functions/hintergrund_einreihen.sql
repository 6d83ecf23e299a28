begin;
set local role hausdraht_eigner;

create function intern.hintergrund_einreihen(
    aufgabe text, warteschlange text, argumente jsonb, sperre text default null, fruehestens timestamptz default null
) returns void
language plpgsql volatile security definer
set search_path = hintergrund, pg_catalog, pg_temp
as $$
declare
    -- Water does not wait behind a circular. Pictures have hands of their own; last they are in nobody's way.
    auftrag procrastinate_job_to_defer_v1 := row(
        warteschlange, aufgabe, case warteschlange when 'notdienst' then 20 when 'dateien' then -20 else 0 end, null, sperre, argumente, fruehestens
    );
    verletzt text;
begin
    if sperre is null then
        perform procrastinate_defer_jobs_v1(array[auftrag]);
        return;
    end if;
    -- A waiting job with the same queueing lock does the work: its collision must not take the
    -- caller's transaction down.
    begin
        perform procrastinate_defer_jobs_v1(array[auftrag]);
    exception
        when unique_violation then
            get stacked diagnostics verletzt = constraint_name;
            if verletzt is distinct from 'procrastinate_jobs_queueing_lock_idx_v1' then
                raise;
            end if;
    end;
end
$$;
comment on function intern.hintergrund_einreihen(text, text, jsonb, text, timestamptz) is
    'Reiht einen Hintergrundauftrag (procrastinate) in der laufenden Transaktion ein: Aufgabe, Warteschlange, Argumente (nur Kennungen, keine Personendaten). '
    'Mit sperre (queueing_lock) entfällt der Auftrag, solange ein gleicher wartet; nur für Aufträge geeignet, die alles Anstehende erledigen. Mit fruehestens beginnt er nicht vor diesem Zeitpunkt. Die Warteschlange notdienst geht allen vor. '
    'Definer, weil nur dienst_ereignisse das Schema hintergrund beschreiben darf';

reset role;
alter function intern.hintergrund_einreihen(text, text, jsonb, text, timestamptz) owner to dienst_ereignisse;
grant execute on function intern.hintergrund_einreihen(text, text, jsonb, text, timestamptz) to dienst_anmeldung, dienst_anfragen, dienst_dateien, dienst_email, dienst_versand;

commit;
