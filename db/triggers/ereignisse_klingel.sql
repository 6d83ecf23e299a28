begin;
set local role hausdraht_eigner;

create function intern.tg_ereignisse__klingel() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    notify hausdraht_ereignis;
    return null;
end
$$;
comment on function intern.tg_ereignisse__klingel() is
    'Weckt die Live-Verteilung beim Commit. NOTIFY trägt keine Daten, weil jeder Login mithören kann; gleiche Meldungen einer Transaktion fasst PostgreSQL zusammen';

create trigger _900_klingel after insert on verwaltung.ereignisse
for each statement execute function intern.tg_ereignisse__klingel();

commit;
