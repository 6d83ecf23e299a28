begin;
set local role hausdraht_eigner;

create function intern.tg_email_triage__ereignisse() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    insert into verwaltung.ereignisse (mandant_id, kanaele, entitaet, entitaet_id, art) values (
        new.mandant_id, array['m' || new.mandant_id || ':personal'], 'email_triage', new.id,
        case
            when tg_op = 'INSERT' then 'neu'
            when old.status is distinct from new.status then 'status'
            else 'geaendert'
        end
    );
    return null;
end
$$;
comment on function intern.tg_email_triage__ereignisse() is
    'Meldet eingegangene und bearbeitete E-Mails dem Personal des Mandanten. Definer dienst_ereignisse, weil niemand sonst in den Ausgang schreibt';

create trigger _500_ereignisse after insert on verwaltung.email_triage
for each row execute function intern.tg_email_triage__ereignisse();
create trigger _501_ereignisse after update on verwaltung.email_triage
for each row when (
    (old.status, old.zuordnung, old.grund, old.anfrage_id, old.vorschlag_anfrage_id)
    is distinct from (new.status, new.zuordnung, new.grund, new.anfrage_id, new.vorschlag_anfrage_id)
)
execute function intern.tg_email_triage__ereignisse();

reset role;
alter function intern.tg_email_triage__ereignisse() owner to dienst_ereignisse;

commit;
