begin;
drop function audit.pruefen(timestamptz, timestamptz, bigint, bytea);
drop function intern.befund_bekanntes_siegel(bigint, bytea);
commit;
