begin;
set local role hausdraht_eigner;

create trigger _100_status_erzwingen before insert or update of status on verwaltung.auftraege
for each row execute function intern.tg_status__erzwingen();
create trigger _800_status_festhalten after insert or update of status on verwaltung.auftraege
for each row execute function intern.tg_status__festhalten();

create function intern.tg_auftraege__ereignisse() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    v_anfrage_id bigint := (to_jsonb(new) ->> 'anfrage_id')::bigint;
begin
    if v_anfrage_id is null then
        select f.anfrage_id into v_anfrage_id
        from verwaltung.auftraege as f
        where f.mandant_id = new.mandant_id and f.id = (to_jsonb(new) ->> 'auftrag_id')::bigint;
    end if;
    insert into verwaltung.ereignisse (mandant_id, kanaele, entitaet, entitaet_id, art) values (
        new.mandant_id, array['m' || new.mandant_id || ':personal'], 'anfragen', v_anfrage_id, 'geaendert'
    );
    return null;
end
$$;
comment on function intern.tg_auftraege__ereignisse() is
    'Meldet dem Personal, dass ein Auftrag oder sein Link einen neuen Stand hat; unter der Kennung der Anfrage. Definer dienst_ereignisse, weil niemand sonst in den Ausgang schreibt';
create trigger _500_ereignisse after insert or update on verwaltung.auftraege
for each row execute function intern.tg_auftraege__ereignisse();
create trigger _500_ereignisse after insert or update on verwaltung.auftrag_zugaenge
for each row execute function intern.tg_auftraege__ereignisse();

select audit.anschliessen('verwaltung.auftrag_zugaenge');
select audit.anschliessen('verwaltung.auftrag_dateien');
select audit.anschliessen('verwaltung.auftrag_meldungen');
select audit.anschliessen('verwaltung.dienstleister');
select audit.anschliessen('verwaltung.auftraege');

reset role;
alter function intern.tg_auftraege__ereignisse() owner to dienst_ereignisse;
grant select (mandant_id, id, anfrage_id) on verwaltung.auftraege to dienst_ereignisse;
create policy auftraege_dienst_ereignisse_select on verwaltung.auftraege for select to dienst_ereignisse using (true);

commit;
