begin;
set local role hausdraht_eigner;

create function audit.partitionen_anlegen(monate integer default 3) returns integer
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
set lock_timeout = '5s'
set timezone = 'UTC'
as $$
declare
    v_beginn timestamptz;
    v_name text;
    v_neu integer := 0;
begin
    for v_beginn in
        select generate_series(date_trunc('month', now()), date_trunc('month', now()) + make_interval(months => monate), '1 month')
    loop
        v_name := 'eintraege_' || to_char(v_beginn, 'YYYY_MM');
        continue when to_regclass('audit.' || v_name) is not null;
        begin
            execute format(
                'create table audit.%I partition of audit.eintraege for values from (%L) to (%L)',
                v_name, v_beginn, v_beginn + interval '1 month'
            );
        exception
            -- The month began before its partition existed: its entries stay where they are.
            when check_violation then
                raise warning 'entries of % are in audit.eintraege_rest; no partition created', v_name;
                continue;
        end;
        execute format('comment on table audit.%I is %L', v_name, 'Protokolleinträge ' || to_char(v_beginn, 'MM/YYYY') || ' (UTC)');
        execute format('alter table audit.%I enable row level security', v_name);
        execute format('alter table audit.%I force row level security', v_name);
        execute format('grant select on audit.%I to hausdraht_sicherung', v_name);
        execute format(
            'create trigger _010_nicht_leeren before truncate on audit.%I '
            'for each statement execute function intern.tg_eintraege__unveraenderlich()', v_name
        );
        v_neu := v_neu + 1;
    end loop;
    return v_neu;
end
$$;
comment on function audit.partitionen_anlegen(integer) is
    'Legt die Partitionen des Protokolls für den laufenden und die nächsten Monate an und liefert, wie viele neu sind; beliebig oft aufrufbar. Definer hausdraht_eigner, weil nur der Eigentümer Partitionen anlegen kann';

create function audit.neue_aera(bekannt integer default 0) returns integer
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
begin
    execute format('create or replace function audit.aera() returns integer language sql immutable parallel safe return %s', greatest(audit.aera(), bekannt) + 1);
    return audit.aera();
end
$$;
comment on function audit.neue_aera(integer) is
    'Beginnt eine neue Ära, höher als jede bekannte (aus den ausgegebenen Siegeln: lauf_aera); nach dem Einspielen einer logischen Sicherung als Superuser aufzurufen, weil Transaktionsnummern dort neu beginnen';

grant usage on schema audit to bruecke;
grant execute on function audit.partitionen_anlegen(integer) to bruecke;

do $$
begin
    perform audit.partitionen_anlegen();
end
$$;

commit;
