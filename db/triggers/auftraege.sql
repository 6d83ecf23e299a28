begin;
set local role hausdraht_eigner;

create trigger _100_status_erzwingen before insert or update of status on verwaltung.auftraege
for each row execute function intern.tg_status__erzwingen();
create trigger _800_status_festhalten after insert or update of status on verwaltung.auftraege
for each row execute function intern.tg_status__festhalten();

select audit.anschliessen('verwaltung.dienstleister');
select audit.anschliessen('verwaltung.auftraege');

commit;
