begin;
drop function audit.nachweis(timestamptz, bigint);
drop function intern.siegel_pfad(timestamptz, bigint);
drop function audit.siegel_seit(bigint, integer);
drop function audit.siegel_angaben(audit.siegel);
revoke execute on function audit.metadaten(audit.eintraege) from pruefer, hausdraht_dba;
commit;
