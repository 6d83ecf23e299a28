-- Bulk acts and what left the house are in the log like every other row.
begin;
set local role hausdraht_eigner;

select
    audit.anschliessen('verwaltung.anfrage_ausgaben'),
    audit.anschliessen('verwaltung.sammelakte'),
    audit.anschliessen('verwaltung.sammelakt_anfragen');

commit;
