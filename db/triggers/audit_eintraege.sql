begin;
set local role hausdraht_eigner;

create function intern.tg_eintraege__unveraenderlich() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    -- The content of what is past its period, by the service that deletes it (functions/audit_aufbewahrung).
    if tg_op = 'UPDATE' and current_user = 'dienst_aufbewahrung' then
        if intern.darf_leeren(to_jsonb(old), to_jsonb(new)) then
            return new;
        end if;
    end if;
    perform intern.abweisung_protokollieren(
        tg_table_schema || '.' || tg_table_name,
        case when tg_level = 'ROW' then (select jsonb_object_agg(k, to_jsonb(old) -> k) from unnest(tg_argv) as k) else '{}' end,
        'HD095: ' || tg_op
    );
    raise sqlstate 'HD095' using message = 'Das Protokoll ist unveränderlich.';
end
$$;
comment on function intern.tg_eintraege__unveraenderlich() is
    'Verweigert jedem, auch Administratoren, das Ändern, Löschen und Leeren des Protokolls und seiner Siegel und hält den Versuch fest; erlaubt ist nur, was intern.darf_leeren erlaubt. Argumente: Schlüsselspalten. SQLSTATE HD095';

create trigger _010_unveraenderlich before update or delete on audit.eintraege
for each row execute function intern.tg_eintraege__unveraenderlich('mandant_id', 'am', 'id');
create trigger _010_nicht_leeren before truncate on audit.eintraege
for each statement execute function intern.tg_eintraege__unveraenderlich();
-- Statement triggers are not inherited by partitions; audit.partitionen_anlegen adds this to each new one.
create trigger _010_nicht_leeren before truncate on audit.eintraege_rest
for each statement execute function intern.tg_eintraege__unveraenderlich();

commit;
