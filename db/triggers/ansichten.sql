begin;
set local role hausdraht_eigner;

select audit.anschliessen('verwaltung.ansichten');

commit;
