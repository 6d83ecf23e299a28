begin;
set local role hausdraht_eigner;

create function intern.tg_sammelstoerungen__festschreiben() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    if tg_op = 'INSERT' then
        new.erstellt_am := now();
        return new;
    elsif (new.mandant_id, new.id, new.objekt_id, new.schadensart, new.ganzes_haus, new.erstellt_am, new.erstellt_konto_id)
        is distinct from (old.mandant_id, old.id, old.objekt_id, old.schadensart, old.ganzes_haus, old.erstellt_am, old.erstellt_konto_id)
    then
        raise sqlstate 'HD024' using message = 'Haus, Art und Herkunft einer Störung sind unveränderlich.';
    end if;
    if new.status = 'behoben' and old.status <> 'behoben' then
        new.behoben_am := now();
    end if;
    return new;
end
$$;
comment on function intern.tg_sammelstoerungen__festschreiben() is
    'Setzt Zeitpunkte einer Störung; Haus und Art bleiben, weil Anfragen danach zugeordnet sind. SQLSTATE HD024';
create trigger _050_festschreiben before insert or update on verwaltung.sammelstoerungen
for each row execute function intern.tg_sammelstoerungen__festschreiben();
create trigger _100_status_erzwingen before insert or update of status on verwaltung.sammelstoerungen
for each row execute function intern.tg_status__erzwingen();
create trigger _800_status_festhalten after insert or update of status on verwaltung.sammelstoerungen
for each row execute function intern.tg_status__festhalten();

create trigger _300_sammelstoerung after insert on verwaltung.anfragen
for each row when (new.schadensart <> 'sonstiges' and new.objekt_id is not null)
execute function intern.tg_anfragen__sammelstoerung();
create trigger _301_sammelstoerung after update of schadensart, objekt_id, einheit_id on verwaltung.anfragen
for each row when (
    (old.schadensart, old.objekt_id, old.einheit_id) is distinct from (new.schadensart, new.objekt_id, new.einheit_id)
    and new.status in ('offen', 'akzeptiert')
)
execute function intern.tg_anfragen__sammelstoerung();

create function intern.tg_sammelstoerungen__ereignisse() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    insert into verwaltung.ereignisse (mandant_id, kanaele, entitaet, entitaet_id, art) values (
        new.mandant_id, intern.haus_kanaele(new.mandant_id, new.objekt_id, new.id), 'sammelstoerungen', new.id,
        case when tg_op = 'INSERT' then 'neu' when old.status is distinct from new.status then 'status' else 'geaendert' end
    );
    return null;
end
$$;
comment on function intern.tg_sammelstoerungen__ereignisse() is
    'Meldet eine Störung dem Personal und den betroffenen Mietern. Definer dienst_ereignisse, weil niemand sonst in den Ausgang schreibt';
-- The units of a new one come after it in the same transaction: only then is it known whom it concerns.
create constraint trigger _500_ereignisse after insert on verwaltung.sammelstoerungen deferrable initially deferred
for each row execute function intern.tg_sammelstoerungen__ereignisse();
create trigger _501_ereignisse after update on verwaltung.sammelstoerungen
for each row when (old.* is distinct from new.*) execute function intern.tg_sammelstoerungen__ereignisse();

create function intern.tg_sammelstoerung_teile__ereignisse() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    z record := case when tg_op = 'DELETE' then old else new end;
begin
    insert into verwaltung.ereignisse (mandant_id, kanaele, entitaet, entitaet_id, art) values (
        z.mandant_id, array['m' || z.mandant_id || ':personal'], 'sammelstoerungen', z.sammelstoerung_id, 'geaendert'
    );
    return null;
end
$$;
comment on function intern.tg_sammelstoerung_teile__ereignisse() is
    'Meldet dem Personal, dass eine Anfrage, ein Betroffener oder ein Rundschreiben zu einer Störung gehört oder nicht mehr. Definer dienst_ereignisse, weil niemand sonst in den Ausgang schreibt';
create trigger _500_ereignisse after insert or delete on verwaltung.sammelstoerung_anfragen
for each row execute function intern.tg_sammelstoerung_teile__ereignisse();
create trigger _500_ereignisse after insert or update on verwaltung.sammelstoerung_betroffene
for each row execute function intern.tg_sammelstoerung_teile__ereignisse();
create trigger _500_ereignisse after insert on verwaltung.sammelstoerung_dateien
for each row execute function intern.tg_sammelstoerung_teile__ereignisse();

select audit.anschliessen('verwaltung.sammelstoerungen');
select audit.anschliessen('verwaltung.sammelstoerung_einheiten');
select audit.anschliessen('verwaltung.sammelstoerung_anfragen');
select audit.anschliessen('verwaltung.sammelstoerung_betroffene');
select audit.anschliessen('verwaltung.sammelstoerung_dateien');

reset role;
alter function intern.tg_sammelstoerungen__ereignisse() owner to dienst_ereignisse;
alter function intern.tg_sammelstoerung_teile__ereignisse() owner to dienst_ereignisse;

commit;
