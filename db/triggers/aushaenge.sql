-- Notices and texts to many make frames; what is written to many is written by the worker.
begin;
set local role hausdraht_eigner;

create function intern.tg_aushaenge__ereignisse() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    insert into verwaltung.ereignisse (mandant_id, kanaele, entitaet, entitaet_id, art) values (
        new.mandant_id, intern.haus_kanaele(new.mandant_id, new.objekt_id, null), 'aushaenge', new.id,
        case when tg_op = 'INSERT' then 'neu' else 'geaendert' end
    );
    return null;
end
$$;
comment on function intern.tg_aushaenge__ereignisse() is
    'Meldet einen Aushang dem Personal und den Mietern des Hauses. Definer dienst_ereignisse, weil niemand sonst in den Ausgang schreibt';
create trigger _500_ereignisse after insert or update on verwaltung.aushaenge
for each row execute function intern.tg_aushaenge__ereignisse();

create function intern.tg_rundschreiben__ereignisse() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    insert into verwaltung.ereignisse (mandant_id, kanaele, entitaet, entitaet_id, art) values (
        new.mandant_id, array['m' || new.mandant_id || ':personal'],
        case new.art when 'aushang' then 'aushaenge' else 'sammelstoerungen' end, coalesce(new.aushang_id, new.sammelstoerung_id), 'geaendert'
    );
    return null;
end
$$;
comment on function intern.tg_rundschreiben__ereignisse() is
    'Meldet dem Personal, wie weit ein Rundschreiben ist. Definer dienst_ereignisse, weil niemand sonst in den Ausgang schreibt';
create trigger _400_auftrag after insert on verwaltung.rundschreiben
for each row execute function intern.tg_rundschreiben__auftrag();
create trigger _500_ereignisse after insert or update on verwaltung.rundschreiben
for each row execute function intern.tg_rundschreiben__ereignisse();

select audit.anschliessen('verwaltung.aushaenge');
select audit.anschliessen('verwaltung.rundschreiben');

reset role;
alter function intern.tg_aushaenge__ereignisse() owner to dienst_ereignisse;
alter function intern.tg_rundschreiben__ereignisse() owner to dienst_ereignisse;

commit;
