begin;
drop function intern.protokoll_zeile(audit.eintraege);
drop function intern.protokoll_bezeichnung(audit.eintraege);
drop function intern.siegel_nummer(timestamptz, bigint);
drop function intern.protokoll_auswahl(intern.protokoll_filter, timestamptz, bigint, integer);
drop function intern.protokoll_filter_lesen(jsonb);
drop type intern.protokoll_filter;
commit;
