begin;
set local role hausdraht_eigner;

create function intern.tg_protokoll_fristen__bleiben() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    if (tg_op <> 'INSERT' and old.gueltig_ab <= (now() at time zone 'Europe/Berlin')::date)
        or (tg_op <> 'DELETE' and new.gueltig_ab <= (now() at time zone 'Europe/Berlin')::date)
    then
        raise sqlstate 'HD162' using
            message = 'Eine Aufbewahrungsfrist, die schon gilt, lässt sich weder ändern noch löschen noch rückwirkend anlegen.',
            hint = 'Legen Sie eine neue Regel an, die frühestens morgen gilt.';
    end if;
    return coalesce(new, old);
end
$$;
comment on function intern.tg_protokoll_fristen__bleiben() is
    'Aufbewahrungsfristen ändern sich nur für die Zukunft: eine Prüfung rechnet nach, ob eine Löschung fällig war. SQLSTATE HD162';

create trigger _010_bleiben before insert or update or delete on verwaltung.protokoll_fristen
for each row execute function intern.tg_protokoll_fristen__bleiben();
select audit.anschliessen('verwaltung.protokoll_fristen');

commit;
