begin;
set local role hausdraht_eigner;

create trigger _010_unveraenderlich before update or delete on audit.siegel
for each row execute function intern.tg_eintraege__unveraenderlich('nr');
create trigger _010_nicht_leeren before truncate on audit.siegel
for each statement execute function intern.tg_eintraege__unveraenderlich();

commit;
