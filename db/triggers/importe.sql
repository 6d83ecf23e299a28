-- import_zeilen are drafts, import_aenderungen repeat what the log says of the rows themselves.
begin;
set local role hausdraht_eigner;

select audit.anschliessen('verwaltung.importe');
select audit.anschliessen('verwaltung.import_zuordnungen');

commit;
